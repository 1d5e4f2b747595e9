"""Ride limits, from tight to loose, for most tasks with two stops."""

from __future__ import annotations

from routing.rules.ride_time.spec import RideLimit, RideTime
from routing.units import MINUTE
from tests.strategies.sketch import Sketch
from tests.strategies.source import Source, pick, some


def generate(source: Source, sketch: Sketch) -> RideTime:
    rides = tuple(task for task in sketch.tasks if len(task.stops) == 2)
    minutes = (20, 40, 90)
    rows = (
        RideLimit(task=task.id, longest=pick(source, minutes) * MINUTE)
        for task in some(source, rides, percent=80)
    )
    return RideTime(rows=tuple(rows))

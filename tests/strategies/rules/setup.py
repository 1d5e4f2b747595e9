"""A setup at most stops with a place, now and then a long one."""

from __future__ import annotations

from routing.model.task import StopRef
from routing.rules.setup.spec import Setup, StopSetup
from routing.units import MINUTE
from tests.strategies.sketch import Sketch
from tests.strategies.source import Source, chance, pick


def generate(source: Source, sketch: Sketch) -> Setup:
    return Setup(
        rows=tuple(
            StopSetup(stop=StopRef(task=task.id, stop=number), duration=pick(source, (5 * MINUTE, 601, 0)))
            for task in sketch.tasks
            for number, stop in enumerate(task.stops)
            if stop.place is not None and chance(source, 60)
        )
    )

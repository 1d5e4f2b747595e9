"""Ranges from a short way to a long one for some shifts."""

from __future__ import annotations

from routing.rules.driving_range.spec import DrivingRange, ShiftRange
from tests.strategies.sketch import Sketch
from tests.strategies.source import Source, pick, some


def generate(source: Source, sketch: Sketch) -> DrivingRange:
    return DrivingRange(
        rows=tuple(
            ShiftRange(shift=shift.id, longest=pick(source, (60_000, 20_000, 5_000)))
            for shift in some(source, sketch.shifts, percent=50)
        )
    )

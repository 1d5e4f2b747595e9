"""No waiting aboard, a little or any, for all shifts or for some."""

from __future__ import annotations

from routing.rules.wait_aboard.spec import ShiftWait, WaitAboard
from routing.units import MINUTE
from tests.strategies.sketch import Sketch
from tests.strategies.source import Source, pick, some


def generate(source: Source, sketch: Sketch) -> WaitAboard:
    longest = (5 * MINUTE, 0, 20 * MINUTE, None)
    rows = tuple(
        ShiftWait(shift=shift.id, longest=pick(source, longest))
        for shift in some(source, sketch.shifts, percent=40)
    )
    return WaitAboard(longest=pick(source, longest), shifts=rows)

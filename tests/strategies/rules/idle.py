"""A price on the largest idle time, gaps priced or limited, some shifts counted or all."""

from __future__ import annotations

from routing.rules.idle.spec import Idle
from routing.units import HOUR, MINUTE
from tests.strategies.sketch import Sketch
from tests.strategies.source import Source, chance, pick, some


def generate(source: Source, sketch: Sketch) -> Idle:
    counted = some(source, sketch.shifts, percent=60) if chance(source, 40) else None
    return Idle(
        shifts=None if counted is None else tuple(shift.id for shift in counted),
        maximum_price=pick(source, (2, 0, 0)),
        gap_price=pick(source, (0, 0, 3)),
        free_gap=pick(source, (0, 10 * MINUTE)),
        longest_gap=pick(source, (30 * MINUTE, 2 * HOUR)) if chance(source, 15) else None,
    )

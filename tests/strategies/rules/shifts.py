"""Longest spans, priced overtime with or without a latest return, prices of span and use."""

from __future__ import annotations

from routing.model.shift import Shift
from routing.rules.shifts.spec import Shifts, ShiftTerms
from routing.units import HOUR
from tests.strategies.sketch import Sketch
from tests.strategies.source import Source, chance, pick, some


def generate(source: Source, sketch: Sketch) -> Shifts:
    return Shifts(rows=tuple(_terms(source, shift) for shift in some(source, sketch.shifts, percent=70)))


def _terms(source: Source, shift: Shift) -> ShiftTerms:
    priced = chance(source, 40)
    return ShiftTerms(
        shift=shift.id,
        longest=pick(source, (2, 3, 5)) * HOUR if chance(source, 40) else None,
        overtime_price=pick(source, (0, 3, 20)) if priced else None,
        latest=shift.end + pick(source, (0, HOUR // 2, 2 * HOUR)) if priced and chance(source, 60) else None,
        span_price=pick(source, (0, 0, 2)),
        use_price=pick(source, (0, 0, 5000)),
    )

"""Prices of travel by time and by metre, of modes and of some shifts of their own."""

from __future__ import annotations

from routing.rules.travel_cost.spec import ModePrice, ShiftPrice, TravelCost
from tests.strategies.sketch import Sketch
from tests.strategies.source import Source, pick, some


def generate(source: Source, sketch: Sketch) -> TravelCost:
    rows = (
        ModePrice(mode=mode.name, per_time=pick(source, (1, 0, 5)), per_metre=pick(source, (0, 2)))
        for mode in some(source, sketch.modes, percent=85)
    )
    own = (
        ShiftPrice(shift=shift.id, per_time=pick(source, (2, 0, 7)), per_metre=pick(source, (1, 3)))
        for shift in some(source, sketch.shifts, percent=25)
    )
    return TravelCost(rows=tuple(rows), shifts=tuple(own))

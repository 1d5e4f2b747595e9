"""Shifts that owe a meal, or a break after some time on duty; hard or at a price."""

from __future__ import annotations

from routing.model.shift import Shift
from routing.rules.breaks.spec import Breaks, Meal, ShiftBreaks
from routing.units import HOUR, MINUTE
from tests.strategies.sketch import Sketch
from tests.strategies.source import Source, chance, pick, some


def generate(source: Source, sketch: Sketch) -> Breaks:
    pauses = [task.id for task in sketch.tasks if task.stops[0].place is None]
    rows = tuple(_row(source, shift, pauses) for shift in some(source, sketch.shifts, percent=70))
    return Breaks(rows=rows, needless_price=pick(source, (0, 1, 7)))


def _row(source: Source, shift: Shift, pauses: list[str]) -> ShiftBreaks:
    middle = (shift.start + shift.end) // 2
    owed = some(source, pauses, percent=40)
    return ShiftBreaks(
        shift=shift.id,
        meals=tuple(_meal(source, task, middle) for task in owed),
        longest=pick(source, (None, HOUR, 2 * HOUR)),
        least=pick(source, (0, 5 * MINUTE, 20 * MINUTE)),
        over_price=None if chance(source, 15) else pick(source, (0, 2)),
    )


def _meal(source: Source, task: str, middle: int) -> Meal:
    begin = max(0, middle - pick(source, (0, HOUR // 2, HOUR)))
    end = begin + pick(source, (0, HOUR // 2))
    return Meal(task=task, begin=begin, end=end, price=None if chance(source, 15) else pick(source, (100, 0)))

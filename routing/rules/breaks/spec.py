"""Breaks a shift owes whoever works it: a meal inside its hours, a rest after so many hours in a row.

A shift is *on duty* from the start of its first service to the end of its last one, pauses aside; waits
between two visits belong to it. Pauses are tasks without a place (``Stop.place`` None), and when each may
start is said by their windows; this rule says when a tour owes one.

* A *meal* is owed by a tour on duty from ``begin`` or before to ``end`` or after: whoever starts later or is
  through earlier eats at home.
* A *stretch* is time on duty without a pause of ``least`` or more: from the first start, or the end of such
  a pause, to the start of the next one, or the last end. None is longer than ``longest`` (French law: twenty
  minutes once six hours are worked, Code du travail L3121-16; counted by the clock here, waits included,
  which is never too little).

A pause that neither asks for costs ``needless_price``: with the price of waiting there, taking a needless
pause while waiting gains nothing, and the search leaves it out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from routing.errors import Fault
from routing.rules.checks import doubles, negative, unknown
from routing.rules.contract import Names
from routing.rules.reach import Reach


@dataclass(frozen=True, slots=True, kw_only=True)
class Meal:
    """The pause ``task`` of a tour on duty from ``begin`` to ``end``; ``price`` of none, None: hard."""

    task: str
    begin: int
    end: int
    price: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ShiftBreaks:
    """What one shift owes.

    Attributes
    ----------
    longest: longest stretch, time units; None is no limit.
    least: a shorter pause ends no stretch, time units.
    over_price: score units a time unit beyond ``longest``; None: hard.
    """

    shift: str
    meals: tuple[Meal, ...] = ()
    longest: int | None = None
    least: int = 0
    over_price: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Breaks:
    """Rows by shift; ``needless_price`` in score units a unit of time of a pause that no row asks for."""

    code: ClassVar[str] = "breaks"

    rows: tuple[ShiftBreaks, ...] = ()
    needless_price: int = 0

    def faults(self, names: Names) -> Iterator[Fault]:
        yield from negative("breaks", "rules.breaks", "needless_price", self.needless_price)
        yield from doubles("breaks", "rules.breaks.rows", (row.shift for row in self.rows))
        for number, row in enumerate(self.rows):
            yield from _row_faults(f"rules.breaks.rows[{number}]", row, names)

    def largest(self, reach: Reach) -> int:
        """Every meal is missed, every tour is one stretch, and pauses nobody asked for last all along."""
        total = 0
        for row in self.rows:
            meals = sum(meal.price or 0 for meal in row.meals)
            total += meals + ((row.over_price or 0) + self.needless_price) * reach.spans.get(row.shift, 0)
        return total


def _row_faults(where: str, row: ShiftBreaks, names: Names) -> Iterator[Fault]:
    yield from unknown("breaks", where, "shift", row.shift, names.shifts)
    yield from negative("breaks", where, "longest", row.longest)
    yield from negative("breaks", where, "least", row.least)
    yield from negative("breaks", where, "over_price", row.over_price)
    yield from doubles("breaks", f"{where}.meals", (meal.task for meal in row.meals))
    for number, meal in enumerate(row.meals):
        at = f"{where}.meals[{number}]"
        yield from unknown("breaks", at, "task", meal.task, names.tasks)
        yield from negative("breaks", at, "price", meal.price)
        task = names.tasks.get(meal.task)
        if task is not None and task.stops[0].place is not None:
            yield Fault(
                code="breaks.not_a_pause",
                where=at,
                seen=f"task {meal.task!r} at place {task.stops[0].place!r}",
                rule="A meal is a pause: a task of one stop without a place.",
                advice="Name a pause, or give the task's stop no place.",
            )
        if meal.end < meal.begin:
            yield Fault(
                code="breaks.backwards",
                where=at,
                seen=f"begin {meal.begin}, end {meal.end}",
                rule="A meal is owed by whoever is on duty from its begin to its end.",
                advice="Exchange the two.",
            )

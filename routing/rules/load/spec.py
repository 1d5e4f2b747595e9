"""Load: what a vehicle or a bag holds at each moment never exceeds its capacity.

The load on board rises by a two-stop task's amount at its pickup and falls by it at its delivery. A
one-stop task's amount is on board from the start of the tour to its visit (a delivery from the base).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from routing.errors import Fault
from routing.rules.checks import doubles, negative, unknown
from routing.rules.contract import Names
from routing.units import SCORE_LIMIT


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskLoad:
    """Amounts of one task, one per dimension, not negative."""

    task: str
    amounts: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShiftCapacity:
    """Capacities of one shift, one per dimension. A shift without a row has no limit."""

    shift: str
    amounts: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Load:
    """Loads in the named ``dimensions`` (seats, wheelchairs, meals…). Always hard."""

    code: ClassVar[str] = "load"

    dimensions: tuple[str, ...]
    tasks: tuple[TaskLoad, ...]
    shifts: tuple[ShiftCapacity, ...]

    def faults(self, names: Names) -> Iterator[Fault]:
        yield from doubles("load", "rules.load.dimensions", self.dimensions)
        yield from doubles("load", "rules.load.tasks", (row.task for row in self.tasks))
        yield from doubles("load", "rules.load.shifts", (row.shift for row in self.shifts))
        for number, row in enumerate(self.tasks):
            where = f"rules.load.tasks[{number}]"
            yield from unknown("load", where, "task", row.task, names.tasks)
            yield from self._amount_faults(where, row.amounts)
        for number, capacity in enumerate(self.shifts):
            where = f"rules.load.shifts[{number}]"
            yield from unknown("load", where, "shift", capacity.shift, names.shifts)
            yield from self._amount_faults(where, capacity.amounts)
        yield from self._total_faults()

    def _total_faults(self) -> Iterator[Fault]:
        """The engine adds amounts up: all of them together must fit its integers."""
        for number, name in enumerate(self.dimensions):
            total = sum(row.amounts[number] for row in self.tasks if len(row.amounts) > number)
            if total >= SCORE_LIMIT:
                yield Fault(
                    code="load.too_heavy",
                    where="rules.load.tasks",
                    seen=f"{name} amounts that add up to {total:.1e}",
                    rule=f"The amounts of a dimension add up to less than {SCORE_LIMIT:.1e}.",
                    advice="Use a coarser unit.",
                )

    def _amount_faults(self, where: str, amounts: tuple[int, ...]) -> Iterator[Fault]:
        if len(amounts) != len(self.dimensions):
            yield Fault(
                code="load.dimensions",
                where=where,
                seen=f"{len(amounts)} amount(s)",
                rule=f"Each row gives one amount for each of the {len(self.dimensions)} dimension(s).",
                advice="Add the missing amounts; use 0 where nothing is carried.",
            )
        for amount in amounts:
            yield from negative("load", where, "amount", amount)

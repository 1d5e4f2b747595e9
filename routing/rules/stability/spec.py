"""Stability: what it costs to depart from a base plan (last week's, or the one already published).

A row says who serves a task in the base plan, and when service starts at its stops. Served by someone else,
the task costs ``person_price`` once. A stop that starts more than ``tolerance`` before or after its base
start costs ``time_price`` for each begun ``unit`` beyond that tolerance. What stays where it is costs
nothing, and so does what the base plan does not mention; leaving a task out is the business of ``unserved``.

A stop waits for its base hour unless the search finds that starting before is better for the whole.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from routing.errors import Fault
from routing.model.task import StopRef
from routing.rules.checks import doubles, negative, unknown, unknown_stop
from routing.rules.contract import Names
from routing.rules.reach import Reach
from routing.units import MINUTE


@dataclass(frozen=True, slots=True, kw_only=True)
class BaseTask:
    """``task`` in the base plan.

    Attributes
    ----------
    person: who serves it; None where that does not matter. Someone without a shift in this problem (absent,
        gone) is allowed: whoever comes is then another.
    starts: start of service at its first stops, from the horizon start; empty where time does not matter.
    """

    task: str
    person: str | None = None
    starts: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Stability:
    """Score units of a change of person, and of each begun ``unit`` of time beyond ``tolerance``."""

    code: ClassVar[str] = "stability"

    rows: tuple[BaseTask, ...]
    person_price: int = 0
    time_price: int = 0
    tolerance: int = 0
    unit: int = MINUTE

    def faults(self, names: Names) -> Iterator[Fault]:
        yield from doubles("stability", "rules.stability.rows", (row.task for row in self.rows))
        for name in ("person_price", "time_price", "tolerance"):
            yield from negative("stability", "rules.stability", name, getattr(self, name))
        if self.unit < 1:
            yield Fault(
                code="stability.no_unit",
                where="rules.stability",
                seen=f"unit = {self.unit}",
                rule="A unit lasts at least 1.",
                advice="Use 60 to price minutes begun, 1 to price every unit of time.",
            )
        for number, row in enumerate(self.rows):
            where = f"rules.stability.rows[{number}]"
            yield from unknown("stability", where, "task", row.task, names.tasks)
            for stop, start in enumerate(row.starts):
                yield from negative("stability", where, f"starts[{stop}]", start)
                if row.task in names.tasks:
                    yield from unknown_stop("stability", where, StopRef(task=row.task, stop=stop), names)

    def delays(self) -> tuple[int, int]:
        """A stop may wait for its base hour."""
        return max((start for row in self.rows for start in row.starts), default=0), 0

    def largest(self, reach: Reach) -> int:
        """Everyone is changed, and everything starts at the other end of time."""
        starts = [start for row in self.rows for start in row.starts]
        units = sum(max(start, reach.moment) // max(1, self.unit) + 1 for start in starts)
        return self.person_price * len(self.rows) + self.time_price * units

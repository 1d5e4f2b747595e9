"""Hours of a person over a period: the work of all tours whose shift starts inside it.

The *work* of a tour is its service time plus the travel between its halts (the legs from and to the base
are not work). Above ``planned`` each unit of time costs ``over_price``; ``longest`` is hard (for example
48 h a week, Code du travail L3121-20).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from routing.errors import Fault
from routing.rules.checks import negative, unknown
from routing.rules.contract import Names
from routing.rules.reach import Reach


@dataclass(frozen=True, slots=True, kw_only=True)
class HoursLimit:
    """Limits of one person's work over the shifts starting in ``[start, end)``.

    ``under_price`` charges each unit of work missing below ``planned``; ``planned`` None prices nothing.
    """

    person: str
    start: int
    end: int
    planned: int | None = None
    over_price: int = 0
    under_price: int = 0
    longest: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Hours:
    """Limits by person and period; a person may have several."""

    code: ClassVar[str] = "hours"

    rows: tuple[HoursLimit, ...]

    def faults(self, names: Names) -> Iterator[Fault]:
        for number, row in enumerate(self.rows):
            where = f"rules.hours.rows[{number}]"
            yield from unknown("hours", where, "person", row.person, names.persons)
            yield from negative("hours", where, "planned", row.planned)
            yield from negative("hours", where, "longest", row.longest)
            yield from negative("hours", where, "over_price", row.over_price)
            yield from negative("hours", where, "under_price", row.under_price)
            if row.end <= row.start:
                yield Fault(
                    code="hours.reversed",
                    where=where,
                    seen=f"period from {row.start} to {row.end}",
                    rule="A period ends after it starts.",
                    advice="Swap the two times.",
                )

    def largest(self, reach: Reach) -> int:
        """Every person does all the work, and none of it."""
        return sum(
            row.over_price * reach.work + row.under_price * row.planned
            for row in self.rows
            if row.planned is not None
        )

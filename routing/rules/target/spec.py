"""Target times: when a service is wanted, and what each unit of time away from it costs.

Hour regularity is a target: the usual hour of the visit. Inside ``tolerance`` on either side the start is
free; earlier or later each unit has its price. The start stays inside the windows whatever the target says.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from routing.errors import Fault
from routing.model.task import StopRef
from routing.rules.checks import doubles, negative, unknown_stop
from routing.rules.contract import Names
from routing.rules.reach import Reach


@dataclass(frozen=True, slots=True, kw_only=True)
class StopTarget:
    """Wanted start of one stop from the horizon start; prices of a unit of time beyond the tolerance."""

    stop: StopRef
    start: int
    tolerance: int = 0
    early_price: int = 0
    late_price: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """Targets of the stops that have one."""

    code: ClassVar[str] = "target"

    rows: tuple[StopTarget, ...]

    def faults(self, names: Names) -> Iterator[Fault]:
        yield from doubles("target", "rules.target.rows", (row.stop for row in self.rows))
        for number, row in enumerate(self.rows):
            where = f"rules.target.rows[{number}]"
            yield from unknown_stop("target", where, row.stop, names)
            for name in ("start", "tolerance", "early_price", "late_price"):
                yield from negative("target", where, name, getattr(row, name))

    def largest(self, reach: Reach) -> int:
        """Every stop starts at the other end of time."""
        return sum(max(row.early_price * row.start, row.late_price * reach.moment) for row in self.rows)

    def delays(self) -> tuple[int, int]:
        """A stop may wait for the hour it is wanted at."""
        return max((row.start - row.tolerance for row in self.rows), default=0), 0

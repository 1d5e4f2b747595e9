"""Shifts: how long a tour may last, and what being at work costs.

The *span* of a tour is its return minus its departure. The return is not after the shift's end, unless
overtime is priced; departure is never before the shift's start.
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
class ShiftTerms:
    """Terms of one shift.

    Attributes
    ----------
    longest: longest span, hard; None = no limit.
    overtime_price: price of a unit of time after the shift's end; None = the end is hard.
    latest: hard limit of the return when overtime is priced; None = no limit.
    span_price: price of a unit of span.
    use_price: price of the shift having any work.
    """

    shift: str
    longest: int | None = None
    overtime_price: int | None = None
    latest: int | None = None
    span_price: int = 0
    use_price: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Shifts:
    """Terms of the shifts that have any; the others only have their hard start and end."""

    code: ClassVar[str] = "shifts"

    rows: tuple[ShiftTerms, ...]

    def faults(self, names: Names) -> Iterator[Fault]:
        yield from doubles("shifts", "rules.shifts.rows", (row.shift for row in self.rows))
        for number, row in enumerate(self.rows):
            where = f"rules.shifts.rows[{number}]"
            yield from unknown("shifts", where, "shift", row.shift, names.shifts)
            yield from negative("shifts", where, "longest", row.longest)
            yield from negative("shifts", where, "overtime_price", row.overtime_price)
            yield from negative("shifts", where, "span_price", row.span_price)
            yield from negative("shifts", where, "use_price", row.use_price)
            yield from self._latest_faults(where, row, names)

    def _latest_faults(self, where: str, row: ShiftTerms, names: Names) -> Iterator[Fault]:
        if row.latest is None:
            return
        if row.overtime_price is None:
            yield Fault(
                code="shifts.latest_unpriced",
                where=where,
                seen=f"latest = {row.latest} without overtime_price",
                rule="A latest return is the limit of overtime, and overtime has a price.",
                advice="Give overtime_price (0 for free), or remove latest: the shift's end is then hard.",
            )
        shift = names.shifts.get(row.shift)
        if shift is not None and row.latest < shift.end:
            yield Fault(
                code="shifts.latest_early",
                where=where,
                seen=f"latest = {row.latest}, before the shift's end at {shift.end}",
                rule="Overtime begins at the end of the shift.",
                advice="Give a later latest, or an earlier end of the shift.",
            )

    def largest(self, reach: Reach) -> int:
        """Every shift is used, all along and in overtime."""
        return sum(
            row.use_price + (row.span_price + (row.overtime_price or 0)) * reach.spans[row.shift]
            for row in self.rows
        )

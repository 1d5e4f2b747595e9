"""Waiting aboard: how long a vehicle may stand waiting with passengers on board, at each halt.

A vehicle *waits* at a halt from being there to starting service; passengers are those picked up at an
earlier halt and not yet delivered (whoever boards at the halt itself waits at home). The limit is hard and
counts each halt alone. Times are chosen so that it is kept wherever that is possible: an earlier halt is left
later, so that the waiting is done before anybody is on board. How long a ride lasts in all is ``ride_time``.

Source: no waiting with passengers on board in the dial-a-ride problem (Jaw, Odoni, Psaraftis and Wilson 1986,
"A heuristic algorithm for the multi-vehicle advance request dial-a-ride problem with time windows").
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from routing.errors import Fault
from routing.rules.checks import doubles, negative, unknown
from routing.rules.contract import Names


@dataclass(frozen=True, slots=True, kw_only=True)
class ShiftWait:
    """Longest wait aboard of one shift, in units of time; None is no limit."""

    shift: str
    longest: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitAboard:
    """``longest`` wait with passengers on board, in units of time, of the shifts without a row of their own.

    None is no limit; 0 is no waiting at all while somebody is on board.
    """

    code: ClassVar[str] = "wait_aboard"

    longest: int | None = None
    shifts: tuple[ShiftWait, ...] = ()

    def faults(self, names: Names) -> Iterator[Fault]:
        yield from negative("wait_aboard", "rules.wait_aboard", "longest", self.longest)
        yield from doubles("wait_aboard", "rules.wait_aboard.shifts", (row.shift for row in self.shifts))
        for number, row in enumerate(self.shifts):
            where = f"rules.wait_aboard.shifts[{number}]"
            yield from unknown("wait_aboard", where, "shift", row.shift, names.shifts)
            yield from negative("wait_aboard", where, "longest", row.longest)

    def of(self, shift: str) -> int | None:
        """The limit of one shift."""
        return next((row.longest for row in self.shifts if row.shift == shift), self.longest)

"""Time windows: when service may start at a stop; hard, or late at a price.

A stop may have several windows, sorted and apart. Service never starts before the first opens.

* *Hard* (``late_price`` None): the start lies inside one of the windows.
* *Priced*: with the last window whose opening is not after the start, lateness is the time from that
  window's close to the start (0 inside); it costs ``late_price`` a unit of time. Service starts on
  arrival unless the search has it wait for the next window.

``peak_price`` prices the largest lateness of the plan, once (Mankowska et al. 2014, Ceschia et al. 2026).
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
class StopWindows:
    """Windows ``(open, close)`` of one stop, inclusive, in time units from the horizon start."""

    stop: StopRef
    windows: tuple[tuple[int, int], ...]
    late_price: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Windows:
    """Windows of the stops that have any; ``peak_price`` a unit of the largest priced lateness."""

    code: ClassVar[str] = "windows"

    rows: tuple[StopWindows, ...]
    peak_price: int = 0

    def faults(self, names: Names) -> Iterator[Fault]:
        yield from doubles("windows", "rules.windows.rows", (row.stop for row in self.rows))
        yield from negative("windows", "rules.windows", "peak_price", self.peak_price)
        for number, row in enumerate(self.rows):
            where = f"rules.windows.rows[{number}]"
            yield from unknown_stop("windows", where, row.stop, names)
            yield from negative("windows", where, "late_price", row.late_price)
            yield from _order_faults(where, row.windows)

    def largest(self, reach: Reach) -> int:
        """Every stop is served at the last moment."""
        latest = [max(0, reach.moment - row.windows[0][1]) for row in self.rows if row.late_price is not None]
        prices = [row.late_price for row in self.rows if row.late_price is not None]
        late = sum(price * length for price, length in zip(prices, latest, strict=True))
        return late + self.peak_price * max(latest, default=0)


def _order_faults(where: str, windows: tuple[tuple[int, int], ...]) -> Iterator[Fault]:
    if not windows:
        yield Fault(
            code="windows.empty",
            where=where,
            seen="no window",
            rule="A stop listed here has at least one window.",
            advice="Give a window, or remove the row: a stop without a row may be served at any time.",
        )
    previous = None
    for opening, close in windows:
        if close < opening:
            yield Fault(
                code="windows.reversed",
                where=where,
                seen=f"window from {opening} to {close}",
                rule="A window closes at or after its opening.",
                advice="Swap the two times; for a visit over midnight add a day to the close.",
            )
        if previous is not None and opening <= previous:
            yield Fault(
                code="windows.overlap",
                where=where,
                seen=f"a window opening at {opening} after one closing at {previous}",
                rule="The windows of a stop are sorted and do not touch.",
                advice="Sort them and merge those that touch.",
            )
        previous = close

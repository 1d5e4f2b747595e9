"""Idle time of shifts: paid hours without care, and single waits that cut a day in two.

The *idle time* of a shift is what its hours hold besides service, pauses and travel: from its start to
leaving the base, waiting at every halt, and from being back to its end (nothing when the return is later). A
shift without visits idles from start to end. ``maximum_price`` prices a unit of the largest idle time of all
shifts counted, once for the plan (the ``max_idle_time`` of Ceschia et al. 2026): hours are shared out so
that nobody is left with an empty day.

A *gap* is one single wait between two halts of a tour: from being there to starting service; the first halt
has none. ``longest_gap`` is hard (an unpaid interruption nobody may be asked to accept); ``gap_price`` prices
each unit of a gap beyond ``free_gap``. Tours leave as late as they can, which makes the sum of the gaps of a
tour as small as may be, not each of them: a tour is refused for a gap that another spread of the same waiting
could have kept.
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
class Idle:
    """Prices of idle time, in score units a unit of time, and limits of single waits, in units of time.

    ``shifts`` are those counted by all terms; None counts every shift.
    """

    code: ClassVar[str] = "idle"

    shifts: tuple[str, ...] | None = None
    maximum_price: int = 0
    gap_price: int = 0
    free_gap: int = 0
    longest_gap: int | None = None

    def faults(self, names: Names) -> Iterator[Fault]:
        yield from doubles("idle", "rules.idle.shifts", self.shifts or ())
        for number, shift in enumerate(self.shifts or ()):
            yield from unknown("idle", f"rules.idle.shifts[{number}]", "shift", shift, names.shifts)
        yield from negative("idle", "rules.idle", "maximum_price", self.maximum_price)
        yield from negative("idle", "rules.idle", "gap_price", self.gap_price)
        yield from negative("idle", "rules.idle", "free_gap", self.free_gap)
        yield from negative("idle", "rules.idle", "longest_gap", self.longest_gap)

    def largest(self, reach: Reach) -> int:
        """One shift idles all along; every tour waits all along."""
        longest = max(reach.spans.values(), default=0)
        return self.maximum_price * max(longest, reach.moment) + self.gap_price * sum(reach.spans.values())

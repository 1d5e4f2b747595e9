"""One leg of a tour whose departure is free: when it arrives, when it must leave, how short it can be."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from routing.model.problem import Problem
from routing.travel.leg import Legs, latest_start, stretch
from routing.travel.mode import Band

#: By how much, for rounding alone, leaving later may arrive earlier (see :func:`routing.travel.leg.stretch`).
DIP = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Hop:
    """A leg by one mode. ``base`` None: inside one address, no time at all."""

    base: int | None
    door: int
    bands: tuple[Band, ...]

    @property
    def steady(self) -> bool:
        """Whether it lasts the same whenever it leaves."""
        return self.base is None or not self.bands

    def arrive(self, leaving: int) -> int:
        """When it arrives, leaving then."""
        if self.base is None:
            return leaving
        if not self.bands:
            return leaving + self.base + self.door
        return leaving + stretch(self.bands, leaving=leaving, base=self.base) + self.door

    def soonest(self, leaving: int) -> int:
        """No later than any arrival of a departure at ``leaving`` or after."""
        return self.arrive(leaving) - (0 if self.steady else DIP)

    def leave(self, arriving: int) -> int:
        """The latest departure that arrives by then."""
        if self.base is None:
            return arriving
        if not self.bands:
            return arriving - self.base - self.door
        return latest_start(self.bands, arriving=arriving - self.door, base=self.base)

    def latest(self, arriving: int) -> int:
        """No earlier than any departure that arrives by then."""
        return self.leave(arriving + (0 if self.steady else DIP))

    def least(self, low: int, high: int) -> int:
        """No more than the time it takes, leaving from ``low`` to ``high``; exact when they are one."""
        if self.base is None:
            return 0
        if not self.bands or low >= high:
            return self.arrive(low) - low
        fastest = self.base * self._fastest(low, self.arrive(high)) // 1000 + self.door
        return max(fastest, self.soonest(low) - high)

    def _fastest(self, low: int, high: int) -> int:
        """The smallest multiplier in force at some time from ``low`` to ``high``, in thousandths."""
        first = bisect_right(self.bands, low, key=_start) - 1
        after = bisect_left(self.bands, high, key=_start)
        met = [band.permille for band in self.bands[max(0, first) : after]]
        return min([*met, 1000] if first < 0 else met)


class Hops:
    """The legs of one problem, each worked out once."""

    def __init__(self, problem: Problem) -> None:
        self._legs = Legs(problem)
        self._modes = {mode.name: mode for mode in problem.modes}
        self._known: dict[tuple[str, str, str], Hop] = {}

    def hop(self, mode: str, origin: str, destination: str) -> Hop:
        """The leg between two place ids by a mode."""
        key = (mode, origin, destination)
        if key not in self._known:
            travel = self._modes[mode]
            base = self._legs.free(origin=origin, destination=destination, mode=mode)
            self._known[key] = Hop(base=base, door=travel.door, bands=travel.bands)
        return self._known[key]


def _start(band: Band) -> int:
    return band.start

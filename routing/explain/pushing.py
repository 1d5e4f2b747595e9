"""Pushing times up, and pulling them down, until the limits of one tour hold: the bounds of its schedules."""

from __future__ import annotations

from collections.abc import Sequence

from routing.explain.hop import Hop
from routing.explain.rush import rush
from routing.explain.spans import down, up
from routing.rules.explaining import Apart, Spans

#: Rounds of pushing before a case counts as undecided.
ROUNDS = 400


class Endless(Exception):
    """Pushing goes on by small steps: a cycle of limits that no time satisfies, or a very slow one."""


class Pushing:
    """Moves the times of a tour by its limits.

    Parameters
    ----------
    hops: the legs, base to base; stays: time spent at each point but the last.
    spans: when each point may be; gaps: least and greatest distances between two points.
    step: starts between the two bases are multiples of it.
    """

    def __init__(
        self,
        *,
        hops: Sequence[Hop],
        stays: Sequence[int],
        spans: Sequence[Spans],
        gaps: Sequence[Apart],
        step: int,
    ) -> None:
        self.hops, self.stays, self.spans, self.gaps, self.step = hops, stays, spans, gaps, step
        self.last = len(hops)
        #: Whether every limit is a least distance and every point has one span: distances of a graph.
        self.plain = step == 1 and all(len(own) == 1 for own in spans) and all(one.steady for one in hops)
        # In a plain case, as often as there are points is enough.
        self.rounds = self.last + 2 if self.plain else ROUNDS

    def up(self, at: int, point: int) -> int | None:
        """The first time from ``at`` on that the point may have."""
        step = self.step if 0 < point < self.last else 1
        while True:
            opened = up(at, self.spans[point])
            if opened is None or opened % step == 0:
                return opened
            at = opened + step - opened % step

    def down(self, at: int, point: int) -> int | None:
        """The last time up to ``at`` that the point may have."""
        step = self.step if 0 < point < self.last else 1
        while True:
            open_ = down(at, self.spans[point])
            if open_ is None or open_ % step == 0:
                return open_
            at = open_ - open_ % step

    def push(self, low: list[int], high: Sequence[int], *, exact: bool = False) -> bool:
        """Raise the times until every limit holds from below; False when one passes its bound.

        Raises
        ------
        Endless: nothing is decided.
        """
        for _ in range(self.rounds):
            before = list(low)
            for k, hop in enumerate(self.hops):
                leaving = low[k] + self.stays[k]
                known = exact or low[k] == high[k]
                reached = hop.arrive(leaving) if known else hop.soonest(leaving)
                if not self._raise(low, high, k + 1, reached):
                    return False
            for gap in self.gaps:
                least, most = gap.least, gap.most
                if least is not None and not self._raise(low, high, gap.second, low[gap.first] + least):
                    return False
                if most is not None and not self._nearer_up(low, high, gap, low[gap.second] - most):
                    return False
            if low == before:
                return True
        return self._endless()

    def pull(self, low: Sequence[int], high: list[int]) -> bool:
        """Lower the times until every limit holds from above; False when one passes its bound.

        Raises
        ------
        Endless: nothing is decided.
        """
        for _ in range(self.rounds):
            before = list(high)
            for k in range(self.last - 1, -1, -1):
                leave = self.hops[k].latest(high[k + 1]) - self.stays[k]
                if not self._lower(low, high, k, leave):
                    return False
            for gap in self.gaps:
                least, most = gap.least, gap.most
                if most is not None and not self._nearer_down(low, high, gap, high[gap.first] + most):
                    return False
                if least is not None and not self._lower(low, high, gap.first, high[gap.second] - least):
                    return False
            if high == before:
                return True
        return self._endless()

    def _nearer_up(self, low: list[int], high: Sequence[int], gap: Apart, to: int) -> bool:
        """Raise the first point of a gap with a ``most``, past the band in which its way is too long."""
        if to > low[gap.first] and not self.plain:
            long = rush(self.hops, self.stays, gap, low[gap.first])
            if long is not None:
                after = long[1]
                return after is not None and self._raise(low, high, gap.first, max(to, after))
        return self._raise(low, high, gap.first, to)

    def _nearer_down(self, low: Sequence[int], high: list[int], gap: Apart, to: int) -> bool:
        """Lower the second point of a gap with a ``most``, and the first to before such a band."""
        if to < high[gap.second] and not self.plain:
            long = rush(self.hops, self.stays, gap, high[gap.first])
            if long is not None:
                before = long[0]
                return before is not None and self._lower(low, high, gap.first, before)
        return self._lower(low, high, gap.second, to)

    def _endless(self) -> bool:
        """Pushing went on too long: a plain case then has a circle of limits that no time satisfies."""
        if self.plain:
            return False
        raise Endless

    def _raise(self, low: list[int], high: Sequence[int], point: int, to: int) -> bool:
        if to > low[point]:
            opened = self.up(to, point)
            if opened is None or opened > high[point]:
                return False
            low[point] = opened
        return True

    def _lower(self, low: Sequence[int], high: list[int], point: int, to: int) -> bool:
        if to < high[point]:
            open_ = self.down(to, point)
            if open_ is None or open_ < low[point]:
                return False
            high[point] = open_
        return True

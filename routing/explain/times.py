"""The plain scheduler: whether one tour, its order known, has times that keep every limit on times.

The unknowns are the departure, the start of each service and the return. Every limit but one kind says
that a time lies in given spans or is at least another time plus something; of two schedules that keep such
limits, the earlier time everywhere and the later time everywhere keep them too. So the earliest schedule,
found by pushing times up until nothing moves, decides: there is one exactly when pushing ends inside the
spans. That holds for several windows, rides, gaps, spans, and travel that depends on the hour.

Two things break it by a little: travel times are rounded to the second, so that leaving later may arrive a
second earlier; and a limit on the sum of travel prefers some hours to others. Bounds then take
the rounding into account, and what they leave undecided is cut in two until it is decided.

Source of the argument: Jeavons and Cooper (1995), "Tractable constraints on ordered domains".
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from routing.explain.hop import Hop
from routing.explain.pushing import Endless, Pushing
from routing.explain.spans import common, up
from routing.rules.explaining import Apart, At, Limit, Spans, Stepped, TravelAtMost
from routing.units import FOREVER

#: Boxes looked at before a case counts as undecided.
BOXES = 400

Box = tuple[tuple[int, ...], tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class Answer:
    """Whether the tour has a schedule: ``times`` is one, None when there is none.

    ``decided`` False: neither a schedule nor the proof that there is none was found in the effort allowed.
    """

    times: tuple[int, ...] | None
    decided: bool = True


class Times:
    """The times of one tour.

    Parameters
    ----------
    hops: the legs, from the base to the base: one more than the stops.
    durations: service time of each stop.
    limits: what the rules ask.
    """

    def __init__(self, *, hops: Sequence[Hop], durations: Sequence[int], limits: Iterable[Limit]) -> None:
        self.hops = tuple(hops)
        self.stays = (0, *durations)
        self.last = len(self.hops)
        self.spans: list[Spans] = [((0, FOREVER),)] * (self.last + 1)
        self.first: dict[int, Spans] = {}
        self.gaps: list[Apart] = []
        self.travel: int | None = None
        self.step = 1
        for limit in limits:
            self._add(limit)
        self._pushing = Pushing(
            hops=self.hops, stays=self.stays, spans=self.spans, gaps=self.gaps, step=self.step
        )

    def _add(self, limit: Limit) -> None:
        match limit:
            case At():
                self.first.setdefault(limit.point, limit.spans)
                self.spans[limit.point] = common(self.spans[limit.point], limit.spans)
            case Apart():
                self.gaps.append(limit)
            case Stepped():
                self.step = math.lcm(self.step, limit.step)
            case TravelAtMost():
                self.travel = limit.most if self.travel is None else min(self.travel, limit.most)

    def bounds(self) -> Box | None:
        """Times no schedule can be before, and none after; None when there is no schedule at all."""
        outer = self.outer()
        if outer is None:
            return None
        low, high = list(outer[0]), list(outer[1])
        try:
            fits = self._narrow(low, high)
        except Endless:
            return outer
        return (tuple(low), tuple(high)) if fits else None

    def outer(self) -> Box | None:
        """The first and last time of each point, legs and gaps forgotten; None when one has none."""
        low = [self._pushing.up(0, point) for point in range(self.last + 1)]
        high = [self._pushing.down(FOREVER, point) for point in range(self.last + 1)]
        bottom = tuple(at for at in low if at is not None)
        top = tuple(at for at in high if at is not None)
        return (bottom, top) if len(bottom) == len(top) == self.last + 1 else None

    def answer(self, *, late: bool = False) -> Answer:
        """A schedule, or None with the proof that there is none: the earliest, or the latest where it can."""
        first = self.bounds()
        boxes = [] if first is None else [first]
        seen, decided = 0, True
        while boxes:
            seen += 1
            if seen > BOXES:
                return Answer(None, decided=False)
            low, high = boxes.pop()
            early = self._strict(low, high)
            for times in (high, early) if late else (early, high):
                if times is not None and self.holds(times):
                    return Answer(times)
            decided = self._split(low, high, boxes) and decided
        return Answer(None, decided=decided)

    def holds(self, times: Sequence[int]) -> bool:
        """Whether those times keep every limit."""
        return (
            all(self._pushing.up(at, point) == at for point, at in enumerate(times))
            and all(hop.arrive(times[k] + self.stays[k]) <= times[k + 1] for k, hop in enumerate(self.hops))
            and all(_kept(gap, times) for gap in self.gaps)
            and (self.travel is None or self._travelled(times) <= self.travel)
        )

    def soonest(self) -> tuple[int, ...]:
        """Each time as early as the stops before it and its first open span allow, deadlines forgotten.

        Where the spans of several rules have no time in common, those of the first rule are kept.
        """
        times = [self._pushing.up(0, 0) or 0]
        for k, hop in enumerate(self.hops):
            reached = hop.arrive(times[k] + self.stays[k])
            opened = self._pushing.up(reached, k + 1)
            if opened is None:
                opened = up(reached, self.first.get(k + 1, ()))
            times.append(reached if opened is None else opened)
        return tuple(times)

    def _travelled(self, times: Sequence[int]) -> int:
        """Time on the legs between stops."""
        leaving = [times[k] + self.stays[k] for k in range(1, self.last)]
        inner = zip(self.hops[1:-1], leaving, strict=False)
        return sum(hop.arrive(at) - at for hop, at in inner)

    def _strict(self, low: Sequence[int], high: Sequence[int]) -> tuple[int, ...] | None:
        """The earliest times when legs are taken as they are; a candidate, not yet a proof."""
        times = list(low)
        try:
            return tuple(times) if self._pushing.push(times, high, exact=True) else None
        except Endless:
            return None

    def _split(self, low: Sequence[int], high: Sequence[int], boxes: list[Box]) -> bool:
        """Two halves of a box, along the unsteady leg least known; False when a half stays undecided."""
        widths = [
            (high[k] - low[k], k)
            for k, hop in enumerate(self.hops)
            if not hop.steady and high[k] > low[k]
        ]  # fmt: skip
        if not widths:
            # Legs are known to the second and pushing was exact: the box holds no schedule.
            return True
        _, k = max(widths)
        middle = (low[k] + high[k]) // 2
        decided = True
        for start, end in ((middle + 1, high[k]), (low[k], middle)):
            below, above = list(low), list(high)
            below[k], above[k] = start, end
            try:
                if self._settle(below, above) and self._narrow(below, above):
                    boxes.append((tuple(below), tuple(above)))
            except Endless:
                decided = False
        return decided

    def _narrow(self, low: list[int], high: list[int]) -> bool:
        """Pull both bounds in; False when nothing is left between them."""
        pushed = self._pushing.push(low, high) and self._pushing.pull(low, high)
        return pushed and self._travel_fits(low, high)

    def _travel_fits(self, low: Sequence[int], high: Sequence[int]) -> bool:
        if self.travel is None:
            return True
        least = sum(
            self.hops[k].least(low[k] + self.stays[k], high[k] + self.stays[k])
            for k in range(1, self.last - 1)
        )
        return least <= self.travel

    def _settle(self, low: list[int], high: list[int]) -> bool:
        """Move both bounds to times that each point may have; False when nothing is left."""
        for point in range(self.last + 1):
            bottom, top = self._pushing.up(low[point], point), self._pushing.down(high[point], point)
            if bottom is None or top is None or bottom > top:
                return False
            low[point], high[point] = bottom, top
        return True


def _kept(gap: Apart, times: Sequence[int]) -> bool:
    apart = times[gap.second] - times[gap.first]
    return (gap.least is None or apart >= gap.least) and (gap.most is None or apart <= gap.most)

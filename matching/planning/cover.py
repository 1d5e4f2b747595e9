"""When each period of work can be present at a place, travel to and from home included."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from matching.planning.period import WorkPeriod
from routing.model.problem import Problem
from routing.travel.leg import Legs

#: Parts of a handed-over care change hands on quarters of an hour, and last at least half an hour.
QUARTER = 15 * 60
SHORTEST_PART = 30 * 60


class Cover:
    """Presence that periods allow, for each place.

    Parameters
    ----------
    bare: places and modes of the week.
    homes, modes: home location and travel mode of each worker id.
    """

    def __init__(self, bare: Problem, *, homes: Mapping[str, str], modes: Mapping[str, str]) -> None:
        self._legs = Legs(bare)
        self._homes = homes
        self._modes = modes
        self._known: dict[tuple[str, str], tuple[int, int]] = {}

    def presence(self, period: WorkPeriod, place: str) -> tuple[int, int]:
        """Earliest arrival at ``place`` and latest leaving from it that the period allows.

        The second is before the first when the period is too short to go there and back.
        """
        key = (period.id, place)
        if key not in self._known:
            home, mode = self._homes[period.worker], self._modes[period.worker]
            out = self._legs.seconds(origin=home, destination=place, mode=mode, leaving=period.start)
            latest = self._legs.latest_departure(
                origin=place, destination=home, mode=mode, arriving=period.end
            )
            self._known[key] = (period.start + out, latest)
        return self._known[key]

    def quickest(self, worker: str, *, origin: str, destination: str, first: int, last: int) -> int:
        """Fewest seconds of the worker's way, leaving between ``first`` and ``last``, tried each quarter."""
        mode = self._modes[worker]
        return min(
            self._legs.seconds(origin=origin, destination=destination, mode=mode, leaving=leaving)
            for leaving in (*range(first, last, QUARTER), last)
        )

    def cuts(
        self, periods: Iterable[WorkPeriod], place: str, *, start: int, end: int, crew: int, longest: int
    ) -> tuple[int, ...]:
        """Moments at which a care from ``start`` to ``end`` must change hands; none when one can do it.

        At each moment the ``crew`` people who can stay longest set how far the part goes, ``longest``
        seconds at most: the fewest parts possible. Empty too when at some moment nobody can be there:
        cutting would not help.
        """
        spans = [(period.worker, *self.presence(period, place)) for period in periods]
        cuts: list[int] = []
        now = start
        while True:
            reach = _reach(spans, now, crew, longest)
            if reach >= end:
                return tuple(cuts)
            cut = min(reach - reach % QUARTER, end - SHORTEST_PART)
            if cut <= now:
                return ()
            cuts.append(cut)
            now = cut


def _reach(spans: list[tuple[str, int, int]], now: int, crew: int, longest: int) -> int:
    """How far ``crew`` different people who are there at ``now`` can all stay."""
    best: dict[str, int] = {}
    for worker, first, last in spans:
        if first <= now < last:
            best[worker] = max(best.get(worker, now), last)
    ends = sorted(best.values(), reverse=True)
    return min(ends[crew - 1], now + longest) if len(ends) >= crew else now

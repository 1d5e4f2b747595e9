"""Direct times: how long a ride would take without a stop, by the hour it leaves."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from routing.model.problem import Problem
from routing.rides.ride_day import RideDay
from routing.travel.leg import Legs
from routing.travel.mode import Band


class Direct:
    """Direct times and distances of one day, by its reference mode.

    Parameters
    ----------
    day: its places and modes are read; unknown ids raise ``KeyError`` (``faults_of`` finds them first).
    """

    def __init__(self, day: RideDay) -> None:
        bare = Problem(places=day.places, modes=day.modes, tasks=(), shifts=())
        self._legs = Legs(bare)
        self._mode = day.reference_mode
        self._bands: Sequence[Band] = next(one.bands for one in day.modes if one.name == self._mode)

    def seconds(self, origin: str, destination: str, *, leaving: int, mode: str | None = None) -> int:
        """Seconds of the direct trip that leaves at ``leaving``."""
        return self._legs.seconds(
            origin=origin, destination=destination, mode=mode or self._mode, leaving=leaving
        )

    def metres(self, origin: str, destination: str, *, mode: str | None = None) -> int:
        """Metres of the direct trip."""
        return self._legs.metres(origin=origin, destination=destination, mode=mode or self._mode)

    def latest_departure(
        self, origin: str, destination: str, *, arriving: int, mode: str | None = None
    ) -> int:
        """The latest departure of a direct trip that arrives by ``arriving``."""
        return self._legs.latest_departure(
            origin=origin, destination=destination, mode=mode or self._mode, arriving=arriving
        )

    def shortest(self, origin: str, destination: str, *, first: int, last: int) -> int:
        """The least direct time over all departures from ``first`` to ``last``.

        Between two edges of the hours' bands, and between the departures that reach one, the time rises or
        falls steadily, so these moments are enough. Rounding may hide a second, which is taken off.
        """
        if self._legs.at_one_address(origin, destination):
            return 0
        # A departure of the window that reaches an edge reaches one of these.
        latest = last + self.seconds(origin, destination, leaving=last)
        edges = [band.start for band in self._bands if first < band.start <= latest]
        reaching = (self.latest_departure(origin, destination, arriving=edge) for edge in edges)
        moments = [moment for moment in chain(edges, reaching) if first < moment < last]
        found = [
            self.seconds(origin, destination, leaving=moment)
            for moment in (first, last, *moments, *(moment + 1 for moment in moments))
        ]
        return min(found) - (1 if min(found) < max(found) else 0)

"""Direct times: how long a ride would take without a stop, by the hour it leaves."""

from __future__ import annotations

from routing.model.problem import Problem
from routing.rides.ride_day import RideDay
from routing.travel.leg import Legs


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
        """The least direct time over all departures from ``first`` to ``last``."""
        return self._legs.shortest(
            origin=origin, destination=destination, mode=self._mode, first=first, last=last
        )

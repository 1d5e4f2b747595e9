"""Legs as CP-SAT can hold them: one number of time units and of metres, whatever the hour.

A mode with time bands fits only where every departure a plan may hold falls inside one band, the leg
included; elsewhere :meth:`FixedLegs.varies` says so and the case is not sent whole to CP-SAT.
"""

from __future__ import annotations

from bisect import bisect_right

from routing.model.problem import Problem
from routing.travel.leg import Legs


class FixedLegs:
    """Legs of ``problem`` for departures from ``earliest`` on (time units from the horizon start)."""

    def __init__(self, problem: Problem, *, earliest: int) -> None:
        self._legs = Legs(problem)
        self._modes = {mode.name: mode for mode in problem.modes}
        self._earliest = earliest
        self._known: dict[tuple[str, str, str], tuple[int, int]] = {}

    def leg(self, mode: str, origin: str, destination: str) -> tuple[int, int]:
        """Time units and metres from ``origin`` to ``destination`` (place ids), door time included."""
        key = (mode, origin, destination)
        found = self._known.get(key)
        if found is None:
            seconds = self._legs.seconds(
                origin=origin, destination=destination, mode=mode, leaving=self._earliest
            )
            found = (seconds, self._legs.metres(origin=origin, destination=destination, mode=mode))
            self._known[key] = found
        return found

    def seconds(self, mode: str, origin: str, destination: str) -> int:
        """Time units of :meth:`leg`."""
        return self.leg(mode, origin, destination)[0]

    def varies(self, mode: str, *, latest: int) -> bool:
        """Whether some leg by ``mode`` depends on its departure between the earliest and ``latest``.

        ``latest`` bounds the *end* of every leg, so that no leg crosses the edge of a band.
        """
        bands = self._modes[mode].bands
        first, last = self._band(mode, self._earliest), self._band(mode, latest)
        # Crossing an edge rounds the part already travelled, even between two equal bands.
        return first != last and any(
            index >= 0 and bands[index].permille != 1000 for index in range(first, last + 1)
        )

    def _band(self, mode: str, time: int) -> int:
        return bisect_right([band.start for band in self._modes[mode].bands], time) - 1

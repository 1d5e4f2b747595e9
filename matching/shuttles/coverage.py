"""What existing public transport covers: whether it brings somebody in time, from its service windows.

Times are seconds of the day's clock, so that both nights when clocks change come out right.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from matching.planning.calendar import Clock
from matching.shuttles.model import ServiceWindow
from routing.units import MINUTE

Window = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Running:
    """One direction of one line on one service day: departures from ``first`` to ``last``, seconds."""

    line: str
    first: int
    last: int
    gap: int | None
    ride: int

    def departs(self, wanted: Window) -> bool:
        """Whether it leaves inside the window."""
        if self.gap is None:
            return max(self.first, wanted[0]) <= min(self.last, wanted[1])
        soonest = self.first + max(0, -(-(wanted[0] - self.first) // self.gap)) * self.gap
        return soonest <= min(self.last, wanted[1])


class Coverage:
    """The lines that run around one service day: those of the day before and after too.

    Parameters
    ----------
    services: the table. day: service day of the shifts; clock: what its seconds count from.
    """

    def __init__(self, services: Sequence[ServiceWindow], day: date, clock: Clock) -> None:
        self._running: dict[tuple[str, str], list[_Running]] = {}
        for one in services:
            for ends in _ways(one):
                self._running.setdefault(ends, []).extend(_days(one, day, clock))

    def line(
        self,
        *,
        origins: Collection[str],
        destinations: Collection[str],
        arrival: Window | None = None,
        departure: Window | None = None,
    ) -> str | None:
        """A line that goes from one of the areas to one of the others in time; None when none does.

        Parameters
        ----------
        origins, destinations: names of the areas each end lies in (commune, zone, site, gate).
        arrival, departure: window that the one or the other must lie in, seconds; one of the two is given.
        """
        for origin in (*sorted(origins), "*"):
            for destination in (*sorted(destinations), "*"):
                for one in self._running.get((origin, destination), ()):
                    late = one.ride if departure is None else 0
                    first, last = departure or arrival or (0, -1)
                    if one.departs((first - late, last - late)):
                        return one.line
        return None


def _ways(one: ServiceWindow) -> Iterator[tuple[str, str]]:
    yield one.origin, one.destination
    if one.both_ways and one.origin != one.destination:
        yield one.destination, one.origin


def _days(one: ServiceWindow, day: date, clock: Clock) -> Iterator[_Running]:
    for step in (-1, 0, 1):
        service = day + timedelta(days=step)
        if one.weekdays is None or service.weekday() in one.weekdays:
            yield _Running(
                line=one.line,
                first=clock.at(service, one.first),
                last=clock.at(service, one.last),
                gap=None if one.headway is None else one.headway * MINUTE,
                ride=one.minutes * MINUTE,
            )

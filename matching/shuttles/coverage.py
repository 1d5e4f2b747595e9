"""What existing public transport covers: whether it brings somebody in time, from its service windows.

Times are seconds of the day's clock, so that both nights of the change of hours come out right.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import date, timedelta

from matching.planning.calendar import Clock
from matching.shuttles.model import ServiceWindow
from routing.units import MINUTE


def covering_line(
    services: Sequence[ServiceWindow],
    *,
    origins: Collection[str],
    destinations: Collection[str],
    arrival: tuple[int, int] | None = None,
    departure: tuple[int, int] | None = None,
    clock: Clock,
    day: date,
) -> str | None:
    """The first line that goes from one of the areas to one of the others in time; None when none does.

    Parameters
    ----------
    origins, destinations: names of the areas each end lies in (commune, zone, site, gate).
    arrival, departure: window that the arrival or the departure must lie in; one of the two is given.
    day: service day of the shift; lines that began the day before or begin the day after count too.
    """
    for one in services:
        for ends in _ways(one):
            served = _among(ends[0], origins) and _among(ends[1], destinations)
            if served and any(_departs(one, arrival, departure, clock, day)):
                return one.line
    return None


def _ways(one: ServiceWindow) -> Iterator[tuple[str, str]]:
    yield one.origin, one.destination
    if one.both_ways:
        yield one.destination, one.origin


def _among(area: str, names: Collection[str]) -> bool:
    return area == "*" or area in names


def _departs(
    one: ServiceWindow,
    arrival: tuple[int, int] | None,
    departure: tuple[int, int] | None,
    clock: Clock,
    day: date,
) -> Iterator[bool]:
    """For each service day around, whether some departure is in time."""
    ride = one.minutes * MINUTE
    if departure is not None:
        wanted = departure
    else:
        assert arrival is not None
        wanted = arrival[0] - ride, arrival[1] - ride
    for step in (-1, 0, 1):
        service = day + timedelta(days=step)
        if one.weekdays is not None and service.weekday() not in one.weekdays:
            continue
        first, last = clock.at(service, one.first), clock.at(service, one.last)
        if one.headway is None:
            yield max(first, wanted[0]) <= min(last, wanted[1])
            continue
        gap = one.headway * MINUTE
        soonest = first + max(0, -(-(wanted[0] - first) // gap)) * gap
        yield soonest <= min(last, wanted[1])

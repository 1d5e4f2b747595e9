"""What vehicles and drivers do for the service days around: nobody is sent to two places at once.

A service day runs past midnight, so 27:00 of one day and 03:00 of the next are the same hour. Moments are
aware, so that days on both sides of a change of clocks agree on them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from matching.planning.calendar import Clock
from matching.rides.day import BookedDay
from routing.rides import RidePlan

Period = tuple[int, int]
KIND, VERSION = "vehicle-duties", 1


class BadDuties(ValueError):
    """The document holds no duties of a day; its text says what is missing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Engagement:
    """One tour of the service day ``day``: from ``departure`` to ``arrival`` at the end of the tour."""

    day: date
    vehicle: str
    driver: str
    departure: datetime
    arrival: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Busy:
    """The engagements of other service days; ``days``: whose plans are known, one without tours too."""

    engagements: tuple[Engagement, ...] = ()
    days: frozenset[date] = frozenset()

    def of_vehicle(self, vehicle: str, clock: Clock) -> list[Period]:
        """When a vehicle is away, seconds of the clock."""
        return [_period(one, clock) for one in self.engagements if one.vehicle == vehicle]

    def of_driver(self, driver: str, clock: Clock) -> list[Period]:
        """When a driver is, in whichever vehicle."""
        return [_period(one, clock) for one in self.engagements if one.driver == driver]


def _period(one: Engagement, clock: Clock) -> Period:
    start = clock.start.timestamp()
    return round(one.departure.timestamp() - start), round(one.arrival.timestamp() - start)


def without(periods: Sequence[Period], taken: Iterable[Period]) -> tuple[Period, ...]:
    """The periods less what is taken of them."""
    left = list(periods)
    for first, last in taken:
        left = [
            part
            for start, end in left
            for part in ((start, min(end, first)), (max(start, last), end))
            if part[0] < part[1]
        ]
    return tuple(sorted(set(left)))


def duties_document(booked: BookedDay, plan: RidePlan) -> dict[str, Any]:
    """What the vehicles do on a planned day, for the plans of the days around it."""
    local = booked.clock.local
    return {
        "maillon": KIND,
        "version": VERSION,
        "date": booked.date.isoformat(),
        "tours": [
            {
                "vehicle": tour.duty.vehicle,
                "driver": tour.duty.driver,
                "departure": local(tour.departure).isoformat(),
                "arrival": local(tour.arrival).isoformat(),
            }
            for tour in plan.tours
            if tour.calls
        ],
    }


def read_duties(document: Any) -> Busy:
    """The engagements of such a document.

    Raises
    ------
    BadDuties: with what it lacks.
    """
    if (
        not isinstance(document, dict)
        or document.get("maillon") != KIND
        or document.get("version") != VERSION
    ):
        raise BadDuties(f'"maillon": "{KIND}", "version": {VERSION}')
    try:
        day = date.fromisoformat(document["date"])
        engagements = tuple(_engagements(document["tours"], day))
    except (KeyError, TypeError, ValueError) as error:
        raise BadDuties(str(error)) from None
    return Busy(engagements=engagements, days=frozenset({day}))


def _engagements(tours: Any, day: date) -> Iterator[Engagement]:
    for number, tour in enumerate(tours):
        moments = {name: datetime.fromisoformat(tour[name]) for name in ("departure", "arrival")}
        if any(moment.tzinfo is None for moment in moments.values()):
            raise ValueError(f"tours[{number}]: +01:00 ?")
        if moments["arrival"] < moments["departure"]:
            raise ValueError(f"tours[{number}]: arrival < departure")
        yield Engagement(day=day, vehicle=str(tour["vehicle"]), driver=str(tour["driver"]), **moments)


def together(busy: Iterable[Busy]) -> Busy:
    """All of them as one."""
    known = list(busy)
    return Busy(
        engagements=tuple(one for each in known for one in each.engagements),
        days=frozenset().union(*(each.days for each in known)),
    )

"""A planned day with one of each: a shared ride, a way back, an open return, a taxi, refusals."""

from __future__ import annotations

from datetime import UTC, date, datetime
from functools import cache

from matching.papers import Stamp
from matching.rides import book_day, rides_from_tables
from matching.rides.papers import RidePapers, ride_papers, ride_version
from matching.rides.planning import PlannedDay, plan_day
from routing.model.run import Limit
from tests.matching.rides.small import Tables, frames, tables

TUESDAY = date(2026, 11, 24)
ISSUED = datetime(2026, 11, 23, 17, 30, tzinfo=UTC)


def day_tables() -> Tables:
    """The small book, a day centre with an open return, a taxi, one request for it and one for nobody."""
    given = tables()
    given["settings"] = [
        {"key": "name", "value": "Mobilité d'essai"},
        {"key": "phone", "value": "0199001234"},
    ]
    given["fallback"] = [{"id": "Taxi d'essai", "euros_per_ride": "12", "euros_per_km": "2"}]
    ada, home, bob = given["ride_requests"]
    for row in (ada, home):
        row |= {"phone": "0199000001", "contact": "Mme Proche, 01 99 00 00 09"}
    bob |= {"companions": "1", "needs": "rampe|Oxygène"}
    given["vehicles"][0]["offers"] = "Rampe|rampe|Oxygène"
    shared = {"pickup": "bob", "dropoff": "min", "date": "24/11/2026"}
    given["ride_requests"] += [
        {"id": "zoe-a", "name": "Zoé", "arrival": "08:00", **shared},
        {
            "id": "zoe-r",
            "name": "Zoé",
            "pickup": "min",
            "dropoff": "bob",
            "date": "24/11/2026",
            "departure": "09:00",
            "window": "60",
            "open_wait": "45",
            "return_of": "zoe-a",
        },
        {"id": "tom", "name": "Tom", "arrival": "20:00", **shared},
        {"id": "eve", "name": "Ève", "arrival": "20:00", "wheelchairs": "1", **shared},
        {
            "id": "liz",
            "name": "Liz",
            "arrival": "08:00",
            "service": "pam",
            "categories": "GIR 2",
            "booked": "2026-11-23 18:00",
            **shared,
        },
    ]
    return given


def planned_tables(given: Tables, day: date = TUESDAY) -> PlannedDay:
    """That day of the tables, planned without comparison."""
    booked = book_day(rides_from_tables(frames(given)), day)
    return plan_day(booked, limit=Limit(iterations=300), compared=False)


def papers_of(planned: PlannedDay) -> RidePapers:
    """Its papers, issued at :data:`ISSUED`."""
    version = ride_version(planned.booked.date, planned.plan)
    return ride_papers(planned.booked, planned.plan, stamp=Stamp(version=version, printed=ISSUED))


@cache
def planned_day() -> PlannedDay:
    """The day, planned once for all tests."""
    return planned_tables(day_tables())


@cache
def day_papers() -> RidePapers:
    """Its papers."""
    return papers_of(planned_day())

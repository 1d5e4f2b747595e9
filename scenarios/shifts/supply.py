"""What there is to carry people: a fleet sized by the demand, a taxi, and the lines that exist."""

from __future__ import annotations

import math
from collections.abc import Sequence

from scenarios.shifts.ground import ZONE_NAMES
from scenarios.shifts.people import Employer
from scenarios.territory.dates import clock
from scenarios.territory.draft import Draft
from scenarios.territory.draws import Draws
from scenarios.territory.facts import Spot, Territory
from scenarios.territory.ground import TRANSIT_FIXED_MINUTES, TRANSIT_KM_PER_HOUR
from scenarios.territory.points import KM_PER_DEGREE, point_around

#: Hours of a vehicle with its driver, and the hours whose demand it is sized by: assumptions.
DUTIES = ((0.0, 9.5, 0.0, 9.0), (9.0, 17.5, 9.0, 17.0), (17.0, 25.5, 17.0, 24.0))
#: Seats offered for each person who travels in the busiest :data:`BUSY` hours, and vehicles at least.
SEATS_A_HEAD, BUSY, LEAST = 0.9, 0.75, 2
#: Every fourth vehicle is larger: a 16-seat minibus instead of one of 8.
SEATS = (8, 8, 8, 16)
DEPOTS = ("belle_epine", "orly_airport", "min_rungis")
#: Day buses: assumption. Night lines: known by name and rhythm only (see docs/shuttles.md), where from and
#: to is an assumption too.
DAY_FIRST, DAY_LAST, DAY_HEADWAY = "05:15", "24:30", 15
NIGHT_LINES = (
    ("N22", "Villejuif", "Aéroport d'Orly", "24:30", "29:30", 20, 40),
    ("N71", "Thiais", "MIN de Rungis", "24:30", "29:30", 60, 30),
    ("191-100", "Rungis", "SILIC", "00:00", "24:00", 30, 15),
)


def add_fleet(draft: Draft, draws: Draws, facts: Territory, employers: Sequence[Employer]) -> None:
    """Vehicles with their drivers for the night, the day and the evening, and a taxi."""
    number = 0
    for start, end, first, last in DUTIES:
        seats = 0
        wanted = SEATS_A_HEAD * _busiest(employers, first, last)
        count = 0
        while seats < wanted or count < LEAST:
            number += 1
            held = SEATS[count % len(SEATS)]
            seats, count = seats + held, count + 1
            lat, lon = point_around(draws, facts.zones[DEPOTS[count % len(DEPOTS)]], km=0.3)
            draft.add(
                "vehicles",
                id=f"nav-{number:03d}",
                name=f"Navette fictive {number:03d}",
                operator="Mobilité Sud fictive",
                base_lat=lat,
                base_lon=lon,
                seats=held,
                wheelchair_places=1,
                seats_per_wheelchair=2,
                start=clock(round(start * 60)),
                end=clock(round(end * 60) % (24 * 60)),
                euros_per_km="0,55" if held > 8 else "0,45",
                euros_per_hour="26",
                euros_per_use="12",
            )
    draft.add("fallback", id="Taxi fictif", euros_per_ride="12", euros_per_km="2,4", lead_minutes=30, seats=4)


def _busiest(employers: Sequence[Employer], first: float, last: float) -> int:
    """People who travel, there or home, in the busiest hours of a period."""
    moments = sorted(
        moment
        for employer in employers
        for person in employer.people
        for moment in (employer.hours[person.codes[0]][0], employer.hours[person.codes[0]][1] % 24)
        if first <= moment < last
    )
    return max((sum(one <= other < one + BUSY for other in moments) for one in set(moments)), default=0)


def add_lines(draft: Draft, facts: Territory) -> None:
    """Day buses from every commune to every zone, and three night lines."""
    for commune, middle in _middles(facts).items():
        done: set[str] = set()
        for key, zone in facts.zones.items():
            name = ZONE_NAMES[key]
            if name in done:
                continue
            done.add(name)
            minutes = round(TRANSIT_FIXED_MINUTES + 60 * _km(middle, zone) / TRANSIT_KM_PER_HOUR)
            _line(draft, "bus de jour", commune, name, DAY_FIRST, DAY_LAST, DAY_HEADWAY, minutes)
    for line in NIGHT_LINES:
        _line(draft, *line)


def _line(
    draft: Draft, line: str, origin: str, zone: str, first: str, last: str, headway: int, minutes: int
) -> None:
    draft.add(
        "service_windows",
        line=line,
        origin=origin,
        destination=zone,
        both_ways="oui",
        first=first,
        last=last,
        headway=headway,
        minutes=minutes,
    )


def _middles(facts: Territory) -> dict[str, Spot]:
    found = {
        name: Spot(key=name, name=name, lat=one.outline.centroid.y, lon=one.outline.centroid.x)
        for name, one in facts.communes.items()
    }
    return {**found, **facts.neighbours}


def _km(one: Spot, other: Spot) -> float:
    north = (one.lat - other.lat) * KM_PER_DEGREE
    east = (one.lon - other.lon) * KM_PER_DEGREE * math.cos(math.radians(one.lat))
    return math.hypot(north, east)

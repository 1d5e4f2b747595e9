"""Sites, gates and stops: the job zones are real points; gates and stops are invented and say so."""

from __future__ import annotations

import math
from collections.abc import Iterator

from shapely.geometry import Point

from scenarios.territory.draft import Draft
from scenarios.territory.facts import Spot, Territory
from scenarios.territory.points import KM_PER_DEGREE, LatLon

#: Name under which the demand of each site is counted: the seven zones of the study of 2002.
ZONE_NAMES = {
    "orly_airport": "Aéroport d'Orly",
    "orly_freight": "Aéroport d'Orly",
    "min_rungis": "MIN de Rungis",
    "sogaris": "SOGARIS",
    "senia": "SENIA",
    "silic": "SILIC",
    "belle_epine": "Belle Épine",
    "delta": "Delta",
}
#: (gate, kilometres east and north of the zone's point, minutes to the post): assumptions. The market is
#: large (230 ha): a quarter of an hour from a gate to a hall.
GATES = {
    "orly_airport": (("terminaux", 0.0, 0.0, 15),),
    "orly_freight": (("fret", 0.0, 0.0, 10),),
    "min_rungis": (("porte de Thiais", 0.7, 0.1, 15), ("porte de Rungis", -0.6, -0.5, 15)),
    "sogaris": (("entrée", 0.0, 0.0, 10),),
    "senia": (("entrée", 0.0, 0.0, 5),),
    "silic": (("entrée", 0.0, 0.0, 5),),
    "belle_epine": (("entrée", 0.0, 0.0, 5),),
    "delta": (("entrée", 0.0, 0.0, 5),),
}
#: Distance between neighbouring stops, and how far around the middle of a commune known by a point.
STOP_KM, AROUND_KM = 0.5, 1.0
#: Home-bound waits and earliness, minutes: assumptions.
EARLY, WAIT = 15, 30


def add_ground(draft: Draft, facts: Territory) -> None:
    """Sites with their gates, and stops in every commune on the map."""
    for key, zone in facts.zones.items():
        draft.add(
            "sites",
            id=site_id(key),
            name=zone.name,
            zone=ZONE_NAMES[key],
            early_minutes=EARLY,
            wait_minutes=WAIT,
        )
        for number, (name, east, north, access) in enumerate(GATES[key], start=1):
            lat, lon = moved(zone, east=east, north=north)
            draft.add(
                "gates",
                id=f"{site_id(key)}-p{number}",
                site=site_id(key),
                name=f"{zone.name}, {name}",
                lat=lat,
                lon=lon,
                access_minutes=access,
            )
    for commune, points in _stops(facts):
        for number, (lat, lon) in enumerate(points, start=1):
            draft.add(
                "stops",
                id=f"{slug(commune)}-{number:02d}",
                name=f"Arrêt fictif {number:02d}",
                commune=commune,
                lat=lat,
                lon=lon,
                synthetic="oui",
            )


def site_id(zone: str) -> str:
    """Key of a zone's site."""
    return zone.replace("_", "-")


def slug(name: str) -> str:
    """A commune's name as a key."""
    return name.lower().replace("'", "-").replace(" ", "-").replace("ÿ", "y")


def moved(spot: Spot, *, east: float, north: float) -> LatLon:
    """The point so many kilometres east and north, rounded to a metre."""
    shrink = math.cos(math.radians(spot.lat))
    return round(spot.lat + north / KM_PER_DEGREE, 5), round(spot.lon + east / KM_PER_DEGREE / shrink, 5)


def _stops(facts: Territory) -> Iterator[tuple[str, list[LatLon]]]:
    """Points of a triangular grid: inside the outline, or around the point of a neighbouring commune."""
    for name, commune in facts.communes.items():
        west, south, east, north = commune.outline.bounds
        middle = Spot(key=name, name=name, lat=(south + north) / 2, lon=(west + east) / 2)
        reach = max(north - south, east - west) * KM_PER_DEGREE / 2
        grid = _grid(middle, reach)
        yield name, [one for one in grid if commune.outline.contains(Point(one[1], one[0]))]
    for name, spot in facts.neighbours.items():
        yield name, list(_grid(spot, AROUND_KM, round_one=True))


def _grid(middle: Spot, reach: float, *, round_one: bool = False) -> Iterator[LatLon]:
    rows = math.ceil(reach / (STOP_KM * math.sqrt(0.75)))
    columns = math.ceil(reach / STOP_KM) + 1
    for row in range(-rows, rows + 1):
        for column in range(-columns, columns + 1):
            east = (column + (row % 2) / 2) * STOP_KM
            north = row * STOP_KM * math.sqrt(0.75)
            if not round_one or math.hypot(east, north) <= reach:
                yield moved(middle, east=east, north=north)

"""Employers, licences, places, public transport, corrections, settings."""

from __future__ import annotations

import math

from scenarios.territory.draft import Draft
from scenarios.territory.draws import Draws
from scenarios.territory.facts import Spot, Territory
from scenarios.territory.points import KM_PER_DEGREE, LatLon, point_inside

#: (id, name, kind, share of each role's workers, licences with their last day). Few large CCAS, a handful
#: of associations, few companies: the supply that the study of 2002 describes. None of them exists.
EMPLOYERS: tuple[tuple[str, str, str, dict[str, float], tuple[tuple[str, str | None], ...]], ...] = (
    ("ccas-fresnes", "CCAS fictif de Fresnes", "ccas", {"elderly": 0.24, "night": 0.0}, (("saad", None),)),
    (
        "ccas-hay",
        "CCAS fictif de L'Haÿ-les-Roses",
        "ccas",
        {"elderly": 0.26, "childcare": 0.1},
        (("saad", None), ("declaration-sap", None), ("agrement-moins-3-ans", "2030-01-31")),
    ),
    ("ccas-orly", "CCAS fictif d'Orly", "ccas", {"elderly": 0.18, "night": 1.0}, (("saad", None),)),
    (
        "asso-thiais",
        "Association fictive d'aide à Thiais",
        "association",
        {"elderly": 0.16, "night": 1.0, "childcare": 0.2},
        (("saad", "2031-12-31"), ("declaration-sap", None), ("agrement-moins-3-ans", "2029-06-30")),
    ),
    (
        "asso-berceau",
        "Association fictive Le Berceau",
        "association",
        {"childcare": 0.6},
        (("declaration-sap", None), ("agrement-moins-3-ans", "2028-08-31")),
    ),
    (
        "asso-tremplin",
        "Association intermédiaire fictive Tremplin",
        "association",
        {"post": 0.7, "elderly": 0.04},
        (("declaration-sap", None), ("saad", "2030-12-31")),
    ),
    (
        "entreprise-logis",
        "Entreprise fictive Logis Services",
        "company",
        {"elderly": 0.12, "childcare": 0.2},
        (("saad", "2027-12-31"), ("declaration-sap", None), ("agrement-moins-3-ans", "2026-11-25")),
    ),
    ("entreprise-aube", "Entreprise fictive L'Aube", "company", {"post": 0.3}, (("declaration-sap", None),)),
)

#: Minutes by public transport between two sectors: wait and walk, then crow-fly speed (assumption: no
#: timetable was found).
TRANSIT_FIXED_MINUTES = 12
TRANSIT_KM_PER_HOUR = 14.0


def add_employers(draft: Draft) -> None:
    """Organisations and their licences."""
    for id_, name, kind, _, licences in EMPLOYERS:
        draft.add("organisations", id=id_, name=name, kind=kind)
        for licence, until in licences:
            draft.add(
                "licences", organisation=id_, licence=licence, valid_from="2021-09-01", valid_until=until
            )


def add_zones(draft: Draft, facts: Territory) -> None:
    """The job zones as places: the only ones that are real, to a few hundred metres."""
    for zone in facts.zones.values():
        draft.add(
            "places",
            id=zone_place(zone),
            lat=zone.lat,
            lon=zone.lon,
            address=zone.name,
            sector=zone.name,
            synthetic="non",
        )


def zone_place(zone: Spot) -> str:
    """Id of the place of a job zone."""
    return "zone-" + zone.key.replace("_", "-")


def add_place(draft: Draft, id_: str, *, point: LatLon, commune: str, address: str | None = None) -> str:
    """A synthetic place; returns its id."""
    lat, lon = point
    draft.add(
        "places", id=id_, lat=lat, lon=lon, address=address, commune=commune, sector=commune, synthetic="oui"
    )
    return id_


def home(draft: Draft, draws: Draws, facts: Territory, id_: str, *, weights: dict[str, float]) -> str:
    """A synthetic place in a commune drawn by ``weights``; returns its id."""
    commune = draws.weighted(weights)
    return add_place(draft, id_, point=point_inside(draws, facts.communes[commune].outline), commune=commune)


def add_transit(draft: Draft, facts: Territory) -> None:
    """Minutes between every two sectors (communes and zones), from the distance of their middles."""
    middles = {
        name: (commune.outline.centroid.y, commune.outline.centroid.x)
        for name, commune in facts.communes.items()
    }
    middles |= {zone.name: (zone.lat, zone.lon) for zone in facts.zones.values()}
    names = list(middles)
    for index, origin in enumerate(names):
        for destination in names[index:]:
            km = 0.8 if origin == destination else _km(middles[origin], middles[destination])
            minutes = round(TRANSIT_FIXED_MINUTES + 60 * km / TRANSIT_KM_PER_HOUR)
            draft.add("transit", origin=origin, destination=destination, minutes=minutes, both_ways="oui")


def _km(one: LatLon, other: LatLon) -> float:
    north = (one[0] - other[0]) * KM_PER_DEGREE
    east = (one[1] - other[1]) * KM_PER_DEGREE * math.cos(math.radians(one[0]))
    return math.hypot(north, east)


def add_corrections(draft: Draft, facts: Territory) -> None:
    """Two legs that a straight line gets wrong: round the runways, and through the market's gates."""
    zones = facts.zones
    for origin, destination, minutes in (
        (zone_place(zones["orly_airport"]), zone_place(zones["orly_freight"]), 9),
        (zone_place(zones["min_rungis"]), zone_place(zones["sogaris"]), 8),
    ):
        draft.add(
            "corrections",
            origin=origin,
            destination=destination,
            mode="car",
            minutes=minutes,
            both_ways="oui",
        )


def add_settings(draft: Draft, *, name: str) -> None:
    """The few settings that differ from their default or that a reader would look for."""
    for key, value in (("name", name), ("time_zone", "Europe/Paris"), ("euros_per_km", "0,38")):
        draft.add("settings", key=key, value=value)

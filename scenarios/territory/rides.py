"""Shift workers, vehicles and hours of public transport: tables of the pack for pooled rides.

``shift_workers.csv``, ``vehicles.csv`` and ``service_windows.csv`` stand beside the other tables; planning
visits alone ignores them.
"""

from __future__ import annotations

from collections.abc import Mapping

from scenarios.territory.dates import clock, weekday_cell
from scenarios.territory.draft import Draft
from scenarios.territory.draws import Draws, apportion
from scenarios.territory.facts import Commune, Territory
from scenarios.territory.ground import zone_place
from scenarios.territory.points import LatLon, point_around, point_inside
from scenarios.territory.sizes import Sizes

#: Columns of ``shift_workers.csv``, with their meaning.
SHIFT_WORKER_COLUMNS: Mapping[str, str] = {
    "id": "key",
    "name": "display name, synthetic",
    "zone": "id of the zone's place (places.csv) where the shift is worked",
    "home_lat": "latitude of the home, WGS 84 degrees, synthetic",
    "home_lon": "longitude of the home",
    "home_commune": "commune of the home",
    "weekdays": "days of the week on which the shift begins",
    "shift_start": "local time at which the shift begins",
    "shift_end": "local time at which it ends; not after the start: the next day",
    "early_minutes": "arrival wanted at most so many minutes before the shift begins, and never after",
    "has_car": "oui or non: could drive alone",
    "wheelchair": "oui or non: travels in a wheelchair",
    "employer_size": "people in the employing firm: 1-9, 10-49 or 50+",
}

#: Columns of ``vehicles.csv``, with their meaning.
VEHICLE_COLUMNS: Mapping[str, str] = {
    "id": "key",
    "name": "display name, synthetic",
    "operator": "name of the operator, synthetic",
    "base_lat": "latitude of the depot, WGS 84 degrees",
    "base_lon": "longitude of the depot",
    "seats": "passenger seats when no wheelchair is on board",
    "wheelchair_places": "most wheelchairs on board",
    "seats_per_wheelchair": "seats that one wheelchair takes away",
    "weekdays": "days of service",
    "start": "local time at which it may leave the depot",
    "end": "local time at which it is back; not after the start: the next day",
    "range_km": "kilometres between two charges or fills",
    "euros_per_km": "running cost, euros a kilometre",
}

#: Columns of ``service_windows.csv``, with their meaning.
NETWORK_COLUMNS: Mapping[str, str] = {
    "line": "name, synthetic",
    "origin": "where it runs from; * stands for anywhere",
    "destination": "where to; * stands for anywhere",
    "first": "first departure, local time",
    "last": "last departure",
    "minutes": "minutes of a usual trip: the last arrival is that much after the last departure",
}

#: The network by day (assumption: the night lines, about 00:30 to 05:30, pass few of these places).
NETWORK = {"first": "05:30", "last": "24:00", "minutes": "30"}

#: (zone, weight, shifts with their weight): weights follow the jobs of each zone in the study of 2002, and
#: shifts its trades (assumption); the freight area is counted apart from the terminals.
ZONE_SHIFTS: tuple[tuple[str, float, tuple[tuple[float, float, float], ...]], ...] = (
    ("orly_airport", 25, ((4.5, 12.0, 3), (13.0, 21.0, 2), (21.5, 30.0, 1))),
    ("orly_freight", 5, ((5.0, 13.0, 2), (20.0, 28.0, 2))),
    ("min_rungis", 13, ((2.0, 9.0, 2), (3.0, 10.0, 4), (4.0, 11.0, 3), (5.0, 12.0, 3), (5.5, 12.5, 4))),
    ("sogaris", 2.4, ((4.0, 11.5, 2), (20.0, 28.0, 1))),
    ("senia", 4, ((6.0, 14.0, 2), (5.5, 13.0, 1))),
    ("silic", 9, ((6.0, 9.0, 2), (18.0, 21.0, 2))),
    ("belle_epine", 4, ((6.0, 13.0, 2), (13.5, 20.5, 1))),
    ("delta", 1.5, ((6.0, 14.0, 2), (14.0, 22.0, 1))),
)

#: Commune that each zone's recorded commuters travel to.
ZONE_COMMUNE: Mapping[str, str] = {
    "orly_airport": "Orly",
    "orly_freight": "Orly",
    "min_rungis": "Rungis",
    "sogaris": "Rungis",
    "senia": "Thiais",
    "silic": "Rungis",
    "belle_epine": "Thiais",
    "delta": "Rungis",
}

HAS_CAR = 0.45
WHEELCHAIR = 0.03
EARLY_MINUTES = 15
NEIGHBOUR_SPREAD_KM = 0.7


def add_shift_workers(draft: Draft, draws: Draws, facts: Territory, sizes: Sizes) -> None:
    """People whose shift begins or ends when buses are scarce; homes follow the recorded commuters."""
    heads = apportion(
        sizes.shift_workers, [row[1] for row in ZONE_SHIFTS], caps=[sizes.shift_workers] * len(ZONE_SHIFTS)
    )
    number = 0
    for (zone, _, shifts), count in zip(ZONE_SHIFTS, heads, strict=True):
        origins = home_weights(facts, ZONE_COMMUNE[zone])
        for _ in range(count):
            number += 1
            commune = draws.weighted(origins)
            lat, lon = _home(draws, facts, commune)
            start, end = draws.weighted({(first, last): weight for first, last, weight in shifts})
            draft.add(
                "shift_workers",
                id=f"sal-{number:03d}",
                name=f"Salarié fictif {number:03d}",
                zone=zone_place(facts.zones[zone]),
                home_lat=lat,
                home_lon=lon,
                home_commune=commune,
                weekdays=weekday_cell(_days(draws, sizes)),
                shift_start=clock(round(start * 60)),
                shift_end=clock(round(end * 60)),
                early_minutes=EARLY_MINUTES,
                has_car="oui" if draws.chance(HAS_CAR) else "non",
                wheelchair="oui" if draws.chance(WHEELCHAIR) else "non",
                employer_size=draws.weighted({"1-9": 0.45, "10-49": 0.30, "50+": 0.25}),
            )


def add_network(draft: Draft) -> None:
    """Hours of public transport, everywhere the same."""
    draft.add("service_windows", line="Réseau de jour", origin="*", destination="*", **NETWORK)


def home_weights(facts: Territory, work_commune: str) -> dict[str, float]:
    """Weight of each commune that can be placed on the map: the recorded commuters to ``work_commune``."""
    known: list[str] = [*facts.communes, *facts.neighbours]
    weights = {name: float(facts.commuters.get((name, work_commune), 0)) for name in known}
    return {name: weight for name, weight in weights.items() if weight > 0}


def _home(draws: Draws, facts: Territory, commune: str) -> LatLon:
    inside: Commune | None = facts.communes.get(commune)
    if inside is not None:
        return point_inside(draws, inside.outline)
    return point_around(draws, facts.neighbours[commune], km=NEIGHBOUR_SPREAD_KM)


def _days(draws: Draws, sizes: Sizes) -> list[int]:
    if len(sizes.weekdays) <= 5:
        return list(sizes.weekdays)
    return draws.sample(sizes.weekdays, 5)


def add_vehicles(draft: Draft, draws: Draws, facts: Territory, sizes: Sizes) -> None:
    """Minibuses, one in three with a wheelchair place, based at a zone; by day, by night or both ends."""
    bases = ("min_rungis", "belle_epine", "orly_airport")
    periods = ((1.0, 9.5), (4.0, 13.0), (17.0, 25.5))
    for index in range(sizes.vehicles):
        spot = facts.zones[bases[index % len(bases)]]
        start, end = periods[index // len(bases) % len(periods)]
        adapted = index % 3 == 0
        lat, lon = point_around(draws, spot, km=0.3)
        draft.add(
            "vehicles",
            id=f"veh-{index + 1:02d}",
            name=f"Minibus fictif {index + 1:02d}",
            operator="Mobilité Sud fictive" if index % 4 else "Association fictive Tremplin Mobilité",
            base_lat=lat,
            base_lon=lon,
            seats=8,
            wheelchair_places=2 if adapted else 0,
            seats_per_wheelchair=2 if adapted else 0,
            weekdays=weekday_cell(sizes.weekdays),
            start=clock(round(start * 60)),
            end=clock(round(end * 60)),
            range_km=220 if index % 2 else 600,
            euros_per_km="0.45" if index % 2 else "0.38",
        )

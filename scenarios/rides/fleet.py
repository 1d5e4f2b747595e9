"""The fleet of the demonstration day: minibuses by day and by night, drivers, a commuter, a taxi."""

from __future__ import annotations

from scenarios.territory.draft import Draft
from scenarios.territory.draws import Draws
from scenarios.territory.facts import Territory
from scenarios.territory.points import point_around

#: Hours of the minibuses in turn, and of the drivers who share the last one: assumptions.
HOURS = (("01:00", "09:00"), ("04:30", "13:30"), ("08:00", "19:00"))


def add_fleet(draft: Draft, draws: Draws, facts: Territory, *, count: int) -> None:
    """Minibuses with their drivers, one shared by two drivers, a commuter's car, and a taxi."""
    lat, lon = point_around(draws, facts.zones["belle_epine"], km=0.3)
    draft.add("places", id="depot", lat=lat, lon=lon, address="Dépôt fictif", synthetic="oui")
    for number in range(1, count + 1):
        adapted = number % 2 == 1
        start, end = HOURS[(number - 1) % len(HOURS)]
        shared = number == count
        draft.add(
            "vehicles",
            id=f"veh-{number:02d}",
            name=f"Minibus fictif {number:02d}",
            operator="Mobilité Sud fictive",
            base="depot",
            seats=8,
            wheelchair_places=2 if adapted else 0,
            seats_per_wheelchair=2 if adapted else 0,
            start="06:00" if shared else start,
            end="20:00" if shared else end,
            range_km=220 if number % 2 else 600,
            euros_per_km="0,45",
            euros_per_hour="26",
            euros_per_use="12",
            driven="non" if shared else "oui",
            licences="permis-B" if shared else None,
            hand_over_minutes=10,
        )
    _add_others(draft, draws, facts)


def _add_others(draft: Draft, draws: Draws, facts: Territory) -> None:
    """Two drivers, a commuter's car, a taxi."""
    draft.add(
        "drivers", id="cond-1", name="Conductrice fictive 1", holds="permis-B", start="06:00", end="13:30"
    )
    draft.add(
        "drivers", id="cond-2", name="Conducteur fictif 2", holds="permis-B", start="13:00", end="20:00"
    )
    home = point_around(draws, facts.neighbours["Vitry-sur-Seine"], km=0.5)
    draft.add(
        "places",
        id="covoit",
        lat=home[0],
        lon=home[1],
        address="Domicile fictif, covoitureuse",
        synthetic="oui",
    )
    draft.add(
        "vehicles",
        id="covoiturage-1",
        name="Covoitureuse fictive",
        base="covoit",
        end_place="zone-min_rungis",
        seats=3,
        start="01:30",
        end="02:40",
        euros_per_km="0,15",
        detour_minutes=12,
        co2_per_km=190,
    )
    draft.add("fallback", id="Taxi fictif", euros_per_ride="12", euros_per_km="2,4", lead_minutes=30, seats=4)

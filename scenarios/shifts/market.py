"""The market case: workers of Vitry, Thiais and Orly at the market's gates by 02:45, and home again.

The meat hall opens at 03:00 (published hours of the market); a quarter of an hour on foot from a gate makes
02:45 the moment to be there. Homes are known by their commune, as an employer knows them; all are invented.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path

import numpy as np

from scenarios.shifts.generate import DAY, tables_of
from scenarios.shifts.ground import add_ground
from scenarios.shifts.people import REST, Code, Employer, Person
from scenarios.shifts.supply import add_lines
from scenarios.shifts.workbook import employer_workbook
from scenarios.territory.draft import Draft
from scenarios.territory.draws import Draws
from scenarios.territory.facts import PACK, territory
from scenarios.territory.points import point_around

#: The pack shipped with the project: an input folder for ``matching.shuttles.read_shuttle_book``.
FOLDER: Path = PACK.parent / "marche"
SEED, DAYS = 245, 7
#: People by commune, and the codes of a week in turn (Tuesday first; the market rests on Monday).
COMMUNES = ("Vitry-sur-Seine", "Thiais", "Orly")
EACH = 8
#: Minibuses of eight seats from 01:00 to 11:30, near the market.
VEHICLES = 4
SITE = "min-rungis"


def market() -> Mapping[str, bytes]:
    """Every file of the pack by name, drawn anew."""
    draws = Draws(np.random.default_rng(SEED))
    facts = territory()
    draft = Draft()
    add_ground(draft, facts)
    add_lines(draft, facts)
    for number in range(1, VEHICLES + 1):
        lat, lon = point_around(draws, facts.zones["belle_epine"], km=0.3)
        draft.add(
            "vehicles",
            id=f"nav-{number}",
            name=f"Navette fictive {number}",
            operator="Mobilité Sud fictive",
            base_lat=lat,
            base_lon=lon,
            seats=8,
            wheelchair_places=1,
            seats_per_wheelchair=2,
            start="01:00",
            end="11:30",
            euros_per_km="0,45",
            euros_per_hour="26",
            euros_per_use="12",
        )
    draft.add("fallback", id="Taxi fictif", euros_per_ride="12", euros_per_km="2,4", lead_minutes=30, seats=4)
    draft.add("settings", key="name", value="Le marché à 02:45 (données fictives)")
    days = [DAY + timedelta(days=step) for step in range(DAYS)]
    return {**tables_of(draft), "viande_fictive.xlsx": employer_workbook(_employer(draws), days)}


def _employer(draws: Draws) -> Employer:
    legend = (
        Code(code="M", label="Matin, préparation", start="3h00", end="10:00"),
        Code(code="AM", label="Expédition", start="13:00", end="20h00"),
        Code(code="N", label="Nuit, réception", start="21:30", end="04:30 (J+1)"),
        Code(code=REST, label="Repos hebdomadaire", start="", end=""),
    )
    people: list[Person] = []
    for commune in COMMUNES:
        for _ in range(EACH):
            number = len(people) + 1
            later = tuple(draws.weighted({"M": 5.0, REST: 2.0}) for _ in range(DAYS - 1))
            people.append(
                Person(
                    number=f"V{number:03d}",
                    name=f"Salarié fictif V-{number:03d}",
                    commune=commune,
                    home=None,
                    codes=("M", *later),
                )
            )
    return Employer(
        name="viande_fictive", site=SITE, legend=legend, people=tuple(people), hours={"M": (3.0, 10.0)}
    )

"""The tables of the demonstration day: elderly trips, shift workers at night, a fleet, a taxi.

Everything is invented but the communes, the job zones and the recorded commuters (see SOURCES.md of the pack
``sud_val_de_marne``). Shares and hours are assumptions, named where they stand.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pandas as pd

from matching.rides.tables.catalogue import RIDE_TABLES
from scenarios.rides.fleet import add_fleet
from scenarios.rides.trips import add_elderly_trips, add_shift_trips
from scenarios.territory.draft import Draft
from scenarios.territory.draws import Draws
from scenarios.territory.facts import Territory, territory

#: The day of the demonstration, a Tuesday.
DAY = "2026-11-24"


def generate_rides(
    generator: np.random.Generator,
    *,
    elderly: int = 36,
    workers: int = 30,
    vehicles: int = 8,
    facts: Territory | None = None,
) -> dict[str, pd.DataFrame]:
    """Every table of a folder of rides by name, all cells as text.

    Parameters
    ----------
    generator: source of chance; a fresh one of the same seed gives the same tables.
    elderly: people who go somewhere and come back; workers: people who start a shift and go home after it.
    """
    ground = territory() if facts is None else facts
    old, young, fleet = map(Draws, generator.spawn(3))
    draft = Draft()
    add_services(draft)
    add_elderly_trips(draft, old, ground, count=elderly, day=DAY)
    add_shift_trips(draft, young, ground, count=workers, day=DAY)
    add_fleet(draft, fleet, ground, count=vehicles)
    draft.add("settings", key="name", value="Mobilité Sud fictive (données fictives)")
    draft.add("settings", key="phone", value="01 00 00 00 00")
    return _frames(draft)


def add_services(draft: Draft) -> None:
    """A PAM-like service with its published cut-offs, and a shift shuttle booked an hour ahead."""
    pam: Mapping[str, str | int] = {
        "start": "06:00",
        "end": "24:00",
        "least_metres": 500,
        "opens_days": 30,
        "closes_days": 1,
        "closes_at": "12:00",
        "regular_opens_days": 90,
        "regular_closes_days": 7,
        "regular_from": 4,
    }
    draft.add(
        "ride_services",
        id="pam",
        name="Transport adapté fictif",
        profile="PAM",
        categories="GIR 1|GIR 2|GIR 3|GIR 4|CMI invalidité",
        **pam,
    )
    draft.add(
        "ride_services",
        id="navette",
        name="Navette de poste fictive",
        profile="navette de poste",
        lead_minutes=60,
    )


def _frames(draft: Draft) -> dict[str, pd.DataFrame]:
    return {
        table.name: draft.frame(table.name, tuple(one.name for one in table.columns)) for table in RIDE_TABLES
    }

"""The synthetic week of Sud Val-de-Marne, from a seed and sizes."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pandas as pd

from scenarios.territory import shares
from scenarios.territory.catalogue import add_services
from scenarios.territory.childcare import add_families
from scenarios.territory.draft import Draft
from scenarios.territory.draws import Draws
from scenarios.territory.elderly import add_elderly
from scenarios.territory.facts import Territory, territory
from scenarios.territory.ground import add_corrections, add_employers, add_settings, add_transit, add_zones
from scenarios.territory.people import add_workers
from scenarios.territory.posts import add_posts
from scenarios.territory.refusals import add_refusals
from scenarios.territory.rides import (
    NETWORK_COLUMNS,
    SHIFT_WORKER_COLUMNS,
    VEHICLE_COLUMNS,
    add_network,
    add_shift_workers,
    add_vehicles,
)
from scenarios.territory.sizes import REFERENCE, Sizes
from scenarios.territory.usual import add_usual

#: Tables of the pack that planning visits does not read, with their columns.
RIDE_TABLES: Mapping[str, Mapping[str, str]] = {
    "shift_workers": SHIFT_WORKER_COLUMNS,
    "vehicles": VEHICLE_COLUMNS,
    "service_windows": NETWORK_COLUMNS,
}


def generate(
    generator: np.random.Generator,
    sizes: Sizes = REFERENCE,
    *,
    facts: Territory | None = None,
    name: str = "Sud Val-de-Marne (données fictives)",
) -> dict[str, pd.DataFrame]:
    """Every table of an input folder by name, all cells as text, and the tables of the rides.

    Parameters
    ----------
    generator: source of chance, for example ``numpy.random.default_rng(1)``; a fresh generator of the same
        seed gives the same tables. Each part draws from its own child, so that a change in one part leaves
        the others as they were.
    sizes: how many carers, clients, visits…
    facts: communes, zones and commuters; by default those of Sud Val-de-Marne.
    name: name of the structure, in the settings.
    """
    ground = territory() if facts is None else facts
    people, elderly, families, workers, vehicles, refusals, usual = map(Draws, generator.spawn(7))
    draft = Draft()
    add_employers(draft)
    add_zones(draft, ground)
    hires = [hire.id for hire in add_workers(draft, people, ground, sizes)]
    add_services(draft)
    old = max(1, min(sizes.clients - 1, round(sizes.clients * shares.ELDERLY_CLIENTS)))
    add_elderly(draft, elderly, ground, sizes, clients=old)
    add_families(draft, families, ground, sizes, children=sizes.clients - old)
    add_refusals(draft, refusals, workers=hires)
    add_usual(draft, usual)
    add_posts(draft, ground, sizes)
    add_transit(draft, ground)
    add_corrections(draft, ground)
    add_settings(draft, name=name)
    add_shift_workers(draft, workers, ground, sizes)
    add_vehicles(draft, vehicles, ground, sizes)
    add_network(draft)
    frames = draft.frames()
    for table, columns in RIDE_TABLES.items():
        frames[table] = draft.frame(table, tuple(columns))
    return frames

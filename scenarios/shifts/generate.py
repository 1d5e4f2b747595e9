"""The files of one draw: employers' workbooks and CSV tables, always the same for a seed and a size."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path

import numpy as np

from matching.shuttles.tables.catalogue import SHUTTLE_TABLES
from scenarios.shifts.ground import add_ground
from scenarios.shifts.people import draw_employers
from scenarios.shifts.supply import add_fleet, add_lines
from scenarios.shifts.workbook import employer_workbook
from scenarios.territory.draft import Draft
from scenarios.territory.draws import Draws
from scenarios.territory.facts import Territory, territory
from scenarios.territory.packs import csv_bytes

#: The first day of the grids, a Tuesday: the day that benchmarks plan.
DAY = date(2026, 11, 24)
#: Sizes of the reference results, people.
SIZES = (50, 200, 1_000, 5_000)


def generate_shifts(
    generator: np.random.Generator, *, workers: int, days: int = 1, facts: Territory | None = None
) -> Mapping[str, bytes]:
    """Every file of a folder by name.

    Parameters
    ----------
    generator: source of chance; a fresh one of the same seed gives the same bytes.
    workers: people in all, from 1 on; all of them work on the first day.
    days: columns of the grids.

    Raises
    ------
    ValueError: fewer than one person or one day.
    """
    if workers < 1 or days < 1:
        raise ValueError(f"At least one person and one day; seen {workers} and {days}.")
    ground = territory() if facts is None else facts
    people, fleet = map(Draws, generator.spawn(2))
    employers = draw_employers(people, ground, workers=workers, days=days)
    draft = Draft()
    add_ground(draft, ground)
    add_lines(draft, ground)
    add_fleet(draft, fleet, ground, employers)
    draft.add("settings", key="name", value="Sud Val-de-Marne, postes décalés (données fictives)")
    dates = [DAY + timedelta(days=step) for step in range(days)]
    files = {f"{one.name}.xlsx": employer_workbook(one, dates) for one in employers}
    return {**tables_of(draft), **files}


def tables_of(draft: Draft) -> dict[str, bytes]:
    """The CSV files of the tables that have rows."""
    found = {}
    for table in SHUTTLE_TABLES:
        if draft.rows(table.name):
            frame = draft.frame(table.name, tuple(one.name for one in table.columns))
            used = [name for name in frame.columns if (frame[name] != "").any()]
            found[f"{table.name}.csv"] = csv_bytes(frame[used])
    return found


def write_files(folder: Path, files: Mapping[str, bytes]) -> list[Path]:
    """Write the files; the folder is created, files of the same names are replaced."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        (folder / name).write_bytes(content)
    return [folder / name for name in files]

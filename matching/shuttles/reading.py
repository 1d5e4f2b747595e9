"""From a folder of tables and employers' workbooks to what shuttles are planned from."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from matching.shuttles.book import ShuttleBook
from matching.shuttles.build import Assembly
from matching.shuttles.roster.grid import RosterRow
from matching.shuttles.roster.read import read_roster
from matching.shuttles.tables.catalogue import SHUTTLE_TABLES
from matching.shuttles.tables.cross import cross_faults
from matching.tables.faults import InvalidTables, TableFault
from matching.tables.reading import read_sheets
from matching.tables.rows import typed_rows

_BY_NAME = {table.name: table for table in SHUTTLE_TABLES}


def read_shuttle_book(path: str | Path, *, near: date, seed: int = 0) -> ShuttleBook:
    """The book of a folder, or of one workbook that holds tables and grids.

    Parameters
    ----------
    path: CSV tables beside the employers' workbooks (``.xlsx``): a grid of people by dates with codes, and a
        legend sheet. One workbook may hold everything.
    near: completes headings of days without a year.
    seed: of the spreading of homes of which only the commune is known.

    Raises
    ------
    InvalidTables: naming every bad cell of every file: sheet, cell, value seen, rule and advice.
    """
    folder = Path(path)
    sheets, faults = read_sheets(folder, known=_BY_NAME)
    rows = typed_rows(sheets, faults, tables=SHUTTLE_TABLES)
    faults.extend(cross_faults(rows))
    rosters = _rosters(folder, near, faults)
    assembly = Assembly(rows, seed=seed, faults=faults)
    book = assembly.book(rosters)
    if faults:
        raise InvalidTables(faults)
    return book


def _rosters(path: Path, near: date, faults: list[TableFault]) -> Mapping[str, list[RosterRow]]:
    """Rows of each employer's workbook by its name, the file's."""
    if path.is_dir():
        files = [file for file in sorted(path.glob("*.xlsx")) if not file.name.startswith("~$")]
        only = bool(list(path.glob("*.csv")))
    else:
        files, only = ([path] if path.exists() else []), False
    return {file.stem: read_roster(file, near=near, faults=faults, grid_needed=only) for file in files}

"""From a folder of CSV files, or one workbook, or pandas tables, to a ride book."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from matching.rides.book import RideBook
from matching.rides.build import ride_book
from matching.rides.tables.catalogue import RIDE_TABLES
from matching.rides.tables.cross import cross_faults
from matching.tables.faults import InvalidTables, TableFault
from matching.tables.reading import read_sheets, sheets_of_frames
from matching.tables.rows import typed_rows
from matching.tables.sheet import Sheet

if TYPE_CHECKING:
    from pandas import DataFrame

_BY_NAME = {table.name: table for table in RIDE_TABLES}


def read_ride_book(path: str | Path) -> RideBook:
    """The ride book of a folder of CSV files or of an .xlsx workbook.

    Raises
    ------
    InvalidTables: naming every bad cell: file, row, column, value seen, rule and advice.
    """
    return _book(*read_sheets(Path(path), known=_BY_NAME))


def rides_from_tables(tables: Mapping[str, DataFrame]) -> RideBook:
    """The ride book of pandas tables, by table name.

    Raises
    ------
    InvalidTables: naming every bad cell.
    """
    return _book(*sheets_of_frames(tables, known=_BY_NAME))


def _book(sheets: Mapping[str, Sheet], faults: list[TableFault]) -> RideBook:
    rows = typed_rows(sheets, faults, tables=RIDE_TABLES)
    faults.extend(cross_faults(rows))
    if faults:
        raise InvalidTables(faults)
    return ride_book(rows)

"""From a folder of tables, or two, to the book of a joint plan."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import cast

from matching.joint.book import JointBook, NetworkHours, RideTie, TieKind
from matching.joint.tables.catalogue import JOINT_TABLES
from matching.model.association import Association
from matching.rides.build import ride_book
from matching.rides.tables.cross import cross_faults
from matching.shuttles.tables.cross import row_hour
from matching.tables.build import read_folder
from matching.tables.faults import InvalidTables, TableFault, closest
from matching.tables.reading import read_sheets
from matching.tables.rows import Rows, cell_fault, typed_rows
from matching.tables.sheet import Row

_BY_NAME = {table.name: table for table in JOINT_TABLES}


def read_joint_book(path: str | Path, *, rides: str | Path | None = None) -> JointBook:
    """The book of a folder of CSV files or of an .xlsx workbook.

    ``rides`` is where vehicles, requests and ties are, when they are not beside the other tables.

    Raises
    ------
    InvalidTables: naming every bad cell of both: file, row, column, value seen, rule and advice.
    """
    faults: list[TableFault] = []
    association: Association | None = None
    try:
        association = read_folder(path)
    except InvalidTables as error:
        faults.extend(error.faults)
    sheets, found = read_sheets(Path(path if rides is None else rides), known=_BY_NAME)
    rows = typed_rows(sheets, found, tables=JOINT_TABLES)
    found.extend(cross_faults(rows))
    found.extend(_window_faults(rows))
    if association is not None:
        found.extend(_tie_faults(rows, association))
    faults.extend(fault for fault in found if fault not in faults)
    if faults or association is None:
        raise InvalidTables(faults)
    return JointBook(
        association=association,
        rides=ride_book(rows),
        ties=tuple(_tie(row) for row in rows["ride_ties"]),
        network=tuple(_network(rows)),
    )


def _tie(row: Row) -> RideTie:
    return RideTie(
        request=row.of(str, "request"),
        line=row.of(str, "line"),
        kind=cast(TieKind, row.of(str, "kind")),
        minutes=row.of(int, "minutes"),
    )


def _network(rows: Rows) -> Iterator[NetworkHours]:
    for row in rows["service_windows"]:
        first, last = row_hour(row, "first"), row_hour(row, "last")
        if first is not None and last is not None:
            yield NetworkHours(
                first=first,
                last=last + row.of(int, "minutes"),
                weekdays=row.maybe(frozenset, "weekdays"),
                line=row.of(str, "line"),
                origin=row.of(str, "origin"),
                destination=row.of(str, "destination"),
                both_ways=row.of(bool, "both_ways"),
            )


def _window_faults(rows: Rows) -> Iterator[TableFault]:
    for row in rows["service_windows"]:
        for name in ("first", "last"):
            if row.given(name) and row_hour(row, name) is None:
                yield cell_fault("table.time", row, name)


def _tie_faults(rows: Rows, association: Association) -> Iterator[TableFault]:
    lines = {line.id for line in association.care_lines}
    seen: dict[tuple[str, str], int] = {}
    for row in rows["ride_ties"]:
        request, line, kind = row.maybe(str, "request"), row.maybe(str, "line"), row.maybe(str, "kind")
        if line is not None and line not in lines:
            yield cell_fault("table.reference", row, "line", table="care_lines", close=closest(line, lines))
        key = (line or "", "escort") if kind == "escort" else (f"{line} {request}", kind or "")
        if key in seen:
            yield cell_fault("table.double", row, "line", first=seen[key])
        seen.setdefault(key, row.number)

"""From checked rows to the association."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from matching.model.association import Association
from matching.model.care import CareLine
from matching.tables.build_demand import care_line, client, post, service
from matching.tables.build_ground import correction, location, organisation, settings, transit_time
from matching.tables.build_internal import internal, introduction, pinned_visit
from matching.tables.build_pauses import break_rule
from matching.tables.build_people import worker
from matching.tables.cross import cross_faults
from matching.tables.cross_pins import idle_pins
from matching.tables.faults import InvalidTables, TableFault
from matching.tables.incomplete import incomplete
from matching.tables.reading import read_sheets, sheets_of_frames
from matching.tables.rows import Rows, typed_rows
from matching.tables.sheet import Row, Sheet

if TYPE_CHECKING:
    from pandas import DataFrame


def read_folder(path: str | Path) -> Association:
    """The structure described by a folder of CSV files or by an .xlsx workbook.

    Raises
    ------
    InvalidTables: naming every bad cell: file, row, column, value seen, rule and advice.
    """
    return _association(*read_sheets(Path(path)))


def association_from_tables(tables: Mapping[str, DataFrame]) -> Association:
    """The structure described by pandas tables, by table name.

    Raises
    ------
    InvalidTables: naming every bad cell.
    """
    return _association(*sheets_of_frames(tables))


def _association(sheets: Mapping[str, Sheet], faults: list[TableFault]) -> Association:
    rows = typed_rows(sheets, faults)
    faults.extend(cross_faults(rows))
    if faults:
        raise InvalidTables(faults)
    association = _built(rows)
    faults.extend(idle_pins(rows, association))
    if faults:
        raise InvalidTables(faults)
    return association


def _built(rows: Rows) -> Association:
    licences = _grouped(rows["licences"], "organisation")
    qualifications = _grouped(rows["qualifications"], "worker")
    availability = _grouped(rows["availability"], "worker")
    absences = _grouped(rows["absences"], "worker")
    paces = _grouped(rows["paces"], "worker")
    away = _grouped(rows["client_absences"], "client")
    addresses = _grouped(rows["client_places"], "client")
    return Association(
        organisations=tuple(
            organisation(row, licences.get(row.of(str, "id"), [])) for row in rows["organisations"]
        ),
        locations=tuple(location(row) for row in rows["places"]),
        workers=tuple(
            worker(
                row,
                qualifications=qualifications.get(row.of(str, "id"), []),
                availability=availability.get(row.of(str, "id"), []),
                absences=absences.get(row.of(str, "id"), []),
                paces=paces.get(row.of(str, "id"), []),
            )
            for row in rows["workers"]
        ),
        clients=tuple(
            client(
                row,
                away=away.get(row.of(str, "id"), []),
                addresses=addresses.get(row.of(str, "id"), []),
            )
            for row in rows["clients"]
        ),
        services=tuple(service(row) for row in rows["services"]),
        care_lines=_care_lines(rows),
        posts=tuple(post(row) for row in rows["posts"]),
        internal=tuple(internal(row) for row in rows["internal"]),
        introductions=tuple(introduction(row) for row in rows["introductions"]),
        breaks=tuple(break_rule(row) for row in rows["breaks"]),
        pins=tuple(pinned_visit(row) for row in rows["pins"]),
        corrections=tuple(correction(row) for row in rows["corrections"]),
        transit=tuple(transit_time(row) for row in rows["transit"]),
        settings=settings(rows["settings"]),
        incomplete=tuple(incomplete(row) for row in rows["incomplete"]),
    )


def _care_lines(rows: Rows) -> tuple[CareLine, ...]:
    tolerances = {row.of(str, "id"): row.of(int, "tolerance") for row in rows["services"]}
    return tuple(care_line(row, tolerances[row.of(str, "service")]) for row in rows["care_lines"])


def _grouped(rows: list[Row], by: str) -> dict[str, list[Row]]:
    groups: dict[str, list[Row]] = {}
    for row in rows:
        groups.setdefault(row.of(str, by), []).append(row)
    return groups

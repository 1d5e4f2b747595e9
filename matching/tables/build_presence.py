"""Rows of the tables of presence become time away and other addresses."""

from __future__ import annotations

from matching.model.absence import Absence
from matching.model.client import Stay
from matching.tables.build_ground import validity
from matching.tables.build_people import absence
from matching.tables.sheet import Row


def client_absences(rows: list[Row]) -> tuple[Absence, ...]:
    """Time away of one client."""
    return tuple(absence(row) for row in rows)


def stays(rows: list[Row]) -> tuple[Stay, ...]:
    """Other addresses of one client, in the order of the table."""
    return tuple(
        Stay(
            place=row.of(str, "place"),
            validity=validity(row),
            weekdays=row.maybe(frozenset, "weekdays") or frozenset(),
        )
        for row in rows
    )

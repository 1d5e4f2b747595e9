"""Rows of the ground's tables become organisations, locations, corrections and settings."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from matching.model.location import Location, TransitTime, TravelCorrection
from matching.model.organisation import Licence, Organisation
from matching.model.settings import SETTINGS, Settings
from matching.model.validity import Validity
from matching.tables.cells import parse
from matching.tables.cross import setting_column
from matching.tables.sheet import Row


def validity(row: Row, first: str = "valid_from", last: str = "valid_until") -> Validity:
    """The period between two date columns."""
    return Validity(first=row.maybe(date, first), last=row.maybe(date, last))


def choice(row: Row, name: str) -> Any:
    """The value of a choice column: a word that reading has checked against the literal type."""
    return row.values[name]


def organisation(row: Row, licences: list[Row]) -> Organisation:
    """One employer with its licences."""
    return Organisation(
        id=row.of(str, "id"),
        name=row.of(str, "name"),
        kind=choice(row, "kind"),
        licences=tuple(
            Licence(name=licence.of(str, "licence"), validity=validity(licence)) for licence in licences
        ),
    )


def location(row: Row) -> Location:
    """One place."""
    return Location(
        id=row.of(str, "id"),
        lat=row.of(float, "lat"),
        lon=row.of(float, "lon"),
        address=row.maybe(str, "address"),
        commune=row.maybe(str, "commune"),
        sector=row.maybe(str, "sector"),
        precision=choice(row, "precision"),
        score=row.maybe(float, "score"),
        synthetic=row.of(bool, "synthetic"),
    )


def correction(row: Row) -> TravelCorrection:
    """One travel correction."""
    return TravelCorrection(
        origin=row.of(str, "origin"),
        destination=row.of(str, "destination"),
        minutes=row.of(float, "minutes"),
        mode=choice(row, "mode"),
        both_ways=row.of(bool, "both_ways"),
    )


def transit_time(row: Row) -> TransitTime:
    """One public-transport time."""
    return TransitTime(
        origin=row.of(str, "origin"),
        destination=row.of(str, "destination"),
        minutes=row.of(float, "minutes"),
        both_ways=row.of(bool, "both_ways"),
    )


def settings(rows: list[Row]) -> Settings:
    """Settings, defaults for the keys that are not there."""
    kinds = {setting.key: setting.kind for setting in SETTINGS}
    values: dict[str, Any] = {}
    for row in rows:
        key, value = row.of(str, "key"), row.of(str, "value")
        values[key] = parse(setting_column(key), value) if kinds[key] == "number" else value
    return replace(Settings(), **values)

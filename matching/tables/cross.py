"""Rules between the cells of one row, or between tables: what no single cell can tell."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import holidays

from matching.model.settings import SETTINGS, USUAL
from matching.tables.cells import BadCell, parse
from matching.tables.columns import Column
from matching.tables.cross_asides import break_faults, key_faults, meal_faults
from matching.tables.cross_internal import after_faults, introduction_faults
from matching.tables.cross_paces import pace_faults
from matching.tables.cross_pins import pin_faults
from matching.tables.cross_wishes import wish_faults
from matching.tables.faults import TableFault
from matching.tables.rows import Rows, cell_fault
from matching.tables.sheet import Row
from matching.tables.ways import way_faults

#: The window of a counted line is narrower than this, minutes: see ``matching.planning.crew.HALF_DAY``.
TOO_WIDE_COUNTED = 11 * 60

COUNTRY = "holidays_country"


def cross_faults(rows: Rows) -> Iterator[TableFault]:
    """Everything that several cells together get wrong."""
    for table in ("licences", "qualifications", "availability", "client_places", "breaks"):
        for row in rows[table]:
            yield from _reversed(row, "valid_from", "valid_until")
    for table in ("care_lines", "posts", "internal"):
        for row in rows[table]:
            yield from _reversed(row, "first_date", "last_date")
    for table in ("absences", "client_absences"):
        for row in rows[table]:
            yield from _absence(row)
    for table in ("availability", "posts", "internal"):
        for row in rows[table]:
            yield from _one_of(row, "weekdays", "dates")
    tolerances = {row.values["id"]: row.maybe(int, "tolerance") or 0 for row in rows["services"]}
    for row in rows["care_lines"]:
        yield from _window(row)
        yield from _pattern(row, service_tolerance=tolerances.get(row.values["service"], 0))
        yield from _shorter(row)
    yield from after_faults(rows)
    yield from introduction_faults(rows)
    yield from break_faults(rows)
    yield from key_faults(rows)
    yield from meal_faults(rows)
    yield from pin_faults(rows)
    yield from wish_faults(rows)
    yield from _people_of_lines(rows)
    yield from way_faults(rows)
    yield from pace_faults(rows)
    yield from setting_faults(rows["settings"])


def setting_faults(rows: list[Row]) -> Iterator[TableFault]:
    """Keys that are no setting, and values that none of them takes."""
    country = next((row.maybe(str, "value") for row in rows if row.values["key"] == COUNTRY), None)
    for row in rows:
        yield from _setting(row, country or USUAL.holidays_country)


def _reversed(row: Row, first: str, last: str) -> Iterator[TableFault]:
    start, end = row.maybe(date, first), row.maybe(date, last)
    if start is not None and end is not None and end < start:
        yield cell_fault("table.reversed", row, last, other=first)


def _absence(row: Row) -> Iterator[TableFault]:
    start, end = row.maybe(date, "start"), row.maybe(date, "end")
    if start is None or end is None:
        return
    days = [value.date() if isinstance(value, datetime) else value for value in (start, end)]
    both_timed = isinstance(start, datetime) and isinstance(end, datetime)
    if days[1] < days[0] or (both_timed and end <= start):
        yield cell_fault("table.reversed", row, "end", other="start")


def _one_of(row: Row, left: str, right: str) -> Iterator[TableFault]:
    if row.given(left) == row.given(right):
        yield cell_fault("table.one_of", row, left, left=left, right=right)


def _window(row: Row) -> Iterator[TableFault]:
    ends = row.given("earliest") + row.given("latest")
    if row.given("time") == (ends == 2) or (row.given("time") and ends):
        yield cell_fault("table.one_of", row, "time", left="time", right="earliest + latest")


def _pattern(row: Row, *, service_tolerance: int) -> Iterator[TableFault]:
    if row.values["kind"] == "dated":
        if not (row.given("rrule") and row.given("first_date")):
            yield cell_fault("table.dated", row, "rrule" if not row.given("rrule") else "first_date")
        return
    visits = row.maybe(int, "visits")
    if visits is None:
        if not row.given("visits"):
            yield cell_fault("table.counted", row, "visits")
        return
    days = sorted(row.maybe(frozenset, "days") or range(7))
    most = row.maybe(int, "max_spacing")
    least = row.of(int, "min_spacing")
    if most is not None and most < least:
        yield cell_fault("table.reversed", row, "max_spacing", other="min_spacing")
    elif not _fits(days, visits, least, most):
        yield cell_fault("table.spacing", row, "visits", visits=visits)
    yield from _wide(row, service_tolerance)


def _fits(days: list[int], visits: int, least: int, most: int | None) -> bool:
    """Whether ``visits`` of the days, in order, can keep the spacing."""
    reached = set(days)
    for _ in range(visits - 1):
        reached = {
            day
            for day in days
            for before in reached
            if least <= day - before <= (6 if most is None else most)
        }
    return bool(reached)


def _wide(row: Row, service_tolerance: int) -> Iterator[TableFault]:
    earliest, latest = row.maybe(int, "earliest"), row.maybe(int, "latest")
    if earliest is not None and latest is not None:
        width = latest - earliest + (1440 if latest < earliest else 0)
        if width >= TOO_WIDE_COUNTED:
            yield cell_fault("table.wide_window", row, "latest")
        return
    tolerance = row.maybe(int, "tolerance")
    if 2 * (service_tolerance if tolerance is None else tolerance) >= TOO_WIDE_COUNTED:
        yield cell_fault("table.wide_window", row, "tolerance")


def _shorter(row: Row) -> Iterator[TableFault]:
    target, least = row.maybe(int, "duration"), row.maybe(int, "min_duration")
    if target is not None and least is not None and least > target:
        yield cell_fault("table.reversed", row, "min_duration", other="duration")


def _people_of_lines(rows: Rows) -> Iterator[TableFault]:
    """Children of one line share a place; services with ages need birth dates."""
    clients = {str(row.values["id"]): row for row in rows["clients"]}
    services = {str(row.values["id"]): row for row in rows["services"]}
    for row in rows["care_lines"]:
        named = [clients[name] for name in row.values["clients"] or () if name in clients]  # type: ignore[attr-defined]
        if len({client.values["place"] for client in named}) > 1:
            yield cell_fault("table.same_place", row, "clients")
        service = services.get(str(row.values["service"]))
        if service is None or not (service.given("age_min") or service.given("age_max")):
            continue
        if any(client.values["birth_date"] is None for client in named):
            yield cell_fault("table.birth_date", row, "clients", service=service.values["id"])


def _setting(row: Row, country: str) -> Iterator[TableFault]:
    key, value = row.maybe(str, "key"), row.maybe(str, "value")
    if key is None or value is None:
        return
    setting = next((setting for setting in SETTINGS if setting.key == key), None)
    if setting is None:
        yield cell_fault("table.setting", row, "key", known=", ".join(item.key for item in SETTINGS))
        return
    if setting.kind == "number":
        meaning = (setting.french, setting.english)
        try:
            number = parse(setting_column(key), value)
            if setting.allowed and number not in setting.allowed:
                known = ", ".join(f"{one:g}" for one in setting.allowed)
                yield cell_fault("table.allowed", row, "value", known=known, meaning=meaning)
        except BadCell as bad:
            limits = {"least": f"{setting.least:g}", "most": f"{setting.most:g}"}
            yield cell_fault(bad.code, row, "value", example="0,38", meaning=meaning, **limits)
    elif not _known_ground(key, value, country):
        yield cell_fault("table.zone", row, "value")


def setting_column(key: str) -> Column:
    """The numeric setting ``key`` as a column, so that it is read as any number is."""
    setting = next(setting for setting in SETTINGS if setting.key == key)
    return Column(
        name=key,
        kind="number",
        french=setting.french,
        english=setting.english,
        example="0,38",
        least=setting.least,
        most=setting.most,
    )


def _known_ground(key: str, value: str, country: str) -> bool:
    """Whether a time zone, or a country or subdivision of public holidays, exists."""
    if key == "time_zone":
        try:
            ZoneInfo(value)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            return False
    known = holidays.list_supported_countries()
    if key == COUNTRY:
        return value in known
    return key != "holidays_subdivision" or value in known.get(country, [])

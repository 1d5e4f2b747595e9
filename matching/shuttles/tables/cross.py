"""Rules between the cells of one row, or between rows, of the tables of shift shuttles."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from matching.rides.tables.cross import fleet_faults
from matching.shuttles.hours import BadHour, HourRange, after, read_hour, read_range
from matching.tables.faults import TableFault, closest
from matching.tables.rows import Rows, cell_fault
from matching.tables.sheet import Row


def cross_faults(rows: Rows) -> Iterator[TableFault]:
    """Everything that several cells together get wrong, and hours that cannot be read."""
    gates = {str(row.values["id"]): row.values["site"] for row in rows["gates"]}
    yield from fleet_faults(rows)
    yield from _same_ids(rows)
    yield from _sites_without_gate(rows)
    for row in rows["employees"]:
        yield from _employee(row, gates, rows)
    for row in rows["shifts"]:
        yield from _shift(row, gates)
    for row in rows["service_windows"]:
        yield from _hours(row, "first", "last")
        yield from _areas(row, rows)
    for row in rows["runs"]:
        yield from _hours(row, "time")
        yield from _run_place(row, rows)


def shift_hours(row: Row) -> tuple[int, HourRange] | None:
    """Start and end of a row of ``shifts``; None when one of them cannot be read."""
    start, end = row.maybe(str, "start"), row.maybe(str, "end")
    if start is None or end is None:
        return None
    try:
        first = read_hour(row.seen["start"])
        return first, after(first, read_range(row.seen["end"]))
    except BadHour:
        return None


def row_hour(row: Row, name: str) -> int | None:
    """Minutes of an hour column; None when it cannot be read."""
    try:
        return read_hour(row.seen[name]) if row.given(name) else None
    except BadHour:
        return None


def _same_ids(rows: Rows) -> Iterator[TableFault]:
    """Places, stops and gates are all places: one key is one place."""
    seen: dict[str, str] = {}
    for table in ("places", "stops", "gates"):
        for row in rows[table]:
            key = str(row.values["id"])
            other = seen.setdefault(key, table)
            if other != table:
                yield cell_fault("shuttles.same_id", row, "id", table=other)


def _sites_without_gate(rows: Rows) -> Iterator[TableFault]:
    served = {row.values["site"] for row in rows["gates"]}
    for row in rows["sites"]:
        if row.values["id"] not in served:
            yield cell_fault("shuttles.site_gate", row, "id")


def _gate(row: Row, gates: dict[str, object]) -> Iterator[TableFault]:
    name = row.maybe(str, "gate")
    if name is None:
        return
    if name not in gates:
        yield cell_fault("table.reference", row, "gate", table="gates", close=closest(name, gates))
    elif row.given("site") and gates[name] != row.values["site"]:
        yield cell_fault("shuttles.gate_site", row, "gate", site=row.values["site"])


def _employee(row: Row, gates: dict[str, object], rows: Rows) -> Iterator[TableFault]:
    yield from _gate(row, gates)
    place = row.maybe(str, "place")
    known = {str(one.values["id"]) for one in rows["places"]}
    if place is not None and place not in known:
        yield cell_fault("table.reference", row, "place", table="places", close=closest(place, known))


def _shift(row: Row, gates: dict[str, object]) -> Iterator[TableFault]:
    yield from _gate(row, gates)
    first = None
    if row.given("start"):
        try:
            first = read_hour(row.seen["start"])
        except BadHour as bad:
            yield cell_fault(bad.code, row, "start")
    if row.given("end"):
        try:
            end = read_range(row.seen["end"])
            if first is not None:
                after(first, end)
        except BadHour as bad:
            yield cell_fault(bad.code, row, "end")
    if row.maybe(date, "date") is None:
        return


def _hours(row: Row, *names: str) -> Iterator[TableFault]:
    for name in names:
        if row.given(name):
            try:
                read_hour(row.seen[name])
            except BadHour as bad:
                yield cell_fault(bad.code, row, name)


def _areas(row: Row, rows: Rows) -> Iterator[TableFault]:
    known = {"*"}
    known |= {str(one.values["commune"]) for one in rows["stops"] if one.given("commune")}
    known |= {str(one.values["commune"]) for one in rows["places"] if one.given("commune")}
    known |= {str(one.values[name]) for one in rows["sites"] for name in ("id", "zone") if one.given(name)}
    known |= {str(one.values["id"]) for one in rows["gates"]}
    for name in ("origin", "destination"):
        seen = row.maybe(str, name)
        if seen is not None and seen not in known:
            yield cell_fault("shuttles.area", row, name, close=closest(seen, known) or "-")


def _run_place(row: Row, rows: Rows) -> Iterator[TableFault]:
    known = {str(one.values["id"]) for table in ("stops", "gates") for one in rows[table]}
    seen = row.maybe(str, "place")
    if seen is not None and seen not in known:
        yield cell_fault("table.reference", row, "place", table="stops", close=closest(seen, known))

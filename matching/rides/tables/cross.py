"""Rules between the cells of one row, or between rows, of the tables of rides."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date

from matching.rides.tables.arrangement import arrangement
from matching.tables.cross import setting_faults
from matching.tables.faults import TableFault, closest
from matching.tables.rows import Rows, cell_fault
from matching.tables.sheet import Row
from routing.rides import PROFILES


def cross_faults(rows: Rows) -> Iterator[TableFault]:
    """Everything that several cells together get wrong."""
    profiles = {profile.name for profile in PROFILES} | {
        str(row.values["id"]) for row in rows["ride_profiles"]
    }
    for row in rows["ride_services"]:
        yield from _profile(row, profiles)
    for row in rows["ride_requests"]:
        yield from _profile(row, profiles)
        yield from _request(row)
    yield from _returns(rows["ride_requests"])
    yield from _groups(rows["ride_requests"])
    yield from fleet_faults(rows)


def fleet_faults(rows: Rows) -> Iterator[TableFault]:
    """What is wrong with vehicles, fallback, profiles and settings, whoever rides."""
    for row in rows["ride_profiles"]:
        if not row.given("ratio") and not row.given("extra"):
            yield cell_fault("table.one_of", row, "ratio", left="ratio", right="extra")
    for row in rows["vehicles"]:
        yield from _vehicle(row)
    yield from _fallback(rows["fallback"])
    yield from setting_faults(rows["settings"])


def _profile(row: Row, known: Collection[str]) -> Iterator[TableFault]:
    name = row.maybe(str, "profile")
    if name is not None and name not in known:
        yield cell_fault("table.reference", row, "profile", table="ride_profiles", close=closest(name, known))


def _request(row: Row) -> Iterator[TableFault]:
    if row.given("departure") == row.given("arrival"):
        yield cell_fault("table.one_of", row, "departure", left="departure", right="arrival")
    given = [name for name in ("date", "weekdays", "rrule") if row.given(name)]
    if len(given) != 1:
        yield cell_fault("rides.table.when", row, "date")
    first, last = row.maybe(date, "first_date"), row.maybe(date, "last_date")
    if first is not None and last is not None and last < first:
        yield cell_fault("table.reversed", row, "last_date", other="first_date")
    if row.given("rrule") and not row.given("first_date"):
        yield cell_fault("rides.table.rrule_first", row, "first_date")
    if row.given("open_wait") and not row.given("departure"):
        yield cell_fault("rides.table.open_departure", row, "open_wait")
    pickup, dropoff = row.maybe(str, "pickup"), row.maybe(str, "dropoff")
    if pickup is not None and pickup == dropoff:
        yield cell_fault("rides.table.nowhere", row, "dropoff")
    people = sum(row.maybe(int, name) or 0 for name in ("companions", "wheelchairs"))
    if row.maybe(int, "passengers") == 0 and people == 0:
        yield cell_fault("rides.table.nobody", row, "passengers")


def _returns(rows: list[Row]) -> Iterator[TableFault]:
    by_id = {str(row.values["id"]): row for row in rows}
    for row in rows:
        outward = by_id.get(str(row.values["return_of"]))
        if row.of(bool, "same_driver") and not row.given("return_of"):
            yield cell_fault("rides.table.same_driver", row, "same_driver")
        if outward is not None and (outward is row or outward.given("return_of")):
            yield cell_fault("rides.table.return_of", row, "return_of")
        elif outward is not None and outward.given("open_wait"):
            yield cell_fault("rides.table.return_of_open", row, "return_of")


def _groups(rows: list[Row]) -> Iterator[TableFault]:
    """Those of a group travel together, at an hour that is known."""
    group = {str(row.values["id"]): row.maybe(str, "group") for row in rows}
    for row in rows:
        mine, name = row.maybe(str, "group"), str(row.values["id"])
        others = row.ids("apart_from")
        if name in others or (mine is not None and any(group.get(other) == mine for other in others)):
            yield cell_fault("rides.table.apart", row, "apart_from")
        if mine is not None and row.given("open_wait"):
            yield cell_fault("rides.table.open_group", row, "group")


def _vehicle(row: Row) -> Iterator[TableFault]:
    both = row.given("base_lat") and row.given("base_lon")
    if row.given("base") == both or row.given("base_lat") != row.given("base_lon"):
        yield cell_fault("table.one_of", row, "base", left="base", right="base_lat + base_lon")
    if any(arrangement(text) is None for text in row.ids("arrangements")):
        yield cell_fault("rides.table.arrangements", row, "arrangements")
    if not row.of(int, "seats") and not row.of(int, "wheelchair_places") and not row.ids("arrangements"):
        yield cell_fault("rides.table.no_seat", row, "seats")
    if row.given("hand_over") and row.of(bool, "driven"):
        yield cell_fault("rides.table.hand_over", row, "hand_over")
    given = [row.given(name) for name in ("break_start", "break_end", "break_minutes")]
    if any(given) and not all(given):
        yield cell_fault("rides.table.break", row, "break_minutes")
    first, last = row.maybe(int, "break_start"), row.maybe(int, "break_end")
    length = row.maybe(int, "break_minutes")
    if first is not None and last is not None and length is not None:
        room = last - first if last > first else last + 24 * 60 - first
        if not 0 < length <= room:
            yield cell_fault("rides.table.break", row, "break_minutes")


def _fallback(rows: list[Row]) -> Iterator[TableFault]:
    """One row, that carries somebody."""
    for row in rows:
        if not row.of(int, "seats") and not row.of(int, "wheelchair_places"):
            yield cell_fault("rides.table.no_seat_fallback", row, "seats")
    for row in rows[1:]:
        yield cell_fault("rides.table.one_fallback", row, "id")

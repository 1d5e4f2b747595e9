"""From checked rows to the ride book."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from typing import Any, cast

from matching.model.location import Location
from matching.rides.asked import AskedRide
from matching.rides.book import RideBook
from matching.rides.resources import BreakHours, FleetDriver, FleetVehicle, ServiceHours, Subcontractor
from matching.rides.service import BookingWindow, RideService
from matching.rides.tables.arrangement import arrangement
from matching.tables.build_ground import choice, correction, location, settings, validity
from matching.tables.rows import Rows
from matching.tables.sheet import Row
from routing.rides import PROFILES, Need, Party, RideProfile, SeatLayout
from routing.units import MINUTE

DAY = 24 * 60


def ride_book(rows: Rows) -> RideBook:
    """The book that the rows describe; they hold together (``cross_faults`` found nothing)."""
    profiles = {profile.name: profile for profile in (*PROFILES, *map(_profile, rows["ride_profiles"]))}
    vehicles = tuple(_vehicle(row) for row in rows["vehicles"])
    return RideBook(
        locations=(*(location(row) for row in rows["places"]), *_depots(rows["vehicles"])),
        asked=tuple(_asked(row) for row in rows["ride_requests"]),
        vehicles=vehicles,
        drivers=tuple(_driver(row) for row in rows["drivers"]),
        services=tuple(_service(row) for row in rows["ride_services"]),
        profiles=tuple(profiles.values()),
        fallback=next((_fallback(row) for row in rows["fallback"]), None),
        corrections=tuple(correction(row) for row in rows["corrections"]),
        settings=settings(rows["settings"]),
    )


def _profile(row: Row) -> RideProfile:
    ratio, extra, floor = row.maybe(float, "ratio"), row.maybe(int, "extra"), row.maybe(int, "floor")
    return RideProfile(
        name=row.of(str, "id"),
        permille=None if ratio is None else round(ratio * 1000),
        extra=None if extra is None else extra * MINUTE,
        floor=None if floor is None else floor * MINUTE,
    )


def _depots(rows: list[Row]) -> Iterator[Location]:
    """Depots given by coordinates, one a vehicle."""
    for row in rows:
        if not row.given("base"):
            yield Location(
                id=depot_id(row.of(str, "id")), lat=row.of(float, "base_lat"), lon=row.of(float, "base_lon")
            )


def depot_id(vehicle: str) -> str:
    """Place id of a depot that the table gives by coordinates."""
    return f"depot:{vehicle}"


def _hours(row: Row) -> ServiceHours:
    start, end = minutes(row, "start") or 0, minutes(row, "end") or 0
    return ServiceHours(
        start=start, end=end if end > start else end + DAY, weekdays=row.maybe(frozenset, "weekdays")
    )


def minutes(row: Row, name: str) -> int | None:
    """Minutes after midnight of a time column."""
    return row.maybe(int, name)


def _vehicle(row: Row) -> FleetVehicle:
    name = row.of(str, "id")
    first, last, length = (
        minutes(row, "break_start"),
        minutes(row, "break_end"),
        row.maybe(int, "break_minutes"),
    )
    hours = _hours(row)
    rest = None
    if first is not None and last is not None and length:
        shift = DAY if first < hours.start and first + DAY <= hours.end else 0
        rest = BreakHours(
            start=first + shift,
            end=(last if last > first else last + DAY) + shift,
            minutes=length,
            euros=None if row.of(bool, "break_required") else row.of(float, "break_euros"),
        )
    return FleetVehicle(
        id=name,
        name=row.of(str, "name") or name,
        operator=row.of(str, "operator"),
        base=row.maybe(str, "base") or depot_id(name),
        hours=hours,
        layout=_layout(row),
        end_place=row.maybe(str, "end_place"),
        range_km=row.maybe(float, "range_km"),
        euros_per_km=row.of(float, "euros_per_km"),
        euros_per_hour=row.of(float, "euros_per_hour"),
        euros_per_use=row.of(float, "euros_per_use"),
        co2_per_km=row.of(int, "co2_per_km"),
        driven=row.of(bool, "driven"),
        licences=row.ids("licences"),
        offers=row.ids("offers"),
        rest=rest,
        hand_over=row.maybe(str, "hand_over"),
        hand_over_minutes=row.of(int, "hand_over_minutes"),
        detour_minutes=row.maybe(int, "detour_minutes"),
    )


def _layout(row: Row) -> SeatLayout:
    """The arrangements listed, or those that folding seats makes."""
    listed = tuple(arrangement(text) for text in row.ids("arrangements"))
    if listed:
        return SeatLayout(arrangements=tuple(one for one in listed if one is not None))
    return SeatLayout.folding(
        seats=row.of(int, "seats"),
        wheelchairs=row.of(int, "wheelchair_places"),
        seats_per_wheelchair=row.of(int, "seats_per_wheelchair"),
    )


def _driver(row: Row) -> FleetDriver:
    name = row.of(str, "id")
    return FleetDriver(id=name, name=row.of(str, "name") or name, holds=row.ids("holds"), hours=_hours(row))


def _fallback(row: Row) -> Subcontractor:
    return Subcontractor(
        name=row.of(str, "id"),
        phone=row.of(str, "phone"),
        euros_per_ride=row.of(float, "euros_per_ride"),
        euros_per_km=row.of(float, "euros_per_km"),
        lead_minutes=row.of(int, "lead_minutes"),
        layout=SeatLayout.folding(seats=row.of(int, "seats"), wheelchairs=row.of(int, "wheelchair_places")),
    )


def _service(row: Row) -> RideService:
    opening, closing = minutes(row, "start"), minutes(row, "end")
    if opening is not None and closing is not None and closing <= opening:
        closing += DAY
    limit = minutes(row, "closes_at")
    return RideService(
        id=row.of(str, "id"),
        name=row.of(str, "name"),
        profile=row.of(str, "profile"),
        categories=row.ids("categories"),
        communes=row.ids("communes"),
        opening=opening,
        closing=closing,
        weekdays=row.maybe(frozenset, "weekdays"),
        least_metres=row.of(int, "least_metres"),
        occasional=BookingWindow(
            opens=row.maybe(int, "opens_days"),
            closes=row.maybe(int, "closes_days"),
            closes_at=None if limit is None or limit >= DAY else time(limit // 60, limit % 60),
            lead=timedelta(minutes=row.maybe(int, "lead_minutes") or 0),
        ),
        regular=BookingWindow(
            opens=row.maybe(int, "regular_opens_days"), closes=row.maybe(int, "regular_closes_days")
        ),
        regular_from=row.maybe(int, "regular_from"),
    )


def _asked(row: Row) -> AskedRide:
    wheelchairs = row.of(int, "wheelchairs")
    passengers = row.maybe(int, "passengers")
    need: Need = choice(row, "need") or ("wheelchair" if wheelchairs else "none")
    seated = passengers if passengers is not None else int(wheelchairs == 0)
    values: dict[str, Any] = {
        name: row.values[name]
        for name in ("group", "service", "profile", "return_of", "level", "open_wait", "rrule")
    }
    for name in ("private", "separable", "same_driver"):
        values[name] = row.of(bool, name)
    name = row.of(str, "id")
    return AskedRide(
        id=name,
        name=row.of(str, "name") or name,
        pickup=row.of(str, "pickup"),
        dropoff=row.of(str, "dropoff"),
        departure=minutes(row, "departure"),
        arrival=minutes(row, "arrival"),
        window=row.of(int, "window"),
        day=row.maybe(date, "date"),
        weekdays=row.maybe(frozenset, "weekdays"),
        validity=validity(row, "first_date", "last_date"),
        exceptions=frozenset(cast("Iterable[date]", row.values["exceptions"])),
        booked=_moment(row),
        party=Party(passengers=seated, companions=row.of(int, "companions"), wheelchairs=wheelchairs),
        need=need,
        categories=row.ids("categories"),
        contact=row.of(str, "contact"),
        phone=row.of(str, "phone"),
        needs=row.ids("needs"),
        apart_from=row.ids("apart_from"),
        weight=row.of(int, "weight"),
        **values,
    )


def _moment(row: Row) -> datetime | None:
    """When it was asked for; a date without a time is the morning of that day."""
    value = row.maybe(date, "booked")
    if value is None or isinstance(value, datetime):
        return value
    return datetime.combine(value, time())

"""Rows of the demand's tables become clients, services, care lines and posts."""

from __future__ import annotations

from datetime import date

from matching.model.care import CareLine, Counted, Dated
from matching.model.client import Client
from matching.model.post import Post
from matching.model.service import Requirements, Service
from matching.tables.build_ground import choice, validity
from matching.tables.build_presence import client_absences, stays
from matching.tables.sheet import Row
from matching.tables.start_window import inside, window_of


def client(row: Row, *, away: list[Row], addresses: list[Row]) -> Client:
    """One client with time away and other addresses."""
    return Client(
        id=row.of(str, "id"),
        name=row.of(str, "name"),
        place=row.of(str, "place"),
        family=choice(row, "family"),
        birth_date=row.maybe(date, "birth_date"),
        refused=frozenset(row.ids("refused")),
        preferred=frozenset(row.ids("preferred")),
        known=frozenset(row.ids("known")),
        stays=stays(addresses),
        absences=client_absences(away),
        phone=row.of(str, "phone"),
        floor=row.of(str, "floor"),
        door_code=row.of(str, "door_code"),
        key=row.of(str, "key"),
        key_place=row.maybe(str, "key_place"),
        key_return=row.of(bool, "key_return"),
        key_holders=frozenset(row.ids("key_holders")),
        team=row.of(str, "team"),
    )


def service(row: Row) -> Service:
    """One service."""
    return Service(
        id=row.of(str, "id"),
        name=row.of(str, "name"),
        family=choice(row, "family"),
        requirements=_requirements(row),
        crew=row.of(int, "crew"),
        setup=row.of(int, "setup_minutes"),
        tolerance=row.of(int, "tolerance"),
        level=choice(row, "level"),
        weight=row.of(int, "weight"),
        age_min=row.maybe(int, "age_min"),
        age_max=row.maybe(int, "age_max"),
        per_carer=row.maybe(int, "per_carer"),
        kitchen=row.maybe(str, "kitchen"),
        hot=row.maybe(int, "hot_minutes"),
    )


def care_line(row: Row, service_tolerance: int) -> CareLine:
    """One line of a care plan; its tolerance, when empty, is the service's."""
    window = window_of(row, service_tolerance)
    target = row.maybe(int, "target")
    return CareLine(
        id=row.of(str, "id"),
        clients=row.ids("clients"),
        service=row.of(str, "service"),
        pattern=_pattern(row),
        window=window,
        duration=row.of(int, "duration"),
        min_duration=row.maybe(int, "min_duration"),
        crew=row.maybe(int, "crew"),
        person=choice(row, "person"),
        exceptions=days(row, "exceptions"),
        holidays=choice(row, "holidays"),
        validity=validity(row, "first_date", "last_date"),
        after=row.maybe(str, "after"),
        time=row.maybe(int, "time"),
        target=None if target is None else inside(window, target),
        usual=frozenset(row.ids("usual")),
        tasks=row.of(str, "tasks"),
    )


def post(row: Row) -> Post:
    """One post."""
    start, end = row.of(int, "start"), row.of(int, "end")
    return Post(
        id=row.of(str, "id"),
        name=row.of(str, "name"),
        place=row.of(str, "place"),
        start=start,
        end=end if end > start else end + 1440,
        weekdays=row.maybe(frozenset, "weekdays") or frozenset(),
        dates=row.maybe(frozenset, "dates") or frozenset(),
        headcount=row.of(int, "headcount"),
        requirements=_requirements(row),
        level=choice(row, "level"),
        weight=row.of(int, "weight"),
        holidays=choice(row, "holidays"),
        exceptions=days(row, "exceptions"),
        validity=validity(row, "first_date", "last_date"),
    )


def _requirements(row: Row) -> Requirements:
    groups = row.of(tuple, "any_of")
    return Requirements(all_of=row.ids("all_of"), any_of=groups, licence=row.maybe(str, "licence"))


def _pattern(row: Row) -> Dated | Counted:
    if row.values["kind"] == "dated":
        return Dated(rrule=row.of(str, "rrule"))
    return Counted(
        visits=row.of(int, "visits"),
        days=row.maybe(frozenset, "days") or frozenset(range(7)),
        min_spacing=row.of(int, "min_spacing"),
        max_spacing=row.maybe(int, "max_spacing"),
    )


def days(row: Row, name: str) -> frozenset[date]:
    """Dates of a cell; none when it is empty."""
    value = row.values[name]
    return value if isinstance(value, frozenset) else frozenset()

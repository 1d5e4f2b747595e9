"""Rows of the people's tables become workers."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from matching.model.absence import OPEN_END, Absence
from matching.model.worker import Availability, Qualification, Worker
from matching.tables.build_ground import choice, validity
from matching.tables.sheet import Row


def worker(
    row: Row,
    *,
    qualifications: list[Row],
    availability: list[Row],
    absences: list[Row],
    paces: list[Row],
) -> Worker:
    """One person with certificates, periods of availability, absences and paces."""
    return Worker(
        id=row.of(str, "id"),
        name=row.of(str, "name"),
        organisation=row.of(str, "organisation"),
        home=row.of(str, "home"),
        mode=choice(row, "mode"),
        contract_hours=row.maybe(float, "contract_hours"),
        contract_period=choice(row, "contract_period"),
        max_week_hours=row.maybe(float, "max_week_hours"),
        rate=row.maybe(float, "rate"),
        mileage=row.maybe(float, "mileage"),
        phone=row.of(str, "phone"),
        qualifications=tuple(
            Qualification(name=held.of(str, "qualification"), validity=validity(held))
            for held in qualifications
        ),
        availability=tuple(_availability(period) for period in availability),
        absences=tuple(absence(away) for away in absences),
        pace=row.of(int, "pace"),
        team=row.of(str, "team"),
        paces=tuple((own.of(str, "service"), own.of(int, "percent")) for own in paces),
        meals=row.maybe(int, "meals"),
    )


def _availability(row: Row) -> Availability:
    start, end = row.of(int, "start"), row.of(int, "end")
    return Availability(
        start=start,
        end=end if end > start else end + 1440,
        weekdays=row.maybe(frozenset, "weekdays") or frozenset(),
        dates=row.maybe(frozenset, "dates") or frozenset(),
        validity=validity(row),
    )


def absence(row: Row) -> Absence:
    """Time away; without an end nobody knows when it ends."""
    start, end = row.of(date, "start"), row.maybe(date, "end")
    if not isinstance(start, datetime):
        start = datetime.combine(start, time())
    if end is None:
        end = OPEN_END
    elif not isinstance(end, datetime):  # a date alone includes its whole day
        end = datetime.combine(end, time()) + timedelta(days=1)
    return Absence(start=start, end=end, cause=row.maybe(str, "cause") or "")

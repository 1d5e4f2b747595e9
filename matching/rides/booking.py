"""Whether a service takes a request at all, with the rule that says no and its figures."""

from __future__ import annotations

import calendar
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from matching.rides.asked import AskedRide
from matching.rides.service import RideService


@dataclass(frozen=True, slots=True, kw_only=True)
class BookingRefusal:
    """A request that its service does not take; ``code`` is in the catalogue, with these parameters."""

    request: str
    code: str
    parameters: Mapping[str, object] = field(default_factory=dict)


def booking_refusals(
    asked: AskedRide, service: RideService, day: date, *, metres: int
) -> Iterator[BookingRefusal]:
    """Every rule of the service that the request breaks on that date.

    ``metres`` is the direct trip. A request without the moment it was asked for is taken as asked in time.
    """
    if service.weekdays is not None and day.weekday() not in service.weekdays:
        yield _refusal(asked, "closed_day", service)
    yield from _hours(asked, service)
    if metres < service.least_metres:
        yield _refusal(asked, "too_short", service, metres=metres, least=service.least_metres)
    if service.categories and not set(asked.categories) & set(service.categories):
        yield _refusal(asked, "not_entitled", service, wanted=", ".join(service.categories))
    if asked.booked is not None:
        yield from _delays(asked, service, day, asked.booked)


def _hours(asked: AskedRide, service: RideService) -> Iterator[BookingRefusal]:
    moments = [asked.departure, asked.arrival]
    moments += [asked.departure + asked.window if asked.departure is not None else None]
    for moment in moments:
        if moment is None:
            continue
        early = service.opening is not None and moment < service.opening
        late = service.closing is not None and moment > service.closing
        if early or late:
            yield _refusal(
                asked,
                "closed_hours",
                service,
                seen=clock_text(moment),
                opening=clock_text(service.opening or 0),
                closing=clock_text(service.closing or 24 * 60),
            )
            return


def _delays(asked: AskedRide, service: RideService, day: date, booked: datetime) -> Iterator[BookingRefusal]:
    days = month_days(day)
    window = service.booking(asked.times(days))
    minutes = asked.departure if asked.departure is not None else asked.arrival
    pickup = datetime.combine(day, time()) + timedelta(minutes=minutes or 0)
    first, last = window.first(day), window.last(day, pickup)
    if first is not None and booked < first:
        yield _refusal(asked, "too_early", service, booked=booked, limit=first)
    if last is not None and booked > last:
        yield _refusal(asked, "too_late", service, booked=booked, limit=last)


def month_days(day: date) -> tuple[date, ...]:
    """The days of the calendar month."""
    count = calendar.monthrange(day.year, day.month)[1]
    return tuple(day.replace(day=number) for number in range(1, count + 1))


def clock_text(minutes: int) -> str:
    """Minutes after midnight as people read them; after midnight the next day is counted on (25:30)."""
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def _refusal(asked: AskedRide, reason: str, service: RideService, **parameters: object) -> BookingRefusal:
    return BookingRefusal(
        request=asked.id,
        code=f"rides.booking.{reason}",
        parameters={"service": service.name, **parameters},
    )

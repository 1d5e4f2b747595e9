"""Whether a service takes a request at all, with the rule that says no and its figures."""

from __future__ import annotations

import calendar
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from matching.rides.asked import AskedRide
from matching.rides.service import RideService
from routing.rides import boarding_seconds
from routing.units import MINUTE


@dataclass(frozen=True, slots=True, kw_only=True)
class BookingRefusal:
    """A request that its service does not take; ``code`` is in the catalogue, with these parameters."""

    request: str
    code: str
    parameters: Mapping[str, object] = field(default_factory=dict)


def booking_refusals(
    asked: AskedRide, service: RideService, day: date, *, metres: int, seconds: int
) -> Iterator[BookingRefusal]:
    """Every rule of the service that the request breaks on that date.

    ``metres`` and ``seconds`` are of the direct trip. A request without the moment it was asked for is taken
    as asked in time.
    """
    if service.weekdays is not None and day.weekday() not in service.weekdays:
        yield _refusal(asked, "closed_day", service)
    if within_hours(asked, service, seconds=seconds) is None:
        yield _closed_hours(asked, service, seconds)
    if metres < service.least_metres:
        yield _refusal(asked, "too_short", service, metres=metres, least=service.least_metres)
    if service.categories and not set(asked.categories) & set(service.categories):
        yield _refusal(asked, "not_entitled", service, wanted=", ".join(service.categories))
    if asked.booked is not None:
        yield from _delays(asked, service, day, asked.booked, seconds)


def within_hours(asked: AskedRide, service: RideService | None, *, seconds: int) -> tuple[int, int] | None:
    """What the service's hours leave of the window asked for, minutes after midnight; None = nothing.

    The window is that of the end that was given, arrival or departure. The ride begins with boarding and
    takes ``seconds``, the direct trip; that of an open return begins when its wait after the call is over.
    """
    first, last = asked.wanted
    opening = service.opening if service is not None else None
    closing = service.closing if service is not None else None
    trip = _trip_minutes(asked, seconds)
    if opening is not None:
        first = max(first, opening if asked.arrival is None else opening + trip)
    if closing is not None:
        last = min(last, closing if asked.arrival is not None else closing - trip)
    return (first, last) if first <= last else None


def _trip_minutes(asked: AskedRide, seconds: int) -> int:
    """Whole minutes that hold the wait after the call of an open return, boarding and the direct trip."""
    return (asked.open_wait or 0) - (-(boarding_seconds(asked.need) + seconds) // MINUTE)


def _closed_hours(asked: AskedRide, service: RideService, seconds: int) -> BookingRefusal:
    """What was asked for, as the ride from ``begins`` to ``ends`` nearest to the hours."""
    first, last = asked.wanted
    trip = _trip_minutes(asked, seconds)
    early = service.opening is not None and first - (0 if asked.arrival is None else trip) < service.opening
    moment = last if early else first
    begins = moment if asked.arrival is None else moment - trip
    return _refusal(
        asked,
        "closed_hours",
        service,
        begins=clock_text(begins),
        ends=clock_text(begins + trip),
        opening=clock_text(service.opening or 0),
        closing=clock_text(service.closing or 24 * 60),
    )


def _delays(
    asked: AskedRide, service: RideService, day: date, booked: datetime, seconds: int
) -> Iterator[BookingRefusal]:
    """Asked for too early or too late. A standing ride is asked for once, ahead of its first time."""
    window = service.booking(asked.times(month_days(day)))
    minutes = asked.wanted[1] if asked.arrival is not None else asked.wanted[0]
    pickup = datetime.combine(day, time()) + timedelta(minutes=minutes)
    if asked.arrival is not None:
        pickup -= timedelta(seconds=boarding_seconds(asked.need) + seconds)
    first, last = window.first(asked.first_on(booked.date(), day)), window.last(day, pickup)
    if first is not None and booked < first:
        yield _refusal(asked, "too_early", service, booked=booked, limit=first)
    if last is not None and booked > last:
        yield _refusal(asked, "too_late", service, booked=booked, limit=last)


def month_days(day: date) -> tuple[date, ...]:
    """The days of the calendar month."""
    count = calendar.monthrange(day.year, day.month)[1]
    return tuple(day.replace(day=number) for number in range(1, count + 1))


def clock_text(minutes: int) -> str:
    """Minutes after midnight as people read them: the next day is counted on (25:30), the eve is not."""
    minutes = minutes if minutes >= 0 else minutes % (24 * 60)
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def _refusal(asked: AskedRide, reason: str, service: RideService, **parameters: object) -> BookingRefusal:
    return BookingRefusal(
        request=asked.id,
        code=f"rides.booking.{reason}",
        parameters={"service": service.name, **parameters},
    )

"""A call of a file of events: what is asked for, whether its service takes it, what can be offered."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from matching.rides.asked import AskedRide
from matching.rides.booking import BookingRefusal, booking_refusals
from matching.rides.day import direct_seconds, ride_request
from matching.rides.live.day import LiveBook
from matching.rides.live.events import Event
from matching.rides.service import RideService
from matching.rides.turned_away import direct_metres, outside_refusals
from routing.errors import Fault, InvalidProblem
from routing.model.problem import Problem
from routing.rides import Need, Party
from routing.rides.live import Quote
from routing.travel.leg import Legs

#: Minutes of freedom of a request that does not say, as in the tables.
WINDOW = 15


def answer(live: LiveBook, event: Event) -> Quote | None:
    """Answer a call and write down what was said; None when its service does not take it.

    The service's rules are those of the request book, applied in the same way: who is entitled, communes,
    days, hours, shortest trip, how far ahead to ask. Its hours cut the window.

    Raises
    ------
    InvalidProblem: with every fault of the request.
    """
    desk, asked = live.desk, asked_ride(live, event)
    service = _service(live, asked)
    day, clock, book = live.booked.date, live.booked.clock, live.booked.book
    profile = asked.profile or (service.profile if service is not None else None)
    uncut = ride_request(replace(asked, service=None, profile=profile), {}, book, clock, day, 0)
    quote = desk.quote(replace(uncut, service=asked.service))
    if service is not None:
        seconds = _direct(live, asked)
        refusals = _refusals(live, asked, service, seconds=seconds)
        if refusals:
            live.turned_away[desk.state.count] = refusals
            desk.asked(quote, refusal=refusals[0].code)
            return None
        cut = ride_request(asked, {}, book, clock, day, seconds)
        quote = quote if cut == quote.request else desk.quote(cut)
    desk.asked(quote)
    return quote


def asked_ride(live: LiveBook, event: Event) -> AskedRide:
    """The line that the request book would have. A window lies after a departure and before an arrival."""
    values, clock, day = event.values, live.booked.clock, live.booked.date
    chairs = values.get("wheelchairs", 0)
    need = values.get("need", "wheelchair" if chairs else "none")
    known: Need = need if need in ("help", "wheelchair") else "none"
    rights = (one.strip() for one in values.get("categories", "").split("|"))
    return AskedRide(
        id=values["ride"],
        pickup=values["from"],
        dropoff=values["to"],
        departure=values.get("departure"),
        arrival=values.get("arrival"),
        window=values.get("window", WINDOW),
        day=day,
        booked=clock.local(clock.at(day, event.at)).replace(tzinfo=None),
        party=Party(
            passengers=values.get("passengers", 0 if chairs else 1),
            companions=values.get("companions", 0),
            wheelchairs=chairs,
        ),
        need=known,
        categories=tuple(one for one in rights if one),
        profile=values.get("profile"),
        service=values.get("service"),
    )


def takes_calls(service: RideService, day: date) -> bool:
    """Whether a ride of ``day`` may still be asked for on the day itself, at least in its first hours."""
    if service.weekdays is not None and day.weekday() not in service.weekdays:
        return False
    midnight = datetime.combine(day, time())
    last = service.booking(1).last(day, midnight + timedelta(days=1))
    return last is None or last > midnight


def _service(live: LiveBook, asked: AskedRide) -> RideService | None:
    services = {one.id: one for one in live.booked.book.services}
    if asked.service is None or asked.service in services:
        return services.get(asked.service or "")
    raise InvalidProblem(
        [
            Fault(
                code="live.service",
                where=f"requests[{asked.id}].service",
                seen=f"service {asked.service!r}",
                rule=f"The services of the book are {', '.join(services) or 'none'}.",
                advice="Name one of them, or leave the service out.",
            )
        ]
    )


def _refusals(
    live: LiveBook, asked: AskedRide, service: RideService, *, seconds: int
) -> tuple[BookingRefusal, ...]:
    locations = live.booked.locations
    metres = direct_metres(locations, asked)
    return (
        *booking_refusals(asked, service, live.booked.date, metres=metres, seconds=seconds),
        *outside_refusals(asked, service, locations),
    )


def _direct(live: LiveBook, asked: AskedRide) -> int:
    """Seconds of the direct trip, as the plan of the day reads them."""
    rides = live.booked.rides
    legs = Legs(Problem(places=rides.places, modes=rides.modes, tasks=(), shifts=()))
    return direct_seconds(asked, legs, rides.modes[0].name, live.booked.clock, live.booked.date)

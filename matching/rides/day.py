"""From the ride book and a date to a day the engine can plan, and the requests that no service takes."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from matching.model.location import Location
from matching.planning.calendar import MARGIN, Clock
from matching.planning.dates import public_holidays
from matching.rides.asked import AskedRide
from matching.rides.book import RideBook
from matching.rides.booking import BookingRefusal, within_hours
from matching.rides.fleet import fallback_of, fleet_of
from matching.rides.ground import BAND_DAYS, fleet_mode
from matching.rides.rendezvous import Rendezvous
from matching.rides.service import RideService
from matching.rides.turned_away import turned_away
from routing.model.problem import Problem
from routing.rides import OpenReturn, RideDay, RideRequest, boarding_seconds
from routing.travel.leg import Legs
from routing.travel.place import Place
from routing.travel.source import Sources, TravelNote
from routing.units import MINUTE, euros_per_hour


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class BookedDay:
    """One date of a ride book.

    Attributes
    ----------
    rides: what the engine plans; its horizon starts at ``clock.start``.
    asked: the line of the book behind each request id. turned_away: requests their service does not take,
        and those bound to them.
    notes: where travel times come from.
    rendezvous: by request, of rides that do not begin and end at addresses given.
    """

    book: RideBook
    date: date
    clock: Clock
    rides: RideDay
    asked: Mapping[str, AskedRide]
    turned_away: tuple[BookingRefusal, ...]
    locations: Mapping[str, Location]
    notes: tuple[TravelNote, ...] = ()
    rendezvous: Mapping[str, Rendezvous] = field(default_factory=dict)

    @property
    def synthetic(self) -> bool:
        """Whether any place of the day is made up for a demonstration."""
        return any(self.locations[place.id].synthetic for place in self.rides.places)


def book_day(
    book: RideBook,
    day: date,
    *,
    planned_at: datetime | None = None,
    roads: Sources | None = None,
    clock: Clock | None = None,
    also: Collection[str] = (),
) -> BookedDay:
    """What is asked for on ``day``, as the engine plans it.

    Parameters
    ----------
    planned_at: when the plan is made (naive, local), for the fallback's lead time; None = the evening before.
    roads: sources of travel by mode (``car`` is read); None = as the crow flies.
    clock: of the horizon that the day is planned in; None = from the noon before.
    also: places of the book that the fleet must know beside those of the requests.
    """
    clock = clock or _clock(book, day)
    wanted = {one.id: one for one in book.asked if one.on(day)}
    locations = {place.id: place for place in book.locations}
    used = _used(book, wanted) | set(also)
    near = [place for place in book.locations if place.id in used]
    holidays = public_holidays(book.settings, [day, day + timedelta(days=1)])
    past = (day - clock.day(0)).days - 1
    mode, notes = fleet_mode(book, near, clock, holidays, roads, days=BAND_DAYS + max(0, past))
    spots = tuple(Place(id=one.id, lat=one.lat, lon=one.lon, address=one.address) for one in near)
    legs = Legs(Problem(places=spots, modes=(mode,), tasks=(), shifts=()))
    direct = {name: direct_seconds(one, legs, mode.name, clock, day) for name, one in wanted.items()}
    turned = tuple(turned_away(book, wanted, locations, day, direct))
    refused = {one.request for one in turned}
    kept = {name: one for name, one in wanted.items() if name not in refused}
    requests = tuple(ride_request(one, kept, book, clock, day, direct[one.id]) for one in kept.values())
    moment = planned_at or datetime.combine(day - timedelta(days=1), time(18))
    return BookedDay(
        book=book,
        date=day,
        clock=clock,
        rides=RideDay(
            places=spots,
            modes=(mode,),
            requests=requests,
            fleet=replace(fleet_of(book, day, clock), fallback=fallback_of(book)),
            profiles=book.profiles,
            planned_at=clock.at_wall(moment),
            waiting_price=euros_per_hour(book.settings.waiting_hour),
            longest_wait_aboard=round(book.settings.wait_aboard * MINUTE),
        ),
        asked=wanted,
        turned_away=turned,
        locations=locations,
        notes=notes,
    )


def _clock(book: RideBook, day: date) -> Clock:
    zone = ZoneInfo(book.settings.time_zone)
    midnight = datetime.combine(day, time(), tzinfo=zone)
    return Clock(start=(midnight.astimezone(UTC) - MARGIN).astimezone(zone))


def _used(book: RideBook, wanted: Mapping[str, AskedRide]) -> set[str]:
    return {
        *(one.pickup for one in wanted.values()),
        *(one.dropoff for one in wanted.values()),
        *(one.base for one in book.vehicles),
        *(one.end_place for one in book.vehicles if one.end_place is not None),
        *(one.hand_over for one in book.vehicles if one.hand_over is not None),
    }


def direct_seconds(one: AskedRide, legs: Legs, mode: str, clock: Clock, day: date) -> int:
    """Seconds of the direct trip that arrives by the last moment asked for, or leaves at the first."""
    ends = {"origin": one.pickup, "destination": one.dropoff, "mode": mode}
    first, last = one.wanted
    if one.arrival is None:
        return legs.seconds(**ends, leaving=clock.at(day, first) + boarding_seconds(one.need))
    arriving = clock.at(day, last)
    return arriving - legs.latest_departure(**ends, arriving=arriving)


def ride_request(
    one: AskedRide, kept: Mapping[str, AskedRide], book: RideBook, clock: Clock, day: date, direct: int
) -> RideRequest:
    """The request as the engine has it, its window cut to its service's hours.

    ``kept``: those it may be bound to. ``direct``: seconds of its direct trip. A window that the hours leave
    nothing of is for :mod:`matching.rides.booking` to refuse first.
    """
    service: RideService | None = next((s for s in book.services if s.id == one.service), None)
    profile = one.profile or (service.profile if service else "PAM")
    left = within_hours(one, service, seconds=direct)
    assert left is not None, "a request without a window left is turned away"
    # Windows pass as long as they say, in the nights when clocks change too.
    asked = (one.departure or 0) if one.arrival is None else one.arrival
    start, end = (clock.at(day, asked) + (moment - asked) * MINUTE for moment in left)
    window = (start, end)
    departure, arrival = (window, None) if one.arrival is None else (None, window)
    seconds = boarding_seconds(one.need)
    return RideRequest(
        id=one.id,
        pickup=one.pickup,
        dropoff=one.dropoff,
        departure=departure,
        arrival=arrival,
        party=one.party,
        boarding=seconds,
        alighting=seconds,
        profile=profile,
        service=one.service,
        needs=one.needs,
        group=one.group,
        apart_from=tuple(name for name in one.apart_from if name in kept),
        private=one.private,
        return_of=one.return_of if one.return_of in kept else None,
        separable=one.separable,
        same_driver=one.same_driver and one.return_of in kept,
        open_return=None if one.open_wait is None else OpenReturn(longest_wait=one.open_wait * MINUTE),
        level=one.level,
        weight=one.weight,
        booked=None if one.booked is None else clock.at_wall(one.booked),
    )

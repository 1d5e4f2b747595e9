"""From the book and a service day to a day of rides that the engine plans and the reports show."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta

from matching.planning.calendar import Clock
from matching.planning.dates import public_holidays
from matching.rides.asked import AskedRide
from matching.rides.book import RideBook
from matching.rides.day import BookedDay
from matching.rides.ground import fleet_mode
from matching.shuttles.book import ShuttleBook
from matching.shuttles.busy import Busy
from matching.shuttles.clock import service_clock
from matching.shuttles.demand import DemandCell, demand_of
from matching.shuttles.fixed import FixedChoice, choose_seats
from matching.shuttles.fleet import service_fleet
from matching.shuttles.form import ALIGHTING, BOARDING, ShuttleTerms
from matching.shuttles.ground import home_place, locations_of
from matching.shuttles.legs import ShiftLeg, legs_of
from matching.shuttles.meeting import Meeting, meet
from matching.shuttles.rendezvous import rendezvous_of
from routing.rides import OpenReturn, Party, RideDay, RideRequest, boarding_seconds
from routing.rides.fixed import Conflict
from routing.rides.ride_day import LONGEST_WAIT_ABOARD
from routing.travel.place import Place
from routing.travel.source import Sources, TravelNote
from routing.units import MINUTE, euros_per_hour


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class ShuttleDay:
    """One service day of shuttles.

    Attributes
    ----------
    booked: the day as pooled rides know it; its requests are the legs to plan.
    legs: every leg, those that public transport covers too; ``planned`` of them by request id.
    demand: the table by zone and start. meeting: where people walk to, empty when fetched at home.
    fixed: the runs of the table and the seats on them, where those are planned.
    busy: when vehicles and drivers serve the days around. roads: of travel times, None as the crow flies.
    """

    book: ShuttleBook
    terms: ShuttleTerms
    booked: BookedDay
    legs: tuple[ShiftLeg, ...]
    planned: Mapping[str, ShiftLeg]
    demand: tuple[DemandCell, ...]
    meeting: Meeting
    fixed: FixedChoice = field(default_factory=FixedChoice)
    busy: Busy = field(default_factory=Busy)
    roads: Sources | None = None

    @property
    def date(self) -> date:
        """The service day."""
        return self.booked.date


def shuttle_day(
    book: ShuttleBook,
    day: date,
    *,
    terms: ShuttleTerms,
    roads: Sources | None = None,
    conflicts: Sequence[Conflict] = (),
    busy: Busy | None = None,
) -> ShuttleDay:
    """What is wanted on ``day``, as the engine plans it.

    Parameters
    ----------
    conflicts: riders seen not to ride a run of the table together.
    busy: what vehicles and drivers do for the service days around; they are not there meanwhile.

    Raises
    ------
    KeyError: the profile of the terms is not one of the book's.
    """
    clock = service_clock(book, day)
    legs = legs_of(book, day, clock)
    planned = {leg.id: leg for leg in legs if terms.covered or leg.line is None}
    given = terms.form == "fixed" and bool(book.runs)
    fixed = FixedChoice()
    if given:
        fixed = choose_seats(book, planned.values(), day, clock, longest=terms.walk, conflicts=conflicts)
    meeting = _meeting(book, planned, fixed, terms, given=given)
    requests = tuple(
        _request(leg, planned, fixed.stop_of(leg) or _place(leg, meeting, given), terms)
        for leg in planned.values()
    )
    homes = {leg.worker.id: leg.worker.home for leg in planned.values()}
    ride_book = replace(book.fleet, locations=locations_of(book, homes.values()))
    busy = busy or Busy()
    rides, notes = _rides(ride_book, day, clock, requests, fixed, roads, busy)
    rides.profile(terms.profile)
    booked = BookedDay(
        book=ride_book,
        date=day,
        clock=clock,
        rides=rides,
        asked={one.id: _asked(planned[one.id], one) for one in requests},
        turned_away=(),
        locations={one.id: one for one in ride_book.locations},
        notes=notes,
        rendezvous=rendezvous_of(planned, meeting, fixed),
    )
    return ShuttleDay(
        book=book,
        terms=terms,
        booked=booked,
        legs=legs,
        planned=planned,
        demand=demand_of(legs),
        meeting=meeting,
        fixed=fixed,
        busy=busy,
        roads=roads,
    )


def _rides(
    book: RideBook,
    day: date,
    clock: Clock,
    requests: tuple[RideRequest, ...],
    fixed: FixedChoice,
    roads: Sources | None,
    busy: Busy,
) -> tuple[RideDay, tuple[TravelNote, ...]]:
    """The day as the engine plans it, and what must be said of its travel times."""
    used = {end for one in requests for end in (one.pickup, one.dropoff)}
    used |= {halt.place for run in fixed.runs for halt in run.halts}
    used |= {one.base for one in book.vehicles}
    used |= {one.end_place for one in book.vehicles if one.end_place is not None}
    # What stands in their address is a name for people: it says nothing of who lives in one building.
    near = [replace(place, address=None) for place in book.locations if place.id in used]
    span = [day + timedelta(days=step) for step in (-1, 0, 1, 2)]
    mode, notes = fleet_mode(book, near, clock, public_holidays(book.settings, span), roads)
    windows = (one.arrival or one.departure for one in requests)
    rides = RideDay(
        places=tuple(Place(id=one.id, lat=one.lat, lon=one.lon) for one in near),
        modes=(mode,),
        requests=requests,
        fleet=service_fleet(book, day, clock, _bands(window for window in windows if window), busy=busy),
        profiles=book.profiles,
        planned_at=clock.at_wall(datetime.combine(day - timedelta(days=1), time(12))),
        waiting_price=euros_per_hour(book.settings.waiting_hour),
        # With a timetable the vehicle waits until the time told.
        longest_wait_aboard=None if fixed.runs else LONGEST_WAIT_ABOARD,
    )
    return rides, notes


def _meeting(
    book: ShuttleBook,
    planned: Mapping[str, ShiftLeg],
    fixed: FixedChoice,
    terms: ShuttleTerms,
    *,
    given: bool,
) -> Meeting:
    """Where people walk to: chosen among the stops, or the stops of the runs they have a seat on."""
    if given:
        seated = {name: planned[name] for name in fixed.seats}
        stops = {leg.worker.id: fixed.stop_of(leg) or "" for leg in seated.values()}
        return Meeting(
            stops=stops, walks={leg.worker.id: fixed.seats[name].walk for name, leg in seated.items()}
        )
    homes = {leg.worker.id: leg.worker.home for leg in planned.values()}
    return meet(book.stops, homes if terms.form != "door" else {}, longest=terms.walk)


def _place(leg: ShiftLeg, meeting: Meeting, given: bool) -> str:
    """Where somebody is fetched who has no seat on a fixed run."""
    home = home_place(leg.worker.home)
    return home if given else meeting.place_of(leg.worker.id, home)


def _bands(windows: Iterable[tuple[int, int]]) -> Sequence[tuple[int, int]]:
    """The windows, overlapping ones made one."""
    found: list[tuple[int, int]] = []
    for first, last in sorted(windows):
        if found and first <= found[-1][1]:
            found[-1] = (found[-1][0], max(last, found[-1][1]))
        else:
            found.append((first, last))
    return found


def _request(leg: ShiftLeg, planned: Mapping[str, ShiftLeg], place: str, terms: ShuttleTerms) -> RideRequest:
    chair = leg.worker.wheelchair
    ends = (place, leg.gate.id) if leg.way == "out" else (leg.gate.id, place)
    outward = f"{leg.shift.id}-a"
    tied = leg.way == "home" and outward in planned
    return RideRequest(
        id=leg.id,
        pickup=ends[0],
        dropoff=ends[1],
        arrival=leg.window if leg.way == "out" else None,
        departure=leg.window if leg.way == "home" else None,
        party=Party(passengers=0, wheelchairs=1) if chair else Party(),
        boarding=boarding_seconds("wheelchair") if chair else BOARDING[terms.form],
        alighting=boarding_seconds("wheelchair") if chair else ALIGHTING,
        profile=terms.profile,
        service="shuttle",
        return_of=outward if tied else None,
        open_return=None if leg.call_wait is None else OpenReturn(longest_wait=leg.call_wait),
        level="essential",
    )


def _home_from(leg: ShiftLeg) -> int:
    """The end of the shift after which she may go home: the first of a range that she calls in."""
    return leg.shift.end.last if leg.call_wait is None else leg.shift.end.first


def _asked(leg: ShiftLeg, request: RideRequest) -> AskedRide:
    """The leg as a line of a request book, for names and reports."""
    first, last = leg.window
    return AskedRide(
        id=leg.id,
        pickup=request.pickup,
        dropoff=request.dropoff,
        name=leg.worker.name,
        passenger=leg.worker.id,
        arrival=leg.shift.start - leg.gate.access if leg.way == "out" else None,
        departure=_home_from(leg) + leg.gate.access if leg.way == "home" else None,
        window=(last - first) // MINUTE,
        day=leg.shift.day,
        party=request.party,
        profile=request.profile,
        return_of=request.return_of,
        open_wait=None if leg.call_wait is None else leg.call_wait // MINUTE,
    )

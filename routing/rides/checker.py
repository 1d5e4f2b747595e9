"""A plain second look at a finished plan of rides, from the requests alone.

The referee judges the engine's problem. This checker never sees that problem: it reads the rides and calls of
a :class:`RidePlan` and recomputes, in the field's own terms, what every passenger was promised. It shares no
code with the builder, the rules or the search, and takes from the plan only what a driver's sheet shows.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from routing.model.problem import Problem
from routing.rides.plan import DutyTour, RidePlan
from routing.rides.request import RideRequest
from routing.travel.leg import Legs


@dataclass(frozen=True, slots=True, kw_only=True)
class BrokenPromise:
    """Something a passenger or driver was promised and does not get."""

    code: str
    request: str
    seen: int
    promised: int


def broken_promises(plan: RidePlan) -> tuple[BrokenPromise, ...]:
    """Everything that is wrong; empty for a sound plan."""
    return (*_windows(plan), *_on_board(plan), *_company(plan), *_legs(plan), *_open_returns(plan))


def _windows(plan: RidePlan) -> Iterator[BrokenPromise]:
    """Wanted times, boarding times, and the longest ride by the direct time of the hour of departure."""
    day = plan.problem.day
    legs = Legs(Problem(places=day.places, modes=day.modes, tasks=(), shifts=()))
    for ride in plan.rides:
        request = plan.requests[ride.request]
        if request.open_return is None and request.departure is not None:
            yield from _inside("departure", ride.request, ride.boarding, request.departure)
        if request.arrival is not None:
            yield from _inside("arrival", ride.request, ride.arrival, request.arrival)
        if ride.departure - ride.boarding != request.boarding:
            yield _broken("boarding", ride.request, ride.departure - ride.boarding, request.boarding)
        direct = legs.seconds(
            origin=request.pickup,
            destination=request.dropoff,
            mode=day.reference_mode,
            leaving=ride.departure,
        )
        profile = day.profile(request.profile)
        limits = [] if profile.permille is None else [direct * profile.permille / 1000]
        limits += [] if profile.extra is None else [direct + profile.extra]
        if limits:
            most = min(limits) if profile.floor is None else max(min(limits), direct + profile.floor)
            if ride.arrival - ride.departure > most:
                yield _broken("ride_time", ride.request, ride.arrival - ride.departure, int(most))


def _inside(code: str, request: str, seen: int, window: tuple[int, int]) -> Iterator[BrokenPromise]:
    if seen < window[0]:
        yield _broken(f"{code}_early", request, seen, window[0])
    if seen > window[1]:
        yield _broken(f"{code}_late", request, seen, window[1])


def _broken(code: str, request: str, seen: int, promised: int) -> BrokenPromise:
    return BrokenPromise(code=code, request=request, seen=seen, promised=promised)


def _on_board(plan: RidePlan) -> Iterator[BrokenPromise]:
    """Seats and wheelchair places, private rides, people kept apart: halt after halt."""
    for tour in plan.tours:
        layout = plan.problem.vehicles[tour.duty.vehicle].layout
        aboard: list[RideRequest] = []
        for call in tour.calls:
            if call.kind == "pause":
                continue
            request = plan.problem.rides[call.task]
            if call.kind == "out":
                aboard.remove(request)
                continue
            aboard.append(request)
            seats = sum(one.party.passengers + one.party.companions for one in aboard)
            chairs = sum(one.party.wheelchairs for one in aboard)
            if not any(seats <= one.seats and chairs <= one.wheelchairs for one in layout.arrangements):
                yield _broken("seats", request.id, seats + chairs, layout.most_seats)
            yield from _meeting(request, aboard[:-1])
        yield from _times(tour)


def _meeting(request: RideRequest, others: list[RideRequest]) -> Iterator[BrokenPromise]:
    for other in others:
        if request.private or other.private:
            yield _broken("private", request.id, 2, 1)
        if other.id in request.apart_from or request.id in other.apart_from:
            yield _broken("apart", request.id, 2, 1)


def _times(tour: DutyTour) -> Iterator[BrokenPromise]:
    """A vehicle is never at a halt before it can be there, nor out of its duty."""
    for call in tour.calls:
        if call.start < call.arrival:
            yield _broken("too_soon", call.task, call.start, call.arrival)
    if tour.departure < tour.duty.start:
        yield _broken("duty_start", tour.duty.id, tour.departure, tour.duty.start)
    if tour.arrival > tour.duty.end:
        yield _broken("duty_end", tour.duty.id, tour.arrival, tour.duty.end)


def _company(plan: RidePlan) -> Iterator[BrokenPromise]:
    """Every group in one vehicle; each request carried once, ordered once, or refused."""
    vehicles: dict[str, set[str]] = {}
    for ride in plan.rides:
        group = plan.requests[ride.request].group
        if group is not None:
            vehicles.setdefault(group, set()).add(ride.duty)
    for group, used in vehicles.items():
        if len(used) > 1:
            yield _broken("group", group, len(used), 1)
    for name, request in plan.requests.items():
        times = sum(ride.request == name for ride in plan.rides) if request.open_return is None else 0
        times += any(ride.request == name for ride in plan.rides) if request.open_return else 0
        times += sum(order.request == name for order in plan.orders)
        times += sum(refusal.request == name for refusal in plan.refusals)
        if times != 1:
            yield _broken("once", name, times, 1)


def _legs(plan: RidePlan) -> Iterator[BrokenPromise]:
    """Both legs or none, the same driver where promised, the way back after the way there."""
    served = {ride.request for ride in plan.rides} | {order.request for order in plan.orders}
    drivers = {ride.request: ride.driver for ride in plan.rides}
    for name, request in plan.requests.items():
        if request.return_of is None:
            continue
        if not request.separable and (name in served) != (request.return_of in served):
            yield _broken("one_leg", name, 1, 2)
        both = name in drivers and request.return_of in drivers
        if request.same_driver and both and drivers[name] != drivers[request.return_of]:
            yield _broken("two_drivers", name, 2, 1)
        there = next((ride for ride in plan.rides if ride.request == request.return_of), None)
        back = next((ride for ride in plan.rides if ride.request == name), None)
        if there is not None and back is not None and back.boarding < there.left:
            yield _broken("back_too_soon", name, back.boarding, there.left)


def _open_returns(plan: RidePlan) -> Iterator[BrokenPromise]:
    """Whenever the call comes, somebody passes in time."""
    for name, request in plan.requests.items():
        if request.open_return is None or request.departure is None:
            continue
        passing = [ride.boarding for ride in plan.rides if ride.request == name]
        if not passing:
            continue
        first, last = request.departure
        moments = [first, *(moment + 1 for moment in passing if first <= moment < last)]
        for called in moments:
            after = [moment for moment in passing if moment >= called]
            wait = min(after) - called if after else 1 << 40
            if wait > request.open_return.longest_wait:
                yield _broken("open_wait", name, wait, request.open_return.longest_wait)

"""A plain second look at a finished plan of rides, from the requests alone.

The referee judges the engine's problem. This checker never sees that problem: it reads the rides and calls of
a :class:`RidePlan` and recomputes, in the field's own terms, what every passenger was promised. It shares no
code with the builder, the rules or the search, and takes from the plan only what a driver's sheet shows.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from routing.model.problem import Problem
from routing.rides.broken import BrokenPromise, broken
from routing.rides.checker_fleet import broken_by_fleet
from routing.rides.checker_on_board import broken_on_board
from routing.rides.plan import PlannedRide, RidePlan
from routing.travel.leg import Legs


def broken_promises(plan: RidePlan) -> tuple[BrokenPromise, ...]:
    """Everything that is wrong; empty for a sound plan."""
    return (
        *_windows(plan),
        *broken_on_board(plan),
        *_once(plan),
        *_legs(plan),
        *_open_returns(plan),
        *broken_by_fleet(plan),
    )


def _windows(plan: RidePlan) -> Iterator[BrokenPromise]:
    """Wanted times, boarding times, and the longest ride by the direct time of the hour of departure."""
    day = plan.problem.day
    legs = Legs(Problem(places=day.places, modes=day.modes, tasks=(), shifts=()))
    requests = plan.requests
    for ride in plan.rides:
        request = requests[ride.request]
        if request.open_return is None and request.departure is not None:
            yield from _inside("departure", ride.request, ride.boarding, request.departure)
        if request.arrival is not None:
            yield from _inside("arrival", ride.request, ride.arrival, request.arrival)
        if ride.departure - ride.boarding != request.boarding:
            yield broken("boarding", ride.request, ride.departure - ride.boarding, request.boarding)
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
                yield broken("ride_time", ride.request, ride.arrival - ride.departure, int(most))


def _inside(code: str, request: str, seen: int, window: tuple[int, int]) -> Iterator[BrokenPromise]:
    if seen < window[0]:
        yield broken(f"{code}_early", request, seen, window[0])
    if seen > window[1]:
        yield broken(f"{code}_late", request, seen, window[1])


def _once(plan: RidePlan) -> Iterator[BrokenPromise]:
    """Each request carried once, ordered once, or refused."""
    carried = Counter(ride.request for ride in plan.rides)
    other = Counter(order.request for order in plan.orders)
    other.update(refusal.request for refusal in plan.refusals)
    for name, request in plan.requests.items():
        times = carried[name] if request.open_return is None else min(1, carried[name])
        times += other[name]
        if times != 1:
            yield broken("once", name, times, 1)


def _legs(plan: RidePlan) -> Iterator[BrokenPromise]:
    """Both legs or none, the same driver where promised, the way back after the way there."""
    served = {ride.request for ride in plan.rides} | {order.request for order in plan.orders}
    drivers = {ride.request: ride.driver for ride in plan.rides}
    first: dict[str, PlannedRide] = {}
    for ride in plan.rides:
        first.setdefault(ride.request, ride)
    for name, request in plan.requests.items():
        if request.return_of is None:
            continue
        if not request.separable and (name in served) != (request.return_of in served):
            yield broken("one_leg", name, 1, 2)
        both = name in drivers and request.return_of in drivers
        if request.same_driver and both and drivers[name] != drivers[request.return_of]:
            yield broken("two_drivers", name, 2, 1)
        there, back = first.get(request.return_of), first.get(name)
        if there is not None and back is not None and back.boarding < there.left:
            yield broken("back_too_soon", name, back.boarding, there.left)


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
                yield broken("open_wait", name, wait, request.open_return.longest_wait)

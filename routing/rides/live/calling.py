"""She calls that she is done: the passage that takes her, or the best that can be had instead.

First the passage that boards her soonest within the guaranteed wait. Where none is left (she calls outside
the hours agreed, or an event took it), a ride is quoted as for any caller: within the wait, else as
little later as can be, but not later than a passage that is still held for her.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from routing.rides.live.asking import placed, put, quote_ride
from routing.rides.live.facts import OrderedRide, Ready
from routing.rides.live.insertion import Fit
from routing.rides.live.journal import Journal
from routing.rides.live.letting_go import held_of, release
from routing.rides.live.offers import WIDTH, taxi_at
from routing.rides.live.placing import LATER
from routing.rides.live.possible import NotPossible, fault
from routing.rides.live.promise import Promise, ceil_grid, floor_grid
from routing.rides.live.state import TAXI, OpenRide, Ordered, State
from routing.rides.open_return import passage_id
from routing.rides.request import RideRequest


@dataclass(frozen=True, slots=True, kw_only=True)
class _Way:
    """What can take her: a passage held (no ``request``), or a ride of her own with its place or order."""

    task: str
    promise: Promise
    carrier: str | None
    request: RideRequest | None = None
    fit: Fit | None = None
    order: Ordered | None = None


def call(journal: Journal, name: str, *, width: int) -> int:
    """Answer the passenger of an open return who is done now; the number of the fact that says so.

    Raises
    ------
    NotPossible: there is no such open return, it was taken back, or she has called already.
    """
    state = journal.state
    ride = _callable(state, name)
    booked = state.returns[ride]
    way = _way(journal, ride, booked, width=width)
    late = way is None or way.promise.pickup[1] > state.now + booked.wait
    inside = booked.calls[0] <= state.now <= booked.calls[1]
    others = held_of(state, booked)
    fact = journal.add(
        Ready,
        ride=ride,
        task=None if way is None else way.task,
        promise=None if way is None else way.promise,
        carrier=None if way is None else way.carrier,
        request=None if way is None else way.request,
        broken_by=_culprit(state, booked) if late and inside else None,
    )
    if way is not None:
        _carry(journal, way, cause=fact.n)
    for task in others:
        if way is None or task != way.task:
            release(journal, task, cause=fact.n)
    return fact.n


def _callable(state: State, name: str) -> str:
    """The open return of that name, or that holds the passage of that name."""
    ride = state.passages.get(name, name)
    booked = state.returns.get(ride)
    if booked is None:
        seen = f"ride {name!r} is {'no open return' if name in state.requests else 'not known'}"
        raise NotPossible(fault("live.no_open_return", name, seen))
    if ride in state.called:
        raise NotPossible(fault("live.called", name, f"the passenger of {ride!r} has called already"))
    if any(state.status[task] == "cancelled" for task in booked.passages):
        raise NotPossible(fault("live.not_promised", name, "status 'cancelled'"))
    return ride


def _way(journal: Journal, ride: str, booked: OpenRide, *, width: int) -> _Way | None:
    """The best that can be had, None when nobody can come."""
    state, until = journal.state, journal.state.now + booked.wait
    held = [_held(state, task) for task in held_of(state, booked) if state.is_ahead(task)]
    if state.orders.get(ride) is not None:
        return _fetched(journal, ride, until)
    in_time = [way for way in held if way.promise.pickup[1] <= until]
    if in_time:
        return min(in_time, key=lambda way: state.boarding_start(way.task) or 0)
    first = min(held, key=lambda way: way.promise.pickup[1], default=None)
    for more in (0, *LATER):
        if more and first is not None and first.promise.pickup[1] <= until + more:
            break
        way = _quoted(journal, booked, until + more, loose=more > 0, width=width)
        if way is not None:
            return way
    return first


def _held(state: State, task: str) -> _Way:
    return _Way(task=task, promise=state.promises[task], carrier=state.carriers[task])


def _fetched(journal: Journal, ride: str, until: int) -> _Way:
    """The taxi that holds the whole open return, told to come as soon as it can."""
    state, ground = journal.state, journal.ground
    assert ground.fallback is not None, "it has an order"
    order = state.orders[ride]
    pickup = min(order.pickup, state.now + ground.fallback.lead)
    sooner = taxi_at(state.requests[ride], ground, pickup=pickup)
    sooner = replace(sooner, price=order.price)  # the ride that was ordered, at the price agreed
    opening = floor_grid(pickup)
    close = min(opening + WIDTH, until)
    promise = Promise(
        pickup=(opening, floor_grid(close) if floor_grid(close) >= pickup else close),
        dropoff=(opening, ceil_grid(sooner.arrival)),
        longest=None,
    )
    return _Way(task=ride, promise=promise, carrier=TAXI, order=sooner)


def _quoted(journal: Journal, booked: OpenRide, until: int, *, loose: bool, width: int) -> _Way | None:
    """The ride of her own that boards her by ``until``: the cheapest, or when that is later than she was
    guaranteed (``loose``) the soonest, with whatever driver.
    """
    state, board = journal.state, journal.board
    request = replace(
        booked.request,
        id=passage_id(booked.request.id, len(booked.passages) + 1),
        departure=(state.now, until),
        open_return=None,
        same_driver=booked.request.same_driver and not loose,
    )
    offers = quote_ride(state, board, request, width=width).offers
    if not offers:
        return None
    best = min(offers, key=lambda offer: offer.boarding) if loose else offers[0]
    if best.carrier == TAXI:
        return _Way(task=request.id, promise=best.promise, carrier=TAXI, request=request, order=best.order)
    fit = placed(state, board, best)
    if fit is None:
        return None
    return _Way(task=request.id, promise=best.promise, carrier=fit.shift, request=request, fit=fit)


def _carry(journal: Journal, way: _Way, *, cause: int) -> None:
    if way.order is not None:
        journal.add(OrderedRide, cause=cause, task=way.task, order=way.order)
    elif way.fit is not None:
        request = journal.state.requests[way.task]
        journal.plan(put(journal.state, journal.board, request, way.promise, way.fit), cause=cause)


def _culprit(state: State, booked: OpenRide) -> int | None:
    """The event that took the passage she would have gone with: the first still of use when it was booked."""
    hit = [task for task in booked.passages if task in state.displaced]
    of_use = [task for task in hit if _latest(state.requests[task]) >= state.now]
    return state.displaced[(of_use or hit[-1:])[0]] if hit else None


def _latest(passage: RideRequest) -> int:
    assert passage.departure is not None, "passages leave"
    return passage.departure[1]

"""She calls that she is done: the passage that takes her, or the best that can be had instead.

First the passage that boards her soonest within the guaranteed wait, with the driver promised if there is
one. Where none is left (she calls outside the hours agreed, or an event took it), a ride is quoted as for any
caller: within the wait, else as little later as can be, but not later than a passage that is still held for
her. Who was told that nobody can come, or whose ride failed, may call again: she has waited since the first
call.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from routing.rides.live.accepting import take
from routing.rides.live.asking import placed, put, quote_ride
from routing.rides.live.culprit import culprit
from routing.rides.live.facts import OrderedRide, Ready
from routing.rides.live.insertion import Fit
from routing.rides.live.journal import Journal
from routing.rides.live.letting_go import held_of, release
from routing.rides.live.offers import WIDTH, Offer, taxi_at
from routing.rides.live.placing import LATER
from routing.rides.live.possible import NotPossible, fault
from routing.rides.live.promise import GRID, Promise, ceil_grid, floor_grid
from routing.rides.live.state import TAXI, OpenRide, Ordered, State
from routing.rides.live.who_calls import answer_of, callable_ride
from routing.rides.open_return import passage_id
from routing.rides.request import RideRequest

#: Offers looked at for the soonest of them; the cheapest few may all be later.
MANY = 100


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
    NotPossible: there is no such open return, it was taken back, she is still on her way there, or she has
        called already and has a ride; when she calls again, still nobody can come.
    """
    state = journal.state
    ride = callable_ride(state, name)
    booked = state.returns[ride]
    if ride in state.called:
        return _again(journal, ride, width=width)
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
        broken_by=culprit(journal.facts, booked, now=state.now) if late and inside else None,
    )
    if way is not None:
        _carry(journal, way, cause=fact.n)
    for task in others:
        if way is None or task != way.task:
            release(journal, task, cause=fact.n)
    return fact.n


def _again(journal: Journal, ride: str, *, width: int) -> int:
    """Promise a ride to whoever called before and has none: the same call, so nothing of it counts twice."""
    state = journal.state
    booked, lost = state.returns[ride], answer_of(state, ride)
    if lost is not None:  # a breakdown may have left her on her way
        request = replace(booked.request, pickup=state.requests[lost].pickup)
        booked = replace(booked, request=request)
    until = state.now + booked.wait
    offer = _offer(journal, booked, until, loose=False, width=width)
    for more in LATER:
        offer = offer or _offer(journal, booked, until + more, loose=True, width=width)
    if offer is None:
        raise NotPossible(fault("live.nobody", ride, "no vehicle can come within three hours of the wait"))
    since, last = state.called[ride][0], (offer.request.departure or (0, until))[1]
    return take(
        journal, replace(offer, request=replace(offer.request, departure=(since, last))), passage_of=ride
    )


def _way(journal: Journal, ride: str, booked: OpenRide, *, width: int) -> _Way | None:
    """The best that can be had, None when nobody can come."""
    state, until = journal.state, journal.state.now + booked.wait
    held = [_held(state, task) for task in held_of(state, booked) if state.is_ahead(task)]
    if state.orders.get(ride) is not None:
        return _fetched(journal, ride, until)
    in_time = [way for way in held if way.promise.pickup[1] <= until]
    if in_time:
        return min(in_time, key=lambda way: (way.task in state.parted, state.boarding_start(way.task) or 0))
    first = min(held, key=lambda way: way.promise.pickup[1], default=None)
    for more in (0, *LATER):
        limit = until + more
        if first is not None:  # nothing later than what is held for her
            limit = min(limit, first.promise.pickup[1])
        way = _quoted(journal, booked, limit, loose=more > 0, width=width)
        if way is not None and (first is None or way.promise.pickup[1] < first.promise.pickup[1]):
            return way
        if first is not None and limit == first.promise.pickup[1]:
            break
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
    """The ride of her own that boards her by ``until``, with its place or order."""
    best = _offer(journal, booked, until, loose=loose, width=width)
    if best is None:
        return None
    request = best.request
    if best.carrier == TAXI:
        return _Way(task=request.id, promise=best.promise, carrier=TAXI, request=request, order=best.order)
    fit = placed(journal.state, journal.board, best)
    if fit is None:
        return None
    return _Way(task=request.id, promise=best.promise, carrier=fit.shift, request=request, fit=fit)


def _offer(journal: Journal, booked: OpenRide, until: int, *, loose: bool, width: int) -> Offer | None:
    """The cheapest ride that boards her by ``until``, or when that is later than she was guaranteed
    (``loose``) the soonest to a step of the grid, with whatever driver.
    """
    state, board = journal.state, journal.board
    request = replace(
        booked.request,
        id=_own_id(state, booked),
        departure=(state.now, until),
        open_return=None,
        same_driver=booked.request.same_driver and not loose,
    )
    offers = quote_ride(state, board, request, count=MANY if loose else 3, width=width).offers
    if not loose:
        return offers[0] if offers else None
    best = None
    while offers:
        best = min(offers, key=lambda offer: (offer.boarding, offer.added))
        until = floor_grid(best.boarding - 1)
        if until - GRID < state.now:
            break
        # of many places only some beyond the cheapest are tried: ask again for what boards sooner
        sooner = replace(request, departure=(state.now, until))
        offers = quote_ride(state, board, sooner, count=MANY, width=width).offers
    return best


def _own_id(state: State, booked: OpenRide) -> str:
    """An id for a ride of her own beside the passages that were held."""
    number = len(booked.passages) + 1
    while passage_id(booked.request.id, number) in state.requests:
        number += 1
    return passage_id(booked.request.id, number)


def _carry(journal: Journal, way: _Way, *, cause: int) -> None:
    if way.order is not None:
        journal.add(OrderedRide, cause=cause, task=way.task, order=way.order)
    elif way.fit is not None:
        request = journal.state.requests[way.task]
        journal.plan(put(journal.state, journal.board, request, way.promise, way.fit), cause=cause)

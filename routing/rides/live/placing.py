"""A new carrier for a ride that lost its own, within its promise if anybody can, else as little late as
can be.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from routing.rides.live.asking import put
from routing.rides.live.facts import Moved, OrderedRide
from routing.rides.live.insertion import Fit
from routing.rides.live.instead import promise_instead
from routing.rides.live.journal import Journal
from routing.rides.live.mates import shifts_with_mates
from routing.rides.live.offers import WIDTH, promised_rider, taxi_at, taxi_order
from routing.rides.live.other_ways import ask_about, ways_back
from routing.rides.live.promise import Promise, postponed
from routing.rides.live.quoting import places_for
from routing.rides.live.state import TAXI, Ordered
from routing.rides.request import RideRequest
from routing.units import MINUTE

#: Delays offered in turn when nobody can keep a promise, in seconds.
LATER = tuple(minutes * MINUTE for minutes in (10, 20, 30, 45, 60, 90, 120, 180))


def can_be_kept(journal: Journal, task: str, *, without: Collection[str] = ()) -> bool:
    """Whether some other vehicle or the fallback can keep the promise of a ride."""
    state = journal.state
    request, promise = state.requests[task], state.promises[task]
    only = shifts_with_mates(state, journal.ground, request)
    if _kept(journal, request, promise, without, only=only) is not None:
        return True
    return only is None and taxi_order(request, promise, journal.ground, now=state.now) is not None


def place(journal: Journal, task: str, *, cause: int) -> None:
    """Give a ride that is in no run to the cheapest vehicle that keeps its promise, else to the fallback.

    Whoever was promised to go with others goes with them if anyhow in time, else in time without them, which
    breaks that promise. When nobody can be in time, a later ride is promised instead, or none at all.
    """
    state = journal.state
    request, promise = state.requests[task], state.promises[task]
    only = shifts_with_mates(state, journal.ground, request)
    fit = _kept(journal, request, promise, (), only=only)
    parted = only is not None and fit is None
    if parted:
        fit = _kept(journal, request, promise, ())
    order = taxi_order(request, promise, journal.ground, now=state.now)
    if fit is None and order is None:
        _break(journal, task, cause, only=only)
        return
    carrier = TAXI if fit is None else fit.shift
    if parted:
        promise_instead(journal, task, promise, carrier=carrier, cause=cause, parted=True)
    elif state.carriers[task] != carrier:
        journal.add(Moved, cause=cause, task=task, carrier=carrier)
    if fit is not None:
        journal.plan(put(state, journal.board, request, promise, fit), cause=cause)
    else:
        journal.add(OrderedRide, cause=cause, task=task, order=order)


def _kept(
    journal: Journal,
    request: RideRequest,
    promise: Promise,
    without: Collection[str],
    *,
    only: Collection[str] | None = None,
) -> Fit | None:
    rider = promised_rider(request, promise, journal.ground)
    found = places_for(journal.state, journal.board, rider, count=1, only=only, without=without)
    return found.fits[0] if found.fits else None


def _break(journal: Journal, task: str, cause: int, *, only: Collection[str] | None) -> None:
    """The least late of the fleet and the fallback, told to the passenger as a new promise.

    ``only``: the shifts that drive whom she was to go with, if anybody.
    """
    state = journal.state
    request, old = state.requests[task], state.promises[task]
    fit, order = _later_fit(journal, request, old), _later_taxi(journal, request, old)
    if fit is None and order is None:
        promise_instead(journal, task, None, carrier=None, cause=cause)
        ask_about(journal, ways_back(state, task, separable=None), cause=cause)
        return
    by_fleet = _lateness(old, fit.boarding, fit.arrival) if fit is not None else None
    by_taxi = _lateness(old, order.pickup, order.arrival) if order is not None else None
    if fit is not None and (by_taxi is None or (by_fleet or 0) <= by_taxi):
        new = postponed(old, boarding_start=fit.boarding, arrival=fit.arrival, width=WIDTH)
        parted = only is not None and fit.shift not in only
        promise_instead(journal, task, new, carrier=fit.shift, cause=cause, parted=parted)
        journal.plan(put(state, journal.board, request, new, fit), cause=cause)
        return
    assert order is not None, "one of the two was found"
    new = postponed(old, boarding_start=order.pickup, arrival=order.arrival, width=WIDTH)
    promise_instead(journal, task, new, carrier=TAXI, cause=cause, parted=only is not None)
    journal.add(OrderedRide, cause=cause, task=task, order=order)


def _lateness(promise: Promise, boarding: int, arrival: int) -> int:
    return max(0, boarding - promise.pickup[1], arrival - promise.dropoff[1])


def _later_fit(journal: Journal, request: RideRequest, promise: Promise) -> Fit | None:
    base = max(journal.state.now, promise.pickup[1])
    for more in LATER:
        moved = replace(
            promise,
            pickup=(promise.pickup[0], base + more),
            dropoff=(promise.dropoff[0], max(promise.dropoff[1], journal.state.now) + more),
        )
        fit = _kept(journal, request, moved, ())
        if fit is not None:
            return fit
    return None


def _later_taxi(journal: Journal, request: RideRequest, promise: Promise) -> Ordered | None:
    """The fallback as soon as it can come after the promised time, within the longest delay."""
    ground, now = journal.ground, journal.state.now
    fallback = ground.fallback
    if fallback is None or not fallback.takes(request.party) or request.needs:
        return None
    pickup = max(promise.pickup[0], now + fallback.lead)
    if not fallback.ordered_in_time(known=now, pickup=pickup):
        return None
    order = taxi_at(request, ground, pickup=pickup)
    return order if _lateness(promise, order.pickup, order.arrival) <= LATER[-1] else None

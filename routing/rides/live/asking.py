"""Answering a request against the running plan: offers, or the reason why there are none."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from routing.rides.live.board import Board
from routing.rides.live.insertion import Fit, stops_with
from routing.rides.live.mates import shifts_with_mates
from routing.rides.live.offers import (
    WIDTH,
    Offer,
    Quote,
    check_request,
    fleet_offer,
    promised_rider,
    taxi_offer,
    wanted_rider,
)
from routing.rides.live.promise import Promise, ceil_grid, on_grid
from routing.rides.live.quoting import places_for
from routing.rides.live.refusing import reason
from routing.rides.live.rest import rest_of, rest_with, timed
from routing.rides.live.run import Run
from routing.rides.live.state import TAXI, State
from routing.rides.profile import UNCAPPED
from routing.rides.request import RideRequest
from routing.rides.ride_times import ride_times


def quote_ride(
    state: State,
    board: Board,
    request: RideRequest,
    *,
    count: int = 3,
    width: int = WIDTH,
    only: Collection[str] | None = None,
) -> Quote:
    """The best few offers for a request as the plan stands; nothing is changed.

    Parameters
    ----------
    count: offers at most. width: seconds that the promised pickup window lasts. only: shifts to look at.

    Raises
    ------
    InvalidProblem: with every fault of the request.
    """
    ground = board.ground
    check_request(request, ground, state)
    mine = shifts_with_mates(state, ground, request)
    if mine is not None:
        only = mine if only is None else mine.intersection(only)
    times = ground.times(request)
    rider = wanted_rider(request, times, ground)
    found = places_for(state, board, rider, count=count, only=only)
    offers = [fleet_offer(request, fit, times, width=width) for fit in found.fits]
    by_taxi = taxi_offer(request, times, ground, now=state.now, width=width) if only is None else None
    if by_taxi is not None:
        offers.append(by_taxi)
    offers.sort(key=lambda offer: (offer.added, offer.boarding))
    refusal = None
    if not offers:
        lifted = on_grid(ride_times(request, UNCAPPED, ground.direct), arriving=request.arrival is not None)
        refusal = reason(state, board, rider, free=wanted_rider(request, lifted, ground))
    return Quote(
        request=request, at=state.now, offers=tuple(offers[:count]), refusal=refusal, tried=found.tried
    )


def put(state: State, board: Board, request: RideRequest, promise: Promise, fit: Fit) -> Run:
    """The run of the shift with the ride in the place that was found; ``state`` knows the ride already."""
    ground = board.ground
    rest = rest_of(state, ground, state.runs[fit.shift])
    rider = promised_rider(request, promise, ground)
    wanted = stops_with(rest, rider, fit.first, fit.last)
    full = rest_with(state, ground, rest.run, wanted, now=state.now)
    return timed(full, fit.starts, ground)


def placed(state: State, board: Board, offer: Offer) -> Fit | None:
    """Where the offered ride goes if it is accepted now: its carrier first, then anybody who keeps the
    promise.
    """
    rider = promised_rider(offer.request, offer.promise, board.ground)
    mine = shifts_with_mates(state, board.ground, offer.request)
    first = {offer.carrier} if mine is None else mine.intersection({offer.carrier})
    for only in (first, mine):
        found = places_for(state, board, rider, count=1, only=only)
        if found.fits:
            return found.fits[0]
    return None


def tentatively(state: State, board: Board, offer: Offer) -> State | None:
    """A copy of the state in which the offer is accepted; None when it is no longer possible."""
    scratch = state.copy()
    name = offer.request.id
    scratch.requests[name], scratch.promises[name] = offer.request, offer.promise
    scratch.status[name], scratch.carriers[name] = "promised", offer.carrier
    if offer.carrier == TAXI:
        return scratch
    fit = placed(state, board, offer)
    if fit is None:
        return None
    scratch.carriers[name] = fit.shift
    scratch.runs[fit.shift] = put(scratch, board, offer.request, offer.promise, fit)
    return scratch


def way_back(request: RideRequest, offer: Offer) -> RideRequest | None:
    """The way back as it can be asked for once the way there is as offered: not before she has got out."""
    done = offer.promise.dropoff[1] + offer.request.alighting
    if request.departure is None or request.departure[0] >= done:
        return request
    done = ceil_grid(done)
    if request.departure[1] < done:
        return None
    return replace(request, departure=(done, request.departure[1]))

"""What a quote finds, against trying every place in every run."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routing.errors import InvalidProblem
from routing.rides import RideRequest
from routing.rides.live import Desk, NotPossible
from routing.rides.live.insertion import tried
from routing.rides.live.offers import wanted_rider
from routing.rides.live.quoting import allowed, places_for
from routing.rides.live.rest import rest_of
from routing.travel.mode import Band
from routing.units import HOUR, MINUTE
from tests.routing.rides.live.town import OPEN, filled, town, wish

PEAK = (Band(start=OPEN + HOUR, permille=1400), Band(start=OPEN + 2 * HOUR, permille=1000))


def _everywhere(desk: Desk, request: RideRequest) -> int | None:
    """The least added cost over all vehicles and positions, each tried in full."""
    state, ground = desk.state, desk.ground
    rider = wanted_rider(request, ground.times(request), ground)
    costs = []
    for run in state.runs.values():
        if run.over or run.homeward(state.now):
            continue
        rest = rest_of(state, ground, run)
        layout = rest.ground.vehicle.layout
        for first in range(len(rest.stops) + 1):
            for last in range(first, len(rest.stops) + 1):
                parties = [[state.requests[task] for task in who] for who in rest.riders[first : last + 1]]
                if not all(
                    layout.holds(
                        seats=sum(one.party.seats for one in who) + request.party.seats,
                        wheelchairs=sum(one.party.wheelchairs for one in who) + request.party.wheelchairs,
                    )
                    and not any(one.private for one in who)
                    and not (request.private and who)
                    for who in parties
                ):
                    continue
                if not allowed(rest, state, rider, first, last):
                    continue
                fits = tried(rest, rider, first, last, waiting_price=ground.waiting_price)
                costs += [fit.cost for fit in fits]
    return min(costs, default=None)


@given(seed=st.integers(0, 10**6), peak=st.booleans())
def test_the_cheapest_offer_is_the_cheapest_of_all_places(seed: int, peak: bool) -> None:
    random = Random(seed)
    ground = town(
        random,
        bands=PEAK if peak else (),
        taxi=False,
        range_m=random.choice((None, 25_000)),
        pauses=random.random() < 0.5,
    )
    desk = filled(random, ground, requests=14)
    request = wish(random, ground, "last", now=desk.state.now)
    rider = wanted_rider(request, ground.times(request), ground)
    found = places_for(desk.state, desk.journal.board, rider, count=1).fits
    assert (found[0].cost if found else None) == _everywhere(desk, request)


@given(seed=st.integers(0, 10**6))
def test_a_promise_lies_on_the_grid_or_where_the_wish_ends(seed: int) -> None:
    random = Random(seed)
    ground = town(random)
    desk = filled(random, ground, requests=8)
    request = wish(random, ground, "last", now=desk.state.now)
    asked = ground.times(request)
    for offer in desk.quote(request).offers:
        first, last = offer.promise.pickup
        assert first % (5 * MINUTE) == 0 or first == asked.pickup[0]
        assert last % (5 * MINUTE) == 0 or last == asked.pickup[1]
        assert first <= offer.boarding <= last <= first + 10 * MINUTE
        assert asked.pickup[0] <= first
        assert last <= asked.pickup[1]
        assert offer.arrival <= offer.promise.dropoff[1] <= asked.dropoff[1]


def test_an_offer_that_no_longer_fits_is_not_accepted() -> None:
    """One vehicle, two offers for the same moment at two ends of town: the second is out of date."""
    random = Random(5)
    ground = town(random, vehicles=1, taxi=False)
    desk = Desk(ground, at=OPEN)
    moment = OPEN + HOUR
    offers = []
    for name, pickup, dropoff in (("a", "p1", "p2"), ("b", "p2", "p1")):
        request = RideRequest(id=name, pickup=pickup, dropoff=dropoff, departure=(moment, moment))
        offers.append(desk.quote(request).offers[0])
    desk.accept(offers[0])
    before = desk.state.copy()
    with pytest.raises(NotPossible, match="new quote"):
        desk.accept(offers[1])
    assert desk.state == before


def test_a_request_that_makes_no_sense_is_told_all_at_once() -> None:
    ground = town(Random(1))
    desk = Desk(ground, at=OPEN)
    with pytest.raises(InvalidProblem) as caught:
        desk.quote(RideRequest(id="a", pickup="nowhere", dropoff="p1", group="g"))
    assert {fault.code for fault in caught.value.faults} >= {"live.ahead_only"}
    assert len(caught.value.faults) >= 3

"""What a quote finds, against trying every place in every run."""

from __future__ import annotations

import math
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routing.errors import InvalidProblem
from routing.rides import RideRequest
from routing.rides.live import TAXI, Desk, NotPossible
from routing.rides.live.insertion import tried
from routing.rides.live.offers import wanted_rider
from routing.rides.live.promise import GRID
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


@given(seed=st.integers(0, 10**6), off=st.integers(0, 299), wide=st.integers(300, 1800))
def test_every_bound_of_a_promise_is_on_the_grid_and_keeps_the_wish(seed: int, off: int, wide: int) -> None:
    random = Random(seed)
    ground = town(random)
    desk = filled(random, ground, requests=8)
    request = wish(random, ground, "last", now=desk.state.now)
    opening = (request.departure or request.arrival or (0, 0))[0] + off
    window = (opening, opening + wide)
    arriving = request.arrival is not None
    request = replace(request, departure=None if arriving else window, arrival=window if arriving else None)
    for offer in desk.quote(request).offers:
        promise = offer.promise
        assert not [one % GRID for one in (*promise.pickup, *promise.dropoff) if one % GRID]
        first, last = promise.dropoff if arriving else promise.pickup
        assert window[0] <= first <= last <= window[1]
        assert promise.pickup[0] <= offer.boarding <= promise.pickup[1] <= promise.pickup[0] + 10 * MINUTE
        assert promise.dropoff[0] <= offer.arrival <= promise.dropoff[1]
        desk.accept(offer)
        break


def test_only_a_wish_between_two_steps_keeps_its_own_bounds() -> None:
    desk = Desk(town(Random(5)), at=OPEN)
    window = (OPEN + HOUR + 61, OPEN + HOUR + 122)
    narrow = RideRequest(id="a", pickup="p1", dropoff="p2", departure=window)
    wide = replace(narrow, departure=(window[0], window[0] + 300))
    assert {offer.promise.pickup for offer in desk.quote(narrow).offers} == {window}
    steps = (OPEN + HOUR + 300,) * 2
    assert {offer.promise.pickup for offer in desk.quote(wide).offers} == {steps}


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


def test_the_same_vehicle_and_driver_carry_both_ways() -> None:
    """Another vehicle would do as well for the way back, and is not offered."""
    desk = Desk(town(Random(5)), at=OPEN - HOUR)
    first = OPEN + HOUR
    there = RideRequest(id="a", pickup="p1", dropoff="p2", departure=(first, first + 600))
    back = RideRequest(
        id="b",
        pickup="p2",
        dropoff="p1",
        departure=(first + HOUR, first + HOUR + 600),
        return_of="a",
        same_driver=True,
    )
    _, pairs = desk.quote_return(there, back)
    assert pairs
    assert all(one.carrier == other.carrier != TAXI for one, other in pairs)
    desk.accept(*pairs[0])
    assert desk.state.carriers["a"] == desk.state.carriers["b"] != TAXI
    with pytest.raises(InvalidProblem):
        desk.quote(replace(back, id="c", return_of=None))
    alone = desk.quote(replace(back, id="d", return_of="nobody", same_driver=False)).offers[0]
    with pytest.raises(NotPossible, match="way there"):
        desk.accept(alone)
    kept = replace(alone, request=replace(alone.request, separable=True))
    desk.accept(kept)


@pytest.mark.parametrize("seconds", [0, -60, math.nan, 1.5, True, 10**15])
def test_only_a_delay_of_whole_seconds_within_a_day_is_believed(seconds: int) -> None:
    desk = Desk(town(Random(5)), at=OPEN)
    for command in (
        lambda: desk.late("v1", seconds),
        lambda: desk.advance(seconds),
        lambda: desk.quote(RideRequest(id="a", pickup="p1", dropoff="p2"), count=-1),
    ):
        with pytest.raises(NotPossible):
            command()
    assert not desk.facts

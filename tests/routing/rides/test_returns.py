"""Stories of ways back: both or none, the same driver, and returns whose hour nobody knows."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routing.rides import Fallback, Fleet, OpenReturn, SeatLayout
from routing.rides.checker import broken_promises
from routing.rides.open_return import passages
from routing.units import MINUTE, euros, euros_per_km
from tests.routing.rides.road import at, bus, carried, day, planned, ride, span

OUT = ride("out", "Ada", "clinic", arrival=span("09:45", "10:00"))
LATE = {"departure": span("20:00", "20:10")}
TAXI = Fallback(
    name="taxi",
    mode="minibus",
    layout=SeatLayout.folding(seats=4),
    per_ride=euros(5),
    per_metre=euros_per_km(2),
    lead=30 * MINUTE,
)


def test_without_a_way_back_nobody_is_taken_there() -> None:
    """The only vehicle stops at 19:00: the outward leg alone would strand Ada."""
    back = ride("back", "clinic", "Ada", return_of="out", **LATE)
    plan = planned(day(OUT, back, vehicles=(bus(last="19:00"),)))
    assert not carried(plan)
    assert {refusal.request for refusal in plan.refusals} == {"out", "back"}


def test_a_leg_goes_alone_when_that_was_asked_for() -> None:
    back = ride("back", "clinic", "Ada", return_of="out", separable=True, **LATE)
    plan = planned(day(OUT, back, vehicles=(bus(last="19:00"),)))
    assert carried(plan) == {"out"}


def test_the_same_driver_does_both_legs() -> None:
    """Two vehicles take turns, so only a driver who is there all day can be the same."""
    back = ride("back", "clinic", "Ada", return_of="out", same_driver=True, departure=span("16:00", "16:10"))
    half = (bus("morning", "06:00", "13:00"), bus("evening", "13:00", "20:00"))
    assert not carried(planned(day(OUT, back, vehicles=half)))
    plan = planned(day(OUT, back, vehicles=(*half, bus("all day"))))
    assert {one.driver for one in plan.rides} == {"all day"}


def test_the_way_back_waits_for_the_way_there() -> None:
    out = ride("out", "Ada", "clinic", arrival=span("09:00", "11:00"))
    back = ride("back", "clinic", "Ada", return_of="out", departure=span("09:00", "11:30"))
    plan = planned(day(out, back))
    by_name = {one.request: one for one in plan.rides}
    assert by_name["back"].boarding >= by_name["out"].left
    assert not broken_promises(plan)


@given(width=st.integers(0, 6 * 3600), wait=st.integers(600, 4 * 3600))
def test_whenever_the_call_comes_a_passage_is_near(width: int, wait: int) -> None:
    """Even when each passage comes as late as it may, and the one before as early."""
    first = at("14:00")
    window = (first, first + width)
    asked = ride("r", "clinic", "Ada", departure=window, open_return=OpenReturn(longest_wait=wait))
    found = [passage.pickup for passage in passages(asked)]
    assert all(first <= opening <= close for opening, close in found)
    assert found[0][1] <= first + wait
    assert found[-1][0] == window[1]
    assert all(after[1] - before[0] <= wait for before, after in pairwise(found))
    assert all(before[1] <= after[0] for before, after in pairwise(found))


@pytest.mark.parametrize(("width", "wait", "count"), [(120, 60, 3), (120, 50, 4), (30, 60, 1), (0, 30, 1)])
def test_few_passages_are_reserved(width: int, wait: int, count: int) -> None:
    window = (at("14:00"), at("14:00") + width * MINUTE)
    asked = ride("r", "clinic", "Ada", departure=window, open_return=OpenReturn(longest_wait=wait * MINUTE))
    assert len(passages(asked)) == count


def test_an_open_return_is_served_whenever_the_call_comes() -> None:
    asked = ride(
        "open", "clinic", "Ada", departure=span("14:00", "16:00"), open_return=OpenReturn(longest_wait=3000)
    )
    plan = planned(day(asked), iterations=600)
    assert carried(plan) == {"open"}
    assert all(one.reserved for one in plan.rides)
    assert not broken_promises(plan)


def test_an_open_return_without_capacity_all_along_is_refused_whole() -> None:
    asked = ride(
        "open", "clinic", "Ada", departure=span("14:00", "16:00"), open_return=OpenReturn(longest_wait=3000)
    )
    plan = planned(day(asked, vehicles=(bus(last="15:00"),)))
    assert not plan.rides
    assert [refusal.request for refusal in plan.refusals] == ["open"]


def test_a_taxi_takes_what_costs_the_fleet_more() -> None:
    """Ada's 4 km by taxi: 13 euros; a minibus of 20 euros a tour stays in."""
    asked = ride("r", "Ada", "market", arrival=span("10:00", "10:10"))
    dear = bus(prices=bus().prices.__class__(per_use=euros(20)))
    plan = planned(day(asked, fleet=Fleet(vehicles=(dear,), fallback=TAXI)))
    assert not plan.rides
    assert [(order.request, order.price) for order in plan.orders] == [("r", euros(13))]
    assert plan.figures.cost == plan.figures.fallback_cost == euros(13)
    cheap = planned(day(asked, fleet=Fleet(vehicles=(bus(),), fallback=TAXI)))
    assert carried(cheap) == {"r"}


@pytest.mark.parametrize(("planned_at", "ordered"), [("09:22", True), ("09:23", False)])
def test_a_taxi_must_be_called_in_time(planned_at: str, ordered: bool) -> None:
    """To arrive by 10:00 it leaves at 09:52; it wants half an hour."""
    asked = ride("r", "Ada", "market", arrival=span("09:55", "10:00"))
    fleet = Fleet(vehicles=(bus(first="12:00", last="13:00"),), fallback=TAXI)
    plan = planned(day(asked, fleet=fleet, planned_at=at(planned_at)))
    assert bool(plan.orders) == ordered
    assert bool(plan.refusals) != ordered


def test_a_taxi_does_not_carry_half_of_a_round_trip() -> None:
    """The way back needs a ramp no taxi and no vehicle of that hour has: the way there is not ordered."""
    back = ride("back", "clinic", "Ada", return_of="out", needs=("ramp",), **LATE)
    fleet = Fleet(vehicles=(bus(first="12:00", last="13:00"),), fallback=TAXI)
    plan = planned(day(OUT, back, fleet=fleet))
    assert not plan.orders
    by_name = {refusal.request: refusal.with_request for refusal in plan.refusals}
    assert by_name == {"out": "back", "back": None}
    assert plan.figures.cost == 0

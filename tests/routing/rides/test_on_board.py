"""Stories of who is on board with whom: groups, private groups, folding seats, waiting, ranges, prices."""

from __future__ import annotations

import pytest

from routing.errors import InvalidProblem
from routing.rides import OpenReturn, Party, Seating, SeatLayout, VehiclePrices, build_problem
from routing.rides.checker import broken_promises
from routing.units import MINUTE, euros, euros_per_km
from tests.routing.rides.road import at, bus, carried, day, planned, ride, span

TEN = {"arrival": span("09:50", "10:00")}


def test_a_group_rides_together() -> None:
    """Two vehicles, a family of two homes: one vehicle for both, or none."""
    more = {**TEN, "group": "family"}
    plan = planned(
        day(
            ride("a", "Ada", "market", **more),
            ride("b", "Bob", "market", **more),
            vehicles=(bus("one"), bus("two")),
        )
    )
    assert len({one.duty for one in plan.rides}) == 1
    assert carried(plan) == {"a", "b"}


def test_a_group_meets_on_board() -> None:
    """Two rides one after the other in one vehicle are not one group: Ada is out before Bob is in."""
    one = ride("a", "Ada", "Bob", departure=span("09:00", "09:00"), group="g")
    two = ride("b", "Bob", "market", departure=span("09:30", "09:30"), group="g")
    assert not carried(planned(day(one, two), explained=0))
    alone = planned(day(one, ride("b", "Bob", "market", departure=span("09:30", "09:30"))), explained=0)
    assert carried(alone) == {"a", "b"}


def test_half_a_group_does_not_go() -> None:
    more = {"group": "g", "party": Party(passengers=3)}
    asked = (ride("a", "Ada", "market", **TEN, **more), ride("b", "Bob", "market", **TEN, **more))
    plan = planned(day(*asked, vehicles=(bus(layout=SeatLayout.folding(seats=5)),)), explained=0)
    assert not carried(plan)
    assert {refusal.request for refusal in plan.refusals} == {"a", "b"}


def test_a_private_group_shares_with_nobody_else() -> None:
    """Ada and Bob together, Cléo, who would fit, in the other vehicle."""
    more = {"arrival": span("10:00", "10:00"), "group": "g", "private": True}
    plan = planned(
        day(
            ride("a", "Ada", "market", **more),
            ride("b", "Bob", "market", **more),
            ride("c", "Cléo", "market", arrival=span("10:00", "10:00")),
            vehicles=(bus("one"), bus("two")),
        )
    )
    duty = {one.request: one.duty for one in plan.rides}
    assert duty["a"] == duty["b"] != duty["c"]
    assert not broken_promises(plan)


def test_arrangements_that_no_single_fold_describes() -> None:
    """The first wheelchair takes three seats, the second one: 8, 5 + 1, 4 + 2."""
    layout = SeatLayout(
        arrangements=(
            Seating(seats=8),
            Seating(seats=5, wheelchairs=1),
            Seating(seats=4, wheelchairs=2),
        )
    )
    narrow = bus(layout=layout, first="09:48", last="10:12")
    chair = Party(passengers=0, wheelchairs=1)
    for chairs, seats, served in ((1, 5, True), (1, 6, False), (2, 4, True), (2, 5, False)):
        asked = [ride(f"c{number}", "Ada", "market", party=chair, **TEN) for number in range(chairs)]
        asked.append(ride("crowd", "Ada", "market", party=Party(passengers=seats), **TEN))
        plan = planned(day(*asked, vehicles=(narrow,)), explained=0)
        assert (len(carried(plan)) == len(asked)) == served, (chairs, seats)


@pytest.mark.parametrize(("longest", "served"), [(0, 1), (4 * MINUTE, 1), (5 * MINUTE, 2), (None, 2)])
def test_nobody_waits_on_board_longer_than_allowed(longest: int | None, served: int) -> None:
    """Ada leaves at 09:00 sharp; Bob, 2 minutes on, gets in at 09:07: five minutes of waiting, or apart."""
    ada = ride("ada", "Ada", "town", departure=span("09:00", "09:00"))
    bob = ride("bob", "Bob", "town", departure=span("09:07", "09:07"))
    plan = planned(day(ada, bob, longest_wait_aboard=longest), explained=0)
    assert len(carried(plan)) == served
    assert not broken_promises(plan)


def test_an_electric_van_goes_no_further_than_its_range() -> None:
    """To Ada's, the market, Ada's again, the clinic and home: 1 + 4 + 4 + 6 + 7 km."""
    near = ride("near", "Ada", "market", **TEN)
    far = ride("far", "Ada", "clinic", arrival=span("15:00", "15:10"))
    for range_m, served in ((22_000, 2), (21_999, 1), (13_999, 1), (9_999, 0)):
        plan = planned(day(near, far, vehicles=(bus(range_m=range_m),)), explained=0)
        assert len(carried(plan)) == served, range_m


def test_each_vehicle_has_its_own_price() -> None:
    """The one at 0.20 a kilometre drives, and the mode is not copied for it."""
    dear, cheap = euros_per_km(0.40), euros_per_km(0.20)
    vans = (
        bus("dear", prices=VehiclePrices(per_metre=dear)),
        bus("cheap", prices=VehiclePrices(per_metre=cheap)),
    )
    one = day(ride("a", "Ada", "market", **TEN), vehicles=vans)
    plan = planned(one)
    assert [ride.vehicle for ride in plan.rides] == ["cheap"]
    assert plan.figures.cost == euros(2)
    assert build_problem(one).problem.modes == one.modes


def test_two_depots_each_vehicle_from_its_own() -> None:
    """From the village's depot the town is 30 minutes away, from the other one 90."""
    asked = ride("r", "village", "town", departure=span("09:00", "09:00"))
    vans = (bus("here"), bus("there", depot="village"))
    plan = planned(day(asked, vehicles=vans), explained=0)
    assert [one.vehicle for one in plan.rides] == ["there"]
    assert (plan.tours[0].departure, plan.tours[0].arrival) == (at("09:00"), at("10:00"))


def test_wishes_that_exclude_each_other_are_told_together() -> None:
    wait = OpenReturn(longest_wait=1800)
    one = ride("a", "Ada", "market", **TEN, group="g", apart_from=("b", "a"))
    two = ride("b", "Bob", "market", **TEN, group="g")
    three = ride("c", "market", "Bob", departure=span("12:00", "13:00"), open_return=wait, group="g")
    four = ride("d", "Bob", "market", departure=span("14:00", "14:00"), return_of="c")
    with pytest.raises(InvalidProblem) as caught:
        build_problem(day(one, two, three, four, longest_wait_aboard=-1))
    assert {fault.code for fault in caught.value.faults} == {
        "rides.group_apart",
        "rides.apart_itself",
        "rides.open_group",
        "rides.return_of_open",
        "rides.negative",
    }

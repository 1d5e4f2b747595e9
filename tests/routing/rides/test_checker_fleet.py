"""The second look at vehicles, drivers and company: what is done to a sound plan is seen."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from routing.rides import Driver, Fallback, Fleet, RidePlan, SeatLayout, VehicleBreak
from routing.rides.checker import broken_promises
from routing.rides.hand_over import settled
from routing.units import MINUTE, euros
from tests.routing.rides.road import bus, day, planned, ride, span

TAXI = Fallback(
    name="taxi", mode="minibus", layout=SeatLayout.folding(seats=4), per_ride=euros(5), per_metre=0, lead=1800
)


@pytest.fixture(scope="module")
def plan() -> RidePlan:
    """Ada and Bob in one group at nine, Cléo at noon, one driver for a van of 40 km."""
    van = bus("van", "06:00", "20:00", driven=False, licences=("B",), range_m=40_000)
    ana = Driver(id="Ana", holds=("B",), periods=(span("06:00", "20:00"),))
    return planned(
        day(
            ride("ada", "Ada", "market", arrival=span("09:00", "09:00"), group="g"),
            ride("bob", "Bob", "market", arrival=span("09:00", "09:00"), group="g"),
            ride("cleo", "Cléo", "clinic", arrival=span("12:00", "12:00")),
            fleet=Fleet(vehicles=(van,), drivers=(ana,)),
        )
    )


def _codes(plan: RidePlan) -> set[str]:
    return {one.code for one in broken_promises(plan)}


def _vehicle(plan: RidePlan, **values: Any) -> RidePlan:
    vehicles = {name: replace(one, **values) for name, one in plan.problem.vehicles.items()}
    return replace(plan, problem=replace(plan.problem, vehicles=vehicles))


def _tour(plan: RidePlan, **values: Any) -> RidePlan:
    return replace(plan, tours=tuple(replace(one, **values) for one in plan.tours))


def _day(plan: RidePlan, **values: Any) -> RidePlan:
    return replace(plan, problem=replace(plan.problem, day=replace(plan.problem.day, **values)))


def test_a_sound_plan_has_nothing_broken(plan: RidePlan) -> None:
    assert len(plan.rides) == 3
    assert _codes(plan) == set()


def test_what_the_vehicle_or_its_driver_cannot_do_is_seen(plan: RidePlan) -> None:
    noon = VehicleBreak(window=span("08:50", "11:00"), seconds=130 * MINUTE)
    meal = VehicleBreak(window=span("09:30", "10:30"), seconds=20 * MINUTE)
    assert _codes(_vehicle(plan, range_m=10_000)) == {"range"}
    assert _codes(_vehicle(plan, licences=("D",))) == {"licence"}
    assert _codes(_vehicle(plan, breaks=(noon,))) == {"break"}
    assert _codes(_vehicle(plan, breaks=(meal,))) == {"break"}
    assert _codes(_vehicle(plan, breaks=(replace(meal, price=5),))) == set()
    assert _codes(_vehicle(plan, longest_detour=60)) == {"detour"}
    assert _codes(_vehicle(plan, layout=SeatLayout.folding(seats=1))) == {"seats"}


def test_a_vehicle_that_is_elsewhere_is_seen(plan: RidePlan) -> None:
    assert "vehicle_elsewhere" in _codes(_tour(plan, start_place="clinic"))
    assert "vehicle_left" in _codes(_tour(plan, end_place="Bob"))
    assert "duty_start" in _codes(_tour(plan, departure=0))
    assert "duty_end" in _codes(_tour(plan, arrival=1 << 30))
    first = plan.tours[0]
    assert {"hand_over", "two_places"} <= _codes(replace(plan, tours=(first, first, *plan.tours[1:])))


def test_a_group_that_does_not_meet_is_seen(plan: RidePlan) -> None:
    requests = tuple(replace(one, group="g") for one in plan.problem.day.requests)
    assert _codes(_day(plan, requests=requests)) == {"group"}


def test_waiting_with_somebody_on_board_is_seen(plan: RidePlan) -> None:
    (tour, *rest) = plan.tours
    calls = tuple(replace(one, arrival=one.arrival - 600) if one.kind == "out" else one for one in tour.calls)
    assert _codes(replace(plan, tours=(replace(tour, calls=calls), *rest))) == {"wait_aboard"}


def test_a_taxi_too_late_or_too_small_is_seen() -> None:
    asked = ride("r", "Ada", "market", arrival=span("09:55", "10:00"))
    fleet = Fleet(vehicles=(bus(first="12:00", last="13:00"),), fallback=TAXI)
    plan = planned(day(asked, fleet=fleet))
    assert [order.request for order in plan.orders] == ["r"]
    assert _codes(plan) == set()
    (order,) = plan.orders
    assert _codes(_day(plan, planned_at=order.pickup - 60)) == {"order_lead"}
    small = replace(fleet, fallback=replace(TAXI, layout=SeatLayout.folding(seats=0, wheelchairs=1)))
    assert _codes(_day(plan, fleet=small)) == {"order_seats"}
    late = replace(order, arrival=order.arrival + 3600)
    assert _codes(replace(plan, orders=(late,))) == {"order_time"}


def test_taxis_of_both_legs_fit_each_other_whatever_the_hours() -> None:
    """Open windows from 9 to 11: the way there by taxi ends before the way back may begin, or is none."""
    fleet = Fleet(vehicles=(bus(first="20:00", last="21:00"),), fallback=TAXI)
    out = ride("out", "Ada", "clinic", arrival=span("08:30", "11:00"))
    back = ride("back", "clinic", "Ada", departure=span("09:00", "11:30"), return_of="out")
    plan = planned(day(out, back, fleet=fleet))
    there, home = sorted(plan.orders, key=lambda one: one.pickup)
    assert (there.request, home.request) == ("out", "back")
    assert there.arrival <= home.pickup
    assert there.arrival <= span("09:00", "09:00")[0]
    assert home.pickup >= span("11:00", "11:00")[0]
    assert not broken_promises(plan)
    early = replace(out, arrival=span("09:30", "11:00"))
    assert not planned(day(early, back, fleet=fleet)).orders


def test_hand_overs_with_both_sides_are_left_alone(plan: RidePlan) -> None:
    assert settled(plan.problem, plan.plan) is None

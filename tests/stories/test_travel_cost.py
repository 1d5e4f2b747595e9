"""Every leg is paid by the minute and the kilometre, to the first client and home included."""

from __future__ import annotations

import pytest

from routing.errors import InvalidProblem
from routing.model.run import Limit
from routing.rules.travel_cost.spec import ModePrice, ShiftPrice, TravelCost
from routing.solving import solve
from tests.stories.village import MINUTE, halt, judge, shift, tour, village, visit

CAR = ModePrice(mode="car", per_time=2, per_metre=3)
PAID = village(
    tasks=(visit("care", "Rose", 30), visit("meal", "Lilas", 30)),
    shifts=(shift("Ana", "Ana", "08:00", "12:00"),),
    rules=(TravelCost(rows=(CAR,)),),
)
CARE, MEAL = halt("care", "08:10", "08:10", "08:40"), halt("meal", "08:55", "08:55", "09:25")


def test_all_three_legs_are_paid() -> None:
    verdict = judge(PAID, tour("Ana", "08:00", CARE, MEAL, back="09:50"))
    assert verdict.valid
    assert verdict.score.parts == {
        "travel_cost.time": 2 * (10 + 15 + 25) * MINUTE,
        "travel_cost.distance": 3 * (10 + 15 + 25) * 500,
    }


def test_a_detour_costs_what_it_adds() -> None:
    there_and_back = tour(
        "Ana",
        "08:00",
        halt("meal", "08:25", "08:25", "08:55"),
        halt("care", "09:10", "09:10", "09:40"),
        back="09:50",
    )
    straight = judge(PAID, there_and_back).score
    twice = village(tasks=(*PAID.tasks, visit("pill", "Lilas", 0)), shifts=PAID.shifts, rules=PAID.rules)
    detour = tour(
        "Ana",
        "08:00",
        halt("meal", "08:25", "08:25", "08:55"),
        halt("care", "09:10", "09:10", "09:40"),
        halt("pill", "09:55", "09:55", "09:55"),
        back="10:20",
    )
    added = judge(twice, detour).score.soft - straight.soft
    assert added == 2 * 30 * MINUTE + 3 * 30 * 500, "15 minutes there and 15 back"


def test_waiting_is_not_travel_and_late_entries_do_not_change_the_bill() -> None:
    waits = judge(PAID, tour("Ana", "08:00", CARE, halt("meal", "09:10", "09:30", "10:00"), back="10:40"))
    assert waits.score.parts["travel_cost.time"] == 2 * 50 * MINUTE


def test_a_vehicle_with_prices_of_its_own_is_taken_where_it_is_cheaper() -> None:
    """The electric van replaces both prices of its mode: dear by the hour, cheap by the kilometre."""
    van = ShiftPrice(shift="van", per_time=2, per_metre=1)
    rule = TravelCost(rows=(CAR,), shifts=(van,))
    fleet = (shift("Ana", "Ana", "08:00", "12:00"), shift("van", "Bob", "08:00", "12:00"))
    both = village(tasks=PAID.tasks, shifts=fleet, rules=(rule,))
    for name, per_metre in (("Ana", 3), ("van", 1)):
        parts = judge(both, tour(name, "08:00", CARE, MEAL, back="09:50")).score.parts
        assert parts == {"travel_cost.time": 2 * 50 * MINUTE, "travel_cost.distance": per_metre * 25_000}
    plan = solve(both, limit=Limit(iterations=300)).plan
    assert [out.shift for out in plan.tours] == ["van"]


def test_every_wrong_price_is_told_at_once() -> None:
    own = (
        ShiftPrice(shift="bus"),
        ShiftPrice(shift="Ana", per_time=-1),
        ShiftPrice(shift="Ana", per_metre=-1),
    )
    with pytest.raises(InvalidProblem) as told:
        village(tasks=PAID.tasks, shifts=PAID.shifts, rules=(TravelCost(rows=(), shifts=own),))
    assert sorted(fault.code for fault in told.value.faults) == [
        "travel_cost.double",
        "travel_cost.negative",
        "travel_cost.negative",
        "travel_cost.unknown_shift",
    ]

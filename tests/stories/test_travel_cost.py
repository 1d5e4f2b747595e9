"""Every leg is paid by the minute and the kilometre, to the first client and home included."""

from __future__ import annotations

from routing.rules.travel_cost.spec import ModePrice, TravelCost
from tests.stories.village import MINUTE, halt, judge, shift, tour, village, visit

PAID = village(
    tasks=(visit("care", "Rose", 30), visit("meal", "Lilas", 30)),
    shifts=(shift("Ana", "Ana", "08:00", "12:00"),),
    rules=(TravelCost(rows=(ModePrice(mode="car", per_time=2, per_metre=3),)),),
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

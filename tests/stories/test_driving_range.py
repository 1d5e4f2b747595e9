"""The electric car goes 40 km between two charges at the base."""

from __future__ import annotations

import pytest

from routing.errors import InvalidProblem
from routing.model.problem import Problem
from routing.model.run import Limit
from routing.referee import audit
from routing.rules.driving_range.spec import DrivingRange, ShiftRange
from routing.solving import solve
from tests.stories.village import halt, judge, only_breach, ride, shift, tour, village, visit

TASKS = (visit("care", "Lilas", 10), visit("meal", "station", 10))
FAR = tour(
    "car",
    "08:00",
    halt("care", "08:25", "08:25", "08:35"),
    halt("meal", "08:50", "08:50", "09:00"),
    back="09:40",
)


def town(metres: int) -> Problem:
    rule = DrivingRange(rows=(ShiftRange(shift="car", longest=metres),))
    return village(tasks=TASKS, shifts=(shift("car", "Ana", "08:00", "12:00"),), rules=(rule,))


def test_both_ways_count_to_the_metre() -> None:
    assert judge(town(40_000), FAR).valid
    breach = only_breach(judge(town(39_999), FAR))
    assert (breach.code, breach.shift) == ("driving_range.too_far", "car")
    assert breach.details == {"metres": 40_000, "longest": 39_999}


@pytest.mark.parametrize(("metres", "served"), [(24_999, 0), (25_000, 1), (39_999, 1), (40_000, 2)])
def test_the_search_serves_what_the_battery_allows(metres: int, served: int) -> None:
    plan = solve(town(metres), limit=Limit(iterations=200)).plan
    assert audit(town(metres), plan).valid
    assert len(TASKS) - len(plan.unserved) == served


def test_a_car_without_a_row_goes_on() -> None:
    """Four rides there and back are 140 km: the van takes what the car cannot."""
    rides = tuple(ride(f"trip{n}", pickup="Rose", delivery="station") for n in range(4))
    fleet = village(
        tasks=rides,
        shifts=(shift("car", "Ana", "08:00", "12:00"), shift("van", "Bob", "08:00", "18:00")),
        rules=(DrivingRange(rows=(ShiftRange(shift="car", longest=1_000),)),),
    )
    plan = solve(fleet, limit=Limit(iterations=200)).plan
    assert [out.shift for out in plan.tours] == ["van"]
    assert plan.unserved == ()


def test_every_wrong_value_is_told_at_once() -> None:
    rows = (
        ShiftRange(shift="bus", longest=1),
        ShiftRange(shift="car", longest=-1),
        ShiftRange(shift="car", longest=2),
    )
    with pytest.raises(InvalidProblem) as told:
        village(
            tasks=TASKS, shifts=(shift("car", "Ana", "08:00", "12:00"),), rules=(DrivingRange(rows=rows),)
        )
    codes = sorted(fault.code for fault in told.value.faults)
    assert codes == ["driving_range.double", "driving_range.negative", "driving_range.unknown_shift"]

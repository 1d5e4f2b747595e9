"""Paul is not kept sitting in the car until Jeanne's door opens: he is fetched later."""

from __future__ import annotations

import pytest

from routing.errors import InvalidProblem
from routing.model.problem import Problem
from routing.model.run import Limit
from routing.model.task import StopRef
from routing.referee import audit
from routing.rules.load.spec import Load, ShiftCapacity, TaskLoad
from routing.rules.wait_aboard.spec import ShiftWait, WaitAboard
from routing.rules.windows.spec import StopWindows, Windows
from routing.solving import solve
from tests.stories.village import MINUTE, at, halt, judge, only_breach, ride, shift, tour, village

TASKS = (
    ride("Paul", pickup="Rose", delivery="station"),
    ride("Jeanne", pickup="Lilas", delivery="station"),
)
NINE = StopWindows(stop=StopRef(task="Jeanne"), windows=((at("09:00"), at("09:10")),))


def town(rule: WaitAboard, *hours: StopWindows) -> Problem:
    return village(
        tasks=TASKS,
        shifts=(shift("car", "Ali", "08:00", "10:00"),),
        rules=(Windows(rows=(NINE, *hours)), rule),
    )


WAITS = tour(
    "car",
    "08:00",
    halt("Paul", "08:10", "08:10", "08:10"),
    halt("Jeanne", "08:25", "09:00", "09:00"),
    halt("Paul", "09:15", "09:15", "09:15", stop=1),
    halt("Jeanne", "09:15", "09:15", "09:15", stop=1),
    back="09:55",
)


def test_waiting_with_somebody_on_board_is_refused_to_the_second() -> None:
    assert judge(town(WaitAboard(longest=35 * MINUTE)), WAITS).valid
    breach = only_breach(judge(town(WaitAboard(longest=35 * MINUTE - 1)), WAITS))
    assert (breach.code, breach.shift, breach.tasks) == ("wait_aboard.too_long", "car", ("Jeanne", "Paul"))
    assert breach.details["wait"] == 35 * MINUTE


def test_a_shift_may_have_a_limit_of_its_own_or_none() -> None:
    free = WaitAboard(longest=0, shifts=(ShiftWait(shift="car"),))
    assert judge(town(free), WAITS).valid
    strict = WaitAboard(shifts=(ShiftWait(shift="car", longest=0),))
    assert only_breach(judge(town(strict), WAITS)).code == "wait_aboard.too_long"


@pytest.mark.parametrize("longest", [0, 10 * MINUTE])
def test_the_search_fetches_the_first_passenger_later(longest: int) -> None:
    """Until 10:00 there is one way to the station: the wait is made before Paul, not with him."""
    problem = town(WaitAboard(longest=longest))
    plan = solve(problem, limit=Limit(iterations=300)).plan
    assert audit(problem, plan).valid
    assert plan.unserved == ()
    starts = {(stop.task, stop.stop): stop.start for stop in plan.tours[0].halts}
    assert starts["Paul", 0] == at("08:45") - longest


def test_what_no_hour_can_keep_is_not_planned() -> None:
    """Paul must be fetched by 08:20 and not be there before 09:10: with Jeanne he would wait 25 minutes."""
    fetched = StopWindows(stop=StopRef(task="Paul"), windows=((at("08:00"), at("08:20")),))
    brought = StopWindows(stop=StopRef(task="Paul", stop=1), windows=((at("09:10"), at("12:00")),))
    for longest, unserved in ((24 * MINUTE, 1), (25 * MINUTE, 0)):
        problem = town(WaitAboard(longest=longest), fetched, brought)
        plan = solve(problem, limit=Limit(iterations=300)).plan
        assert audit(problem, plan).valid
        assert len(plan.unserved) == unserved


def test_waits_are_moved_back_over_several_passengers() -> None:
    """Three board in a row before the one who is ready at nine, and nobody waits long."""
    boards = tuple(
        ride(name, pickup="Rose", delivery="station", boarding=5) for name in ("Ana", "Bob", "Eve")
    )
    problem = village(
        tasks=(*boards, TASKS[1]),
        shifts=(shift("car", "Ali", "08:00", "10:00"),),
        rules=(
            Windows(rows=(NINE,)),
            WaitAboard(longest=2 * MINUTE),
            Load(
                dimensions=("seat",),
                tasks=tuple(TaskLoad(task=task.id, amounts=(1,)) for task in (*boards, TASKS[1])),
                shifts=(ShiftCapacity(shift="car", amounts=(4,)),),
            ),
        ),
    )
    plan = solve(problem, limit=Limit(iterations=500)).plan
    assert audit(problem, plan).valid
    assert plan.unserved == ()


def test_every_wrong_value_is_told_at_once() -> None:
    rows = (ShiftWait(shift="bus"), ShiftWait(shift="car", longest=-1), ShiftWait(shift="car"))
    with pytest.raises(InvalidProblem) as told:
        town(WaitAboard(longest=-5, shifts=rows))
    codes = sorted(fault.code for fault in told.value.faults)
    assert codes == [
        "wait_aboard.double",
        "wait_aboard.negative",
        "wait_aboard.negative",
        "wait_aboard.unknown_shift",
    ]

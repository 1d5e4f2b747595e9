"""Nobody is left with an empty morning, and nobody is sent home for two hours between two clients."""

from __future__ import annotations

from dataclasses import replace

import pytest

from routing.errors import InvalidProblem
from routing.model.plan import Tour
from routing.model.problem import Problem
from routing.model.run import Limit
from routing.model.task import Stop, Task
from routing.referee import audit
from routing.rules.idle.spec import Idle
from routing.rules.shifts.spec import Shifts, ShiftTerms
from routing.solving import solve
from tests.stories.village import MINUTE, halt, judge, only_breach, shift, tour, village, visit

TASKS = (visit("care", "Rose", 30), visit("meal", "Lilas", 30))
TEAM = (shift("Ana", "Ana", "08:00", "12:00"), shift("Bob", "Bob", "08:00", "11:00"))
CARE = halt("care", "08:40", "08:40", "09:10")


def team(rule: Idle) -> Problem:
    return village(tasks=TASKS, shifts=TEAM, rules=(rule,))


def ana(meal: str, end: str, back: str) -> Tour:
    """Off at 08:30, care at Rose's, then the meal at Lilas's, reached at 09:25."""
    return tour("Ana", "08:30", CARE, halt("meal", "09:25", meal, end), back=back)


def test_idle_time_is_what_the_hours_hold_besides_care_and_travel() -> None:
    """Ana: 30 min before leaving, 20 min of waiting, 100 min after coming back. Bob does not move at all."""
    late = ana("09:45", "10:15", "10:40")
    verdict = judge(team(Idle(shifts=("Ana",), maximum_price=3)), late)
    assert verdict.valid
    assert verdict.score.parts == {"idle.maximum": 3 * (30 + 20 + 80) * MINUTE}
    everyone = judge(team(Idle(maximum_price=3)), late)
    assert everyone.score.parts == {"idle.maximum": 3 * 180 * MINUTE}, (
        "a shift without visits idles all along"
    )


def test_being_back_after_hours_is_no_idle_time_and_takes_none_away() -> None:
    rules = (Idle(maximum_price=1), Shifts(rows=(ShiftTerms(shift="Bob", overtime_price=0),)))
    alone = village(tasks=TASKS, shifts=TEAM[1:], rules=rules)
    late = tour("Bob", "10:20", halt("care", "10:30", "10:30", "11:00"), back="11:10")
    assert judge(alone, late, unserved=("meal",)).score.parts == {"idle.maximum": 140 * MINUTE}


@pytest.mark.parametrize(("free", "price"), [(0, 20), (5, 15), (20, 0), (60, 0)])
def test_a_gap_costs_beyond_what_is_free(free: int, price: int) -> None:
    verdict = judge(team(Idle(gap_price=2, free_gap=free * MINUTE)), ana("09:45", "10:15", "10:40"))
    assert verdict.score.parts == ({"idle.gap": 2 * price * MINUTE} if price else {})


def test_a_gap_too_long_is_refused_to_the_second() -> None:
    late = ana("09:45", "10:15", "10:40")
    assert judge(team(Idle(longest_gap=20 * MINUTE)), late).valid
    breach = only_breach(judge(team(Idle(longest_gap=20 * MINUTE - 1)), late))
    assert (breach.code, breach.shift, breach.tasks) == ("idle.gap_too_long", "Ana", ("meal",))
    assert breach.details["gap"] == 20 * MINUTE
    others = Idle(shifts=("Bob",), longest_gap=0, gap_price=5)
    assert judge(team(others), late).score.parts == {}, "Ana's waits are not counted there"


def test_the_search_shares_the_work_out() -> None:
    """One visit each: Ana idles 4 h less 50 min, Bob 3 h less 80 min or the other way round."""
    plan = solve(team(Idle(maximum_price=3)), limit=Limit(iterations=500), lanes=1).plan
    assert audit(team(Idle(maximum_price=3)), plan).score.soft == 3 * (240 - 80) * MINUTE
    assert {t.shift: t.halts[0].task for t in plan.tours} == {"Ana": "meal", "Bob": "care"}


def test_every_wrong_value_is_told_at_once() -> None:
    wrong = Idle(shifts=("Eve", "Ana", "Ana"), maximum_price=-1, gap_price=-1, free_gap=-1, longest_gap=-1)
    with pytest.raises(InvalidProblem) as told:
        team(wrong)
    codes = sorted(fault.code for fault in told.value.faults)
    assert codes == ["idle.double", *["idle.negative"] * 4, "idle.unknown_shift"]


def test_a_pause_is_no_idle_time_but_what_is_lost_before_it_is() -> None:
    """Ana is out from 08:00 to 09:40: 30 min of care, 30 of lunch, 20 of travel, so 20 min lost."""
    lunch = Task(id="lunch", stops=(Stop(place=None, duration=30 * MINUTE),))
    day = village(tasks=(TASKS[0], lunch), shifts=TEAM[:1], rules=(Idle(maximum_price=1),))
    out = tour(
        "Ana",
        "08:00",
        halt("care", "08:10", "08:10", "08:40"),
        replace(halt("lunch", "08:40", "09:00", "09:30"), place="Rose"),
        back="09:40",
    )
    verdict = judge(day, out)
    assert verdict.valid
    assert verdict.score.parts == {"idle.maximum": (20 + 140) * MINUTE}

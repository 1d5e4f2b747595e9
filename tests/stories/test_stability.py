"""Last week Ana came to Rose at 08:10; this week she should again, and not at noon."""

from __future__ import annotations

import pytest

from routing.errors import InvalidProblem
from routing.model.plan import Tour
from routing.model.problem import Problem
from routing.model.run import Limit
from routing.rules.stability.spec import BaseTask, Stability
from routing.solving import solve
from tests.stories.village import MINUTE, at, halt, judge, ride, shift, tour, village, visit

TEAM = (shift("Ana", "Ana", "08:00", "12:00"), shift("Bob", "Bob", "08:00", "12:00"))
ROSE = BaseTask(task="care", person="Ana", starts=(at("08:10"),))


def week(*rows: BaseTask, tolerance: int = 0, unit: int = MINUTE) -> Problem:
    rule = Stability(rows=rows, person_price=5000, time_price=10, tolerance=tolerance, unit=unit)
    tasks = (visit("care", "Rose", 30), ride("market", pickup="Rose", delivery="station"))
    return village(tasks=tasks, shifts=TEAM, rules=(rule,))


def care(who: str, start: str, end: str) -> Tour:
    return tour(who, "08:00", halt("care", "08:10", start, end), back="12:00")


def parts(problem: Problem, *tours: Tour, unserved: tuple[str, ...] = ("market",)) -> dict[str, int]:
    verdict = judge(problem, *tours, unserved=unserved)
    assert verdict.valid
    return dict(verdict.score.parts)


def test_what_stays_where_it_was_costs_nothing() -> None:
    assert parts(week(ROSE), care("Ana", "08:10", "08:40")) == {}


def test_another_person_and_another_hour_have_their_prices() -> None:
    assert parts(week(ROSE), care("Bob", "08:10", "08:40")) == {"stability.person": 5000}
    assert parts(week(ROSE), care("Ana", "08:40", "09:10")) == {"stability.time": 30 * 10}
    both = {"stability.person": 5000, "stability.time": 30 * 10}
    assert parts(week(ROSE), care("Bob", "08:40", "09:10")) == both


def test_earlier_is_as_far_as_later() -> None:
    nine = BaseTask(task="care", starts=(at("09:00"),))
    assert parts(week(nine), care("Bob", "08:40", "09:10")) == {"stability.time": 20 * 10}


@pytest.mark.parametrize(
    ("tolerance", "unit", "units"), [(600, 60, 20), (1799, 60, 1), (1800, 60, 0), (0, 420, 5)]
)
def test_time_counts_beyond_the_tolerance_by_units_begun(tolerance: int, unit: int, units: int) -> None:
    seen = parts(week(ROSE, tolerance=tolerance, unit=unit), care("Ana", "08:40", "09:10"))
    assert seen == ({"stability.time": units * 10} if units else {})


def test_a_ride_changes_hands_once_and_moves_at_both_ends() -> None:
    base = BaseTask(task="market", person="Bob", starts=(at("08:10"), at("08:50")))
    there = tour(
        "Ana",
        "08:00",
        halt("market", "08:10", "08:12", "08:12"),
        halt("market", "08:42", "08:42", "08:42", stop=1),
        back="09:22",
    )
    seen = parts(week(base), there, unserved=("care",))
    assert seen == {"stability.person": 5000, "stability.time": (2 + 8) * 10}


def test_when_the_usual_person_is_away_whoever_comes_is_another() -> None:
    away = BaseTask(task="care", person="Zoe")
    assert parts(week(away), care("Ana", "08:10", "08:40")) == {"stability.person": 5000}


def test_leaving_out_is_not_a_change() -> None:
    assert parts(week(ROSE), unserved=("care", "market")) == {}


@pytest.mark.parametrize("usual", ["Ana", "Bob"])
def test_the_search_keeps_who_and_when(usual: str) -> None:
    base = BaseTask(task="care", person=usual, starts=(at("08:10"),))
    plan = solve(week(base), limit=Limit(iterations=500), lanes=1).plan
    assert plan.score.parts == {}
    served = {h.task: (t.shift, h.start) for t in plan.tours for h in t.halts}
    assert served["care"] == (usual, at("08:10"))


def test_every_wrong_value_is_told_at_once() -> None:
    rows = (BaseTask(task="care", starts=(-1, 0)), BaseTask(task="cure", starts=(0,)), ROSE)
    rule = Stability(rows=rows, person_price=-1, time_price=-1, tolerance=-1, unit=0)
    with pytest.raises(InvalidProblem) as told:
        village(tasks=(visit("care", "Rose", 30),), shifts=TEAM, rules=(rule,))
    assert sorted(fault.code for fault in told.value.faults) == [
        "stability.double",
        *["stability.negative"] * 4,
        "stability.no_unit",
        "stability.unknown_stop",
        "stability.unknown_task",
    ]

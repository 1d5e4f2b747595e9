"""No plan can leave the engine's 64-bit integers: a problem that could lead there is refused in words."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routing.errors import Fault, InvalidProblem
from routing.model.magnitude import reach_of
from routing.model.problem import Problem
from routing.model.task import Stop, StopRef
from routing.referee import audit
from routing.rules.contract import Rule
from routing.rules.hours.spec import Hours, HoursLimit
from routing.rules.load.spec import Load, TaskLoad
from routing.rules.reach import Priced
from routing.rules.shifts.spec import Shifts, ShiftTerms
from routing.rules.travel_cost.spec import ModePrice, TravelCost
from routing.rules.unserved.spec import Priority, Unserved
from routing.rules.waiting.spec import Waiting
from routing.rules.windows.spec import StopWindows, Windows
from routing.units import FOREVER
from tests.strategies.plans import hand_plan
from tests.strategies.problems import random_problem

HUGE = 1 << 60

BAD: dict[str, tuple[Rule, str]] = {
    "waiting": (Waiting(price=HUGE // 1000), "scores.too_large"),
    "travel": (TravelCost(rows=(ModePrice(mode="car", per_time=HUGE),)), "scores.too_large"),
    "hours": (
        Hours(rows=(HoursLimit(person="w0", start=0, end=9, planned=HUGE // 8, under_price=9),)),
        "scores.too_large",
    ),
    "span": (Shifts(rows=(ShiftTerms(shift="s0", use_price=HUGE),)), "scores.too_large"),
    "late": (
        Windows(
            rows=(StopWindows(stop=StopRef(task="t0"), windows=((-HUGE, 1 - HUGE),), late_price=1),),
        ),
        "scores.too_large",
    ),
    "opening": (
        Windows(rows=(StopWindows(stop=StopRef(task="t0"), windows=((HUGE, HUGE),)),)),
        "times.too_large",
    ),
    "optional": (
        Unserved(rows=tuple(Priority(task=t, level="soft", weight=HUGE // 2) for t in ("t0", "t1"))),
        "scores.too_large",
    ),
    "weights": (
        Unserved(rows=tuple(Priority(task=t, weight=HUGE // 2) for t in ("t0", "t1"))),
        "unserved.too_heavy",
    ),
    "load": (
        Load(
            dimensions=("kg",),
            tasks=tuple(TaskLoad(task=t, amounts=(HUGE // 2,)) for t in ("t0", "t1")),
            shifts=(),
        ),
        "load.too_heavy",
    ),
}


def plain() -> Problem:
    return random_problem(3, tasks=3, shifts=2, rules=(), crowfly=False, linked=0, pairs=0)


def faults(**changes: object) -> tuple[Fault, ...]:
    with pytest.raises(InvalidProblem) as refused:
        replace(plain(), **changes)  # type: ignore[arg-type]
    return refused.value.faults


@pytest.mark.parametrize("name", BAD)
def test_numbers_that_could_overflow_are_refused_with_advice(name: str) -> None:
    rule, code = BAD[name]
    found = faults(rules=(rule,))
    assert [fault.code for fault in found] == [code]
    assert all(fault.seen and fault.advice for fault in found)


def test_the_rule_that_charges_most_is_named() -> None:
    rules = (Waiting(price=1), TravelCost(rows=(ModePrice(mode="car", per_metre=HUGE),)))
    assert [fault.where for fault in faults(rules=rules)] == ["rules.travel_cost"]


def test_a_duration_without_end_is_refused() -> None:
    tasks = plain().tasks
    endless = replace(tasks[0], stops=(Stop(place=tasks[0].stops[0].place, duration=HUGE),))
    assert [fault.code for fault in faults(tasks=(endless, *tasks[1:]))] == ["times.too_large"]


def test_far_away_numbers_that_no_plan_adds_up_are_welcome() -> None:
    """A shift without end, or a window open since ever, is how people write "no limit"."""
    shifts = tuple(replace(shift, end=FOREVER) for shift in plain().shifts[:1])
    open_ = Windows(rows=(StopWindows(stop=StopRef(task="t0"), windows=((-HUGE, HUGE),)),))
    replace(plain(), shifts=shifts, rules=(open_, Waiting(price=1000)))


@given(seed=st.integers(0, 10**6))
def test_no_plan_exceeds_the_bounds(seed: int) -> None:
    problem = random_problem(seed, tasks=4, shifts=2)
    plan = hand_plan(problem)
    reach = reach_of(problem, FOREVER)
    score = audit(problem, plan).score
    for rule in problem.rules:
        charged = sum(amount for term, amount in score.parts.items() if term.startswith(f"{rule.code}."))
        assert charged <= (rule.largest(reach) if isinstance(rule, Priced) else 0)
    for tour in plan.tours:
        assert tour.arrival <= reach.moment
        assert tour.arrival - tour.departure <= reach.spans[tour.shift]

"""A plan given to begin with is never made worse; one that cannot be kept does no harm."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from routing.errors import InvalidPlan
from routing.model.plan import Plan, Score
from routing.model.run import Limit
from routing.referee import audit
from routing.solving import solve
from tests.routing.search.made import made
from tests.stories.village import halt, shift, tour, village, visit
from tests.strategies.plans import hand_plan
from tests.strategies.problems import random_problem

FEW = Limit(iterations=30)


def test_never_worse_than_a_plan_made_by_hand(night_count: Callable[[int], int]) -> None:
    for seed in range(night_count(300)):
        problem = random_problem(seed, tasks=5, shifts=2)
        start = hand_plan(problem)
        solution = solve(problem, limit=FEW, seed=seed, lanes=1, start=start)
        assert solution.plan.score.levels <= start.score.levels, seed
        assert audit(problem, solution.plan).valid


def test_never_worse_than_a_plan_of_its_own(night_count: Callable[[int], int]) -> None:
    for seed in range(night_count(200)):
        problem = made(seed)
        good = solve(problem, limit=Limit(iterations=400), seed=seed, lanes=1).plan
        again = solve(problem, limit=Limit(iterations=1), seed=seed + 1, lanes=1, start=good).plan
        assert again.score.levels <= good.score.levels, seed


def test_a_start_that_breaks_a_rule_is_left_for_a_plan_that_breaks_none() -> None:
    day = village(tasks=(visit("v", "Rose", 30),), shifts=(shift("s", "Ana", "08:00", "12:00"),))
    good = solve(day, limit=FEW).plan
    shorter = replace(day, shifts=(replace(day.shifts[0], end=day.shifts[0].start + 40 * 60),))
    solution = solve(shorter, limit=FEW, start=good)
    assert solution.plan.unserved == ("v",)
    assert audit(shorter, solution.plan).valid


def test_a_start_of_another_problem_is_refused_by_name() -> None:
    day = village(tasks=(visit("v", "Rose", 30),), shifts=(shift("s", "Ana", "08:00", "12:00"),))
    foreign = Plan(
        tours=(tour("s", "08:00", halt("w", "08:10", "08:10", "08:40"), back="08:50"),),
        unserved=(),
        score=Score(),
    )
    with pytest.raises(InvalidPlan, match="'w'"):
        solve(day, limit=FEW, start=foreign)


def test_a_start_with_a_stop_the_task_does_not_have_is_refused() -> None:
    day = village(tasks=(visit("v", "Rose", 30),), shifts=(shift("s", "Ana", "08:00", "12:00"),))
    odd = Plan(
        tours=(tour("s", "08:00", halt("v", "08:10", "08:10", "08:40", stop=4), back="08:50"),),
        unserved=(),
        score=Score(),
    )
    with pytest.raises(InvalidPlan, match="v"):
        solve(day, limit=FEW, start=odd)

"""What the search plans, the referee accepts, and both count the same to the unit."""

from __future__ import annotations

from collections.abc import Callable

from routing.model.problem import Problem
from routing.model.run import Limit
from routing.referee import audit
from routing.search.run import search
from routing.solving import solve
from tests.routing.search.made import made
from tests.strategies.problems import random_problem


def _agree(problem: Problem, seed: int, iterations: int) -> None:
    found = search(problem, limit=Limit(iterations=iterations), seed=seed, lanes=1, workers=1)
    verdict = audit(problem, found.plan)
    assert verdict.breaches == (), (seed, verdict.breaches)
    assert found.plan.score.levels == verdict.score.levels, seed


def test_on_problems_with_every_rule_possibly_on(night_count: Callable[[int], int]) -> None:
    for seed in range(night_count(2000)):
        _agree(made(seed), seed, 600)


def test_on_problems_of_a_day_of_work(night_count: Callable[[int], int]) -> None:
    for seed in range(night_count(30)):
        _agree(random_problem(seed, tasks=60, shifts=8, pauses=10 * (seed % 2)), seed, 2000)


def test_a_solution_bears_the_score_of_the_referee(night_count: Callable[[int], int]) -> None:
    for seed in range(night_count(100)):
        problem = made(seed)
        solution = solve(problem, limit=Limit(iterations=200), seed=seed)
        verdict = audit(problem, solution.plan)
        assert verdict.valid, (seed, verdict.breaches)
        assert solution.plan.score == verdict.score
        assert solution.figures["search.soft"] == solution.plan.score.soft, seed

"""Counted mode: the result depends on the problem, the seed, the lanes and the count alone."""

from __future__ import annotations

from routing.model.plan import Plan
from routing.model.run import Limit
from routing.solving import solve
from tests.strategies.problems import random_problem


def _plan(problem_seed: int, *, seed: int = 0, processes: int = 1, lanes: int = 2) -> Plan:
    problem = random_problem(problem_seed, tasks=25, shifts=5)
    limit = Limit(iterations=1500)
    return solve(problem, limit=limit, seed=seed, lanes=lanes, processes=processes).plan


def test_the_same_again_and_on_one_or_two_processes() -> None:
    for problem_seed in range(4):
        once = _plan(problem_seed)
        assert _plan(problem_seed) == once, problem_seed
        assert _plan(problem_seed, processes=2) == once, problem_seed


def test_another_seed_has_other_luck() -> None:
    plans = [_plan(11, seed=seed) for seed in range(4)]
    assert any(plan != plans[0] for plan in plans[1:])


def test_each_lane_makes_the_moves_asked_for() -> None:
    problem = random_problem(3, tasks=25, shifts=5)
    for iterations in (1, 7, 1000):
        solution = solve(problem, limit=Limit(iterations=iterations), lanes=2)
        assert solution.iterations == 2 * iterations

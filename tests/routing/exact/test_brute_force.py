"""What CP-SAT calls optimal is the best of all plans there are."""

from __future__ import annotations

from collections.abc import Callable

from routing.exact.whole import prove
from tests.routing.exact.every_plan import best_plan
from tests.routing.exact.tiny import DAY, tiny_problem


def test_the_proved_plan_is_the_best_of_all_plans(night_count: Callable[[int], int]) -> None:
    for seed in range(night_count(150)):
        problem = tiny_problem(seed, care=seed % 3 == 0, rides=seed % 3 == 2)
        proof = prove(problem, seconds=None, deterministic=5.0, workers=1)
        best = best_plan(problem, last=DAY + 1)
        assert proof is not None
        assert proof.optimal, seed
        assert proof.plan.score.levels == best.score.levels, (seed, best)
        assert (0, *proof.bound) == best.score.levels, seed


def test_so_it_is_where_durations_depend_on_who_comes_and_from_where(
    night_count: Callable[[int], int],
) -> None:
    for seed in range(night_count(100)):
        problem = tiny_problem(seed, care=seed % 3 == 0, stays=True)
        proof = prove(problem, seconds=None, deterministic=5.0, workers=1)
        best = best_plan(problem, last=DAY + 1)
        assert proof is not None
        assert proof.optimal, seed
        assert proof.plan.score.levels == best.score.levels, (seed, best)

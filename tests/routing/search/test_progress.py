"""What a caller hears while the search runs, and that it can stop it."""

from __future__ import annotations

import itertools

from routing.model.run import Limit, Progress
from routing.referee import audit
from routing.solving import solve
from tests.strategies.problems import random_problem

PROBLEM = random_problem(9, tasks=40, shifts=6)


def test_what_is_told_only_gets_better_and_stays_within_its_bounds() -> None:
    told: list[Progress] = []
    limit = Limit(iterations=5000)
    solution = solve(PROBLEM, limit=limit, progress=told.append)
    assert told
    for before, after in itertools.pairwise(told):
        assert after.score.levels <= before.score.levels
        assert after.iterations >= before.iterations
        assert after.seconds >= before.seconds
        assert after.share >= before.share
    for one in told:
        assert 0 <= one.unserved <= len(PROBLEM.tasks)
        assert 0 <= one.share <= 1
        assert one.iterations <= solution.iterations
    assert solution.plan.score.levels <= told[-1].score.levels


def test_a_cancelled_search_stops_early_and_keeps_its_plan() -> None:
    asked = Limit(iterations=3_000_000)
    solution = solve(PROBLEM, limit=asked, lanes=1, cancel=lambda: True)
    assert solution.iterations < 3_000_000
    assert audit(PROBLEM, solution.plan).valid
    assert len(solution.plan.unserved) < len(PROBLEM.tasks)

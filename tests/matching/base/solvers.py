"""Solvers for tests of base plans: one that must not be called, one that changes nothing."""

from __future__ import annotations

from collections.abc import Callable

from routing.model.plan import Plan
from routing.model.problem import Problem
from routing.model.run import Limit, Progress, Solution


def never(
    problem: Problem,
    *,
    limit: Limit,
    seed: int = 0,
    lanes: int = 2,
    processes: int | None = None,
    start: Plan | None = None,
    progress: Callable[[Progress], None] | None = None,
    cancel: Callable[[], bool] | None = None,
) -> Solution:
    """Fails: a week without exceptions needs no search."""
    raise AssertionError("the search was called")


def idle(
    problem: Problem,
    *,
    limit: Limit,
    seed: int = 0,
    lanes: int = 2,
    processes: int | None = None,
    start: Plan | None = None,
    progress: Callable[[Progress], None] | None = None,
    cancel: Callable[[], bool] | None = None,
) -> Solution:
    """Hands back the plan it was given to begin with."""
    assert start is not None
    return Solution(plan=start, iterations=limit.iterations or 1, seconds=0.0)

"""The engine's front door: a problem in, the best plan found out, judged before it leaves."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace

from routing.model.plan import Plan
from routing.model.problem import Problem
from routing.model.run import Limit, Progress, Solution
from routing.referee import audit
from routing.search.run import search


def solve(
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
    """Plan ``problem`` as well as the limit allows.

    Parameters
    ----------
    seed, lanes: in counted mode (``limit.iterations``) they decide the result together with the limit.
    processes: how many lanes run at once (default: one for each core); changes speed, never a counted result.
    start: a plan to begin from; the answer is never worse, level by level.
    progress: called a few times a second; cancel: asked as often, True stops and keeps the best plan.

    Returns
    -------
    Solution: its plan's score is the referee's; the search's own total is equal to the unit.
    """
    workers = min(lanes, processes or os.cpu_count() or 1)
    found = search(
        problem,
        limit=limit,
        seed=seed,
        lanes=lanes,
        workers=workers,
        start=start,
        progress=progress,
        cancel=cancel,
    )
    plan = _judged(problem, found.plan)
    if start is not None:
        given = _judged(problem, start)
        plan = plan if plan.score.levels <= given.score.levels else given
    return Solution(
        plan=plan,
        iterations=found.iterations,
        seconds=found.seconds,
        first_feasible_s=found.first_feasible_s,
        figures={**found.figures, "search.soft": float(found.plan.score.soft)},
    )


def _judged(problem: Problem, plan: Plan) -> Plan:
    return replace(plan, score=audit(problem, plan).score)

"""The engine's front door: a problem in, the best plan found out, judged before it leaves."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import replace

from routing.exact.process import SolverProcess
from routing.model.plan import Plan
from routing.model.problem import Problem
from routing.model.run import Limit, Progress, Solution
from routing.referee import audit
from routing.search.run import Found, search

#: Cases up to this size go whole to CP-SAT after a short search, for a proof and a bound.
PROVED_TASKS = 16
PROVED_STOPS = 32
#: Limits below these are too short to start a solver for.
PROVED_FROM_S = 3.0
PROVED_FROM_MOVES = 2_000
#: What the search takes of the time when a proof follows.
SEARCH_SHARE = 0.3
SEARCH_MOST_S = 3.0
#: Deterministic time of the proof in counted mode (CP-SAT's own unit), and how long it is waited for at most.
DETERMINISTIC = 10.0
COUNTED_WAIT_S = 600.0


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
    whole: bool = False,
) -> Solution:
    """Plan ``problem`` as well as the limit allows.

    Parameters
    ----------
    seed, lanes: in counted mode (``limit.iterations``) they decide the result together with the limit.
    processes: how many lanes run at once (default: one for each core); changes speed, never a counted result.
    start: a plan to begin from; the answer is never worse, level by level.
    progress: called a few times a second; cancel: asked as often, True stops and keeps the best plan.
    whole: send the case whole to CP-SAT whatever its size (it is done with small ones anyway).

    Returns
    -------
    Solution: its plan's score is the referee's; the search's own total is equal to the unit.
    """
    workers = min(lanes, processes or os.cpu_count() or 1)
    if start is not None:
        audit(problem, start)  # a plan of another problem is refused before the search, not after it
    small = (whole or _small(problem)) and not _shorter(limit)
    with SolverProcess(imports=("routing.exact.whole",)) if small else nullcontext() as prover:
        found = search(
            problem,
            limit=_first_part(limit) if small else limit,
            seed=seed,
            lanes=lanes,
            workers=workers,
            start=start,
            progress=progress,
            cancel=cancel,
        )
        solution = _solution(problem, found, start)
        if prover is None or (cancel is not None and cancel()):
            return solution
        return _proved(problem, solution, prover, limit, seed=seed)


def _solution(problem: Problem, found: Found, start: Plan | None) -> Solution:
    """The search's plan, judged; the given plan when that one is better after all."""
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


def _small(problem: Problem) -> bool:
    stops = sum(len(task.stops) for task in problem.tasks)
    return 0 < len(problem.tasks) <= PROVED_TASKS and stops <= PROVED_STOPS


def _shorter(limit: Limit) -> bool:
    """True for limits too short to start a solver for."""
    if limit.seconds is not None:
        return limit.seconds < PROVED_FROM_S
    return (limit.iterations or 0) < PROVED_FROM_MOVES


def _first_part(limit: Limit) -> Limit:
    """What the search takes of the limit when a proof follows."""
    if limit.seconds is None:
        return limit
    return Limit(seconds=min(SEARCH_SHARE * limit.seconds, SEARCH_MOST_S))


def _proved(
    problem: Problem, solution: Solution, prover: SolverProcess, limit: Limit, *, seed: int
) -> Solution:
    """The same or a better plan, by CP-SAT, with a bound and perhaps the proof that no plan is better."""
    left = None if limit.seconds is None else max(0.1, limit.seconds - solution.seconds - 0.2)
    hard = solution.plan.score.hard
    prover.submit(
        "routing.exact.whole:prove",
        problem,
        seconds=left,
        deterministic=DETERMINISTIC if left is None else None,
        workers=1 if left is None else 2,
        seed=seed,
        start=None if hard else solution.plan,
    )
    proof = prover.result(COUNTED_WAIT_S if left is None else left + 0.2).value
    if proof is None:
        return solution
    plan = _judged(problem, proof.plan)
    if plan.score.levels > solution.plan.score.levels:
        return replace(solution, bound=proof.soft_bound)
    figures = {**solution.figures, "search.soft": float(plan.score.soft)}
    return replace(solution, plan=plan, optimal=proof.optimal, bound=proof.soft_bound, figures=figures)


def _judged(problem: Problem, plan: Plan) -> Plan:
    return replace(plan, score=audit(problem, plan).score)

"""Plan what a document asks for, and say it as a document: visits, a day of rides, both in one plan."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Protocol

from api.cases.judge import judge, verdict_json
from routing.joint.document import joint_of, terms_from_json
from routing.joint.plan_document import joint_plan_to_json
from routing.joint.planning import plan_together
from routing.model.document import plan_to_json, problem_from_json
from routing.model.plan import Plan
from routing.model.problem import Problem
from routing.model.run import Limit, Progress, Solution
from routing.rides.compare import compare
from routing.rides.day_document import day_from_json
from routing.rides.hand_over import share_of
from routing.rides.plan_document import figures_to_json, ride_plan_to_json
from routing.rides.planning import plan_rides

#: Share of the limit for the comparison with every ride alone, when it is asked for.
ALONE_SHARE = 0.25


class Solver(Protocol):
    """What finds a plan; handed to another process, so it must be a plain function or object of a module."""

    def __call__(
        self,
        problem: Problem,
        *,
        limit: Limit,
        seed: int,
        cancel: Callable[[], bool],
        start: Plan | None = None,
    ) -> Solution: ...


class Ask(Protocol):
    """A request that was found to be whole."""

    @property
    def document(self) -> Mapping[str, Any]: ...
    @property
    def limit(self) -> Limit: ...
    @property
    def seed(self) -> int: ...


Answer = tuple[dict[str, Any], Solution]


def visits_answer(ask: Ask, solver: Solver, cancel: Callable[[], bool]) -> Answer:
    """The plan of a problem and the referee's verdict."""
    problem = problem_from_json(ask.document["problem"])
    solution = solver(problem, limit=ask.limit, seed=ask.seed, cancel=cancel)
    document = {
        "maillon": "solution",
        "version": 1,
        "plan": plan_to_json(solution.plan),
        "verdict": verdict_json(judge(problem, solution.plan), problem),
    }
    return document, solution


def rides_answer(ask: Ask, solver: Solver, cancel: Callable[[], bool]) -> Answer:
    """The plan of a day of rides; with ``alone``, also the figures of the same rides each alone on board."""
    day = day_from_json(ask.document["day"])
    alone = bool(ask.document.get("alone", False))
    engine = _ForRides(solver)
    plan = plan_rides(
        day,
        limit=share_of(ask.limit, 1 - ALONE_SHARE) if alone else ask.limit,
        seed=ask.seed,
        explained=ask.document.get("explained", 0),
        cancel=cancel,
        solver=engine,
    )
    assert plan.solution is not None
    document = {
        **ride_plan_to_json(plan),
        "alone": None,
        "verdict": verdict_json(plan.verdict, plan.problem.problem),
    }
    if alone and plan.rides and not cancel():
        limit = share_of(ask.limit, ALONE_SHARE)
        found = compare(plan, limit=limit, seed=ask.seed, cancel=cancel, solver=engine)
        document["alone"] = figures_to_json(found.solo.figures)
    return document, plan.solution


def joint_answer(ask: Ask, solver: Solver, cancel: Callable[[], bool]) -> Answer:
    """Visits and rides in one plan. The joint planner has searches of its own: ``solver`` plays no part."""
    joint = joint_of(problem_from_json(ask.document["problem"]), terms_from_json(ask.document["joint"]))
    solution = plan_together(joint, limit=ask.limit, seed=ask.seed, cancel=cancel)
    document = {
        **joint_plan_to_json(joint, solution.plan),
        "verdict": verdict_json(judge(joint.problem, solution.plan), joint.problem),
    }
    return document, solution


def run_json(solution: Solution, *, stopped: bool = False) -> dict[str, Any]:
    """How the plan was found; ``stopped`` tells that the search ended before its limit."""
    return {
        "iterations": solution.iterations,
        "seconds": round(solution.seconds, 3),
        "first_feasible_s": solution.first_feasible_s,
        "optimal": solution.optimal,
        "bound": solution.bound,
        "stopped": stopped,
        "figures": dict(solution.figures),
    }


class _ForRides:
    """The solver as the planner of rides calls it; how many processes it takes is its own business."""

    def __init__(self, solver: Solver) -> None:
        self._solver = solver

    def __call__(
        self,
        problem: Problem,
        *,
        limit: Limit,
        seed: int,
        lanes: int,
        processes: int | None,
        start: Plan | None,
        progress: Callable[[Progress], None] | None,
        cancel: Callable[[], bool] | None,
    ) -> Solution:
        stop = cancel or (lambda: False)
        return self._solver(problem, limit=limit, seed=seed, cancel=stop, start=start)

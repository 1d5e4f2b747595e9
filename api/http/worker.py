"""What runs in a computing process: problem document in, answer document out."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any, Protocol

from api.cases.judge import judge, verdict_json
from routing.model.document import plan_to_json, problem_from_json
from routing.model.problem import Problem
from routing.model.run import Limit, Solution


class Solver(Protocol):
    """What finds a plan; handed to another process, so it must be a plain function or object of a module."""

    def __call__(
        self, problem: Problem, *, limit: Limit, seed: int, cancel: Callable[[], bool]
    ) -> Solution: ...


class Engine:
    """The project's own search."""

    def __init__(self, *, processes: int | None = None) -> None:
        self.processes = processes

    def warm(self) -> None:
        """Load the compiled kernels before the first request, so that none waits for them."""
        from api.cases.engine import warm

        warm()

    def __call__(self, problem: Problem, *, limit: Limit, seed: int, cancel: Callable[[], bool]) -> Solution:
        import routing

        return routing.solve(problem, limit=limit, seed=seed, processes=self.processes, cancel=cancel)


_SOLVER: list[Solver] = []
_FLAGS: list[Any] = []


def adopt(solver: Solver, flags: Any) -> None:
    """Set up this process: its solver, and the shared flags that ask a search to stop."""
    _SOLVER[:] = [solver]
    _FLAGS[:] = [flags]
    warm = getattr(solver, "warm", None)
    if warm is not None:
        warm()


def ready() -> bool:
    """Answer once the process is set up."""
    return bool(_SOLVER)


def answer(document: dict[str, Any], limit: Limit, seed: int, place: int, longest: float) -> dict[str, Any]:
    """Plan and judge; stops early when flag ``place`` is raised or after ``longest`` seconds."""
    problem = problem_from_json(document)
    flags = _FLAGS[0]
    began = time.monotonic()
    stopped = False

    def cancel() -> bool:
        nonlocal stopped
        if flags[place] or time.monotonic() - began > longest:
            stopped = True
        return stopped

    solution = _SOLVER[0](problem, limit=limit, seed=seed, cancel=cancel)
    verdict = judge(problem, solution.plan)
    return {
        "maillon": "solution",
        "version": 1,
        "plan": plan_to_json(solution.plan),
        "verdict": verdict_json(verdict, problem),
        "run": run_json(solution, stopped=stopped),
    }


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

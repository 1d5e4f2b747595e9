"""What runs in a computing process: a checked request in, its answer document out."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from api.cases.solving import Solver, joint_answer, rides_answer, run_json, visits_answer
from api.http.asks import Kind, SolveAsk
from routing.errors import Fault, InvalidProblem
from routing.model.plan import Plan
from routing.model.problem import Problem
from routing.model.run import Limit, Solution


class Engine:
    """The project's own search."""

    def __init__(self, *, processes: int | None = None) -> None:
        self.processes = processes

    def warm(self) -> None:
        """Load the compiled kernels before the first request, so that none waits for them."""
        from api.cases.engine import warm

        warm()

    def __call__(
        self,
        problem: Problem,
        *,
        limit: Limit,
        seed: int,
        cancel: Callable[[], bool],
        start: Plan | None = None,
    ) -> Solution:
        import routing

        return routing.solve(
            problem, limit=limit, seed=seed, processes=self.processes, cancel=cancel, start=start
        )


@dataclass(frozen=True, slots=True)
class Rejected:
    """A request that turned out to be no problem the engine can plan, with every fault."""

    faults: tuple[Fault, ...]


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


def answer(ask: SolveAsk, place: int, longest: float) -> dict[str, Any] | Rejected:
    """Plan and judge; stops early when flag ``place`` is raised or after ``longest`` seconds."""
    flags = _FLAGS[0]
    began = time.monotonic()
    stopped = False

    def cancel() -> bool:
        nonlocal stopped
        if flags[place] or time.monotonic() - began > longest:
            stopped = True
        return stopped

    try:
        document, solution = _ANSWERS[ask.kind](ask, _SOLVER[0], cancel)
    except InvalidProblem as error:
        # What only planning sees, as amounts too large for the engine; told, not raised across processes.
        return Rejected(error.faults)
    return {**document, "run": run_json(solution, stopped=stopped)}


_ANSWERS: dict[Kind, Callable[[SolveAsk, Solver, Callable[[], bool]], tuple[dict[str, Any], Solution]]] = {
    "visits": visits_answer,
    "rides": rides_answer,
    "joint": joint_answer,
}

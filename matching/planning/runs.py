"""Searches one after the other under one limit, whose progress reads as one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Protocol

from routing.model.plan import Plan
from routing.model.problem import Problem
from routing.model.run import Limit, Progress, Solution


class Solver(Protocol):
    """What ``routing.solve`` is: tests and other doors may pass another."""

    def __call__(
        self,
        problem: Problem,
        *,
        limit: Limit,
        seed: int = 0,
        lanes: int = 2,
        processes: int | None = None,
        start: Plan | None = None,
        progress: Callable[[Progress], None] | None = None,
        cancel: Callable[[], bool] | None = None,
    ) -> Solution: ...


@dataclass(slots=True, kw_only=True)
class Runs:
    """Calls of a solver that share ``limit``; the other values are passed on to it."""

    solver: Solver
    limit: Limit
    seed: int
    lanes: int
    processes: int | None
    progress: Callable[[Progress], None] | None
    cancel: Callable[[], bool] | None
    _share: float = field(init=False, default=0.0)
    _iterations: int = field(init=False, default=0)
    _seconds: float = field(init=False, default=0.0)

    def __call__(self, problem: Problem, start: Plan | None, *, share: float) -> Solution:
        """The next search, with that share of the limit."""
        solution = self.solver(
            problem,
            limit=self._part(share),
            seed=self.seed,
            lanes=self.lanes,
            processes=self.processes,
            start=start,
            progress=self._shown(share),
            cancel=self.cancel,
        )
        self._share += share
        self._iterations += solution.iterations
        self._seconds += solution.seconds
        return solution

    def _part(self, share: float) -> Limit:
        if self.limit.seconds is not None:
            return Limit(seconds=self.limit.seconds * share)
        return Limit(iterations=round((self.limit.iterations or 0) * share))

    def _shown(self, share: float) -> Callable[[Progress], None] | None:
        """Progress of the run that starts now, as progress of the whole."""
        progress = self.progress
        if progress is None:
            return None
        share_before, iterations, seconds = self._share, self._iterations, self._seconds

        def show(step: Progress) -> None:
            progress(
                replace(
                    step,
                    iterations=step.iterations + iterations,
                    seconds=step.seconds + seconds,
                    share=share_before + step.share * share,
                )
            )

        return show

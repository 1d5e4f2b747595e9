"""How much a planning may cost: a limit, chance, and who watches or stops it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from matching.model.association import Association
from matching.planning.calendar import Week
from matching.planning.plan import plan_week
from matching.planning.result import WeekPlan
from matching.planning.runs import Runs, Solver
from routing.model.run import Limit, Progress
from routing.travel.source import Sources

DEFAULT_SECONDS = 60.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Effort:
    """Limit and seed of the search, as ``plan_week`` takes them: ``seconds`` (60) or ``iterations``.

    ``roads`` is the source of travel of each mode that has one, as for ``build_week``.
    """

    seconds: float | None = None
    iterations: int | None = None
    seed: int = 0
    lanes: int = 2
    processes: int | None = None
    roads: Sources | None = None
    progress: Callable[[Progress], None] | None = None
    cancel: Callable[[], bool] | None = None
    solver: Solver | None = None

    def runs(self) -> Runs:
        """Searches that share the limit. Raises MaillonError for a limit that makes no sense."""
        seconds = DEFAULT_SECONDS if self.seconds is None and self.iterations is None else self.seconds
        return Runs(
            solver=self.solver or _engine(),
            limit=Limit(seconds=seconds, iterations=self.iterations),
            seed=self.seed,
            lanes=self.lanes,
            processes=self.processes,
            progress=self.progress,
            cancel=self.cancel,
        )

    def plan_week(self, association: Association, week: Week | str) -> WeekPlan:
        """A week planned freely, with this effort."""
        return plan_week(
            association,
            week,
            seconds=self.seconds,
            iterations=self.iterations,
            seed=self.seed,
            lanes=self.lanes,
            processes=self.processes,
            roads=self.roads,
            progress=self.progress,
            cancel=self.cancel,
            solver=self.solver,
        )

    def cancelled(self) -> bool:
        """Whether a stop was asked for."""
        return self.cancel is not None and self.cancel()


def _engine() -> Solver:
    """The search, loaded only when needed: its kernels take a moment."""
    from routing import solve

    return solve

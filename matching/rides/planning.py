"""A day of rides from the book to its plan and comparison, within one limit."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from matching.rides.day import BookedDay
from routing.model.run import Limit, Progress
from routing.rides import RidePlan, plan_rides
from routing.rides.compare import Comparison, compare
from routing.rides.planning import RideSolver

#: Share of the limit spent on the pooled plan; the rest goes to the comparison with rides alone.
POOLED = 0.7


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class PlannedDay:
    """A planned day and, when asked for, what it is compared with."""

    booked: BookedDay
    plan: RidePlan
    comparison: Comparison | None


def plan_day(
    booked: BookedDay,
    *,
    limit: Limit,
    seed: int = 0,
    compared: bool = True,
    progress: Callable[[Progress], None] | None = None,
    cancel: Callable[[], bool] | None = None,
    solver: RideSolver | None = None,
) -> PlannedDay:
    """Plan a booked day, then once more with everybody alone on board.

    Raises
    ------
    InvalidProblem: the book, built by hand, does not hold together.
    """
    share = POOLED if compared else 1.0
    plan = plan_rides(
        booked.rides,
        limit=_part(limit, share),
        seed=seed,
        progress=progress,
        cancel=cancel,
        solver=solver,
    )
    comparison = None
    if compared and plan.rides:
        comparison = compare(plan, limit=_part(limit, (1 - POOLED) / 2), seed=seed, solver=solver)
    return PlannedDay(booked=booked, plan=plan, comparison=comparison)


def _part(limit: Limit, share: float) -> Limit:
    if limit.seconds is not None:
        return replace(limit, seconds=limit.seconds * share)
    return replace(limit, iterations=max(1, round((limit.iterations or 1) * share)))

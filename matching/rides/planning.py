"""A day of rides from the book to its plan and comparison, within one limit."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from matching.rides.day import BookedDay
from routing.model.run import Limit, Progress
from routing.rides import RidePlan, plan_rides
from routing.rides.compare import Comparison, compare
from routing.rides.explaining import EXPLAINED, explain_rides
from routing.rides.hand_over import share_of
from routing.rides.planning import RideSolver

#: Shares of the limit for the comparison with rides alone and for the explanations; the plan has the rest.
ALONE_SHARE, EXPLAIN_SHARE = 0.25, 0.1

Stage = Literal["alone", "explain"]


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
    cancel: Callable[[], bool] = lambda: False,
    enough: Callable[[], bool] = lambda: False,
    stage: Callable[[Stage], None] = lambda stage: None,
    solver: RideSolver | None = None,
) -> PlannedDay:
    """Plan a booked day, once more with everybody alone on board, and explain what is refused.

    Parameters
    ----------
    enough: asked before each explanation (the first is always made): whether to stop, since clocks are the
        caller's. A tenth of a limit in seconds is kept free for them.
    stage: told when the comparison and the explanations begin.

    Raises
    ------
    InvalidProblem: the book, built by hand, does not hold together.
    """
    kept = EXPLAIN_SHARE if limit.seconds is not None else 0.0
    share = 1 - kept - (ALONE_SHARE if compared else 0)
    plan = plan_rides(
        booked.rides,
        limit=share_of(limit, share),
        seed=seed,
        explained=0,
        progress=progress,
        cancel=cancel,
        solver=solver,
    )
    comparison = None
    if compared and plan.rides and not cancel():
        stage("alone")
        comparison = compare(
            plan,
            limit=share_of(limit, ALONE_SHARE),
            seed=seed,
            progress=progress,
            cancel=cancel,
            solver=solver,
        )
    if plan.refusals:
        stage("explain")
        most = EXPLAINED if limit.seconds is None else len(plan.refusals)
        plan = explain_rides(plan, most=most, enough=lambda: cancel() or enough())
    if comparison is not None:
        comparison = Comparison(pooled=plan, solo=comparison.solo, fleets=comparison.fleets)
    return PlannedDay(booked=booked, plan=plan, comparison=comparison)

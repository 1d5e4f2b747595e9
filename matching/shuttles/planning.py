"""A service day of shuttles from its book to a plan, its trips, and what it does for each zone and start."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from matching.shuttles.day import ShuttleDay
from matching.shuttles.groups import ShuttleGroup, groups_of
from routing.model.run import Limit, Progress
from routing.rides import RidePlan, build_problem, plan_rides, read_rides
from routing.rides.compare import Comparison, compare
from routing.rides.fixed import FixedRun, as_run, lay_runs
from routing.rides.pieces import LARGE, plan_large, separable_in_pieces
from routing.rides.planning import RideSolver
from routing.rides.trips import Trip, trips_of

#: Share of the limit spent on the pooled plan when everybody alone is planned too.
POOLED = 0.7
#: Days with more rides are not planned a second time with everybody alone: the bound by group must do.
COMPARED = 400


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class PlannedShuttles:
    """A planned service day."""

    day: ShuttleDay
    plan: RidePlan
    comparison: Comparison | None
    trips: tuple[Trip, ...]
    groups: tuple[ShuttleGroup, ...]


def plan_shuttles(
    day: ShuttleDay,
    *,
    limit: Limit,
    seed: int = 0,
    compared: bool = True,
    progress: Callable[[Progress], None] | None = None,
    cancel: Callable[[], bool] | None = None,
    solver: RideSolver | None = None,
) -> PlannedShuttles:
    """Plan the legs of a service day that nothing covers.

    Runs of the table are made as they stand (see :mod:`routing.rides.fixed`): nothing is searched. Days of
    more than ``LARGE`` rides are planned in pieces (see :mod:`routing.rides.pieces`).

    Raises
    ------
    InvalidProblem: the book, built by hand, does not hold together.
    """
    rides = day.booked.rides
    if day.fixed.runs:
        ready = build_problem(rides)
        laid = lay_runs(ready, day.fixed.runs, day.fixed.seats)
        return read_shuttles(day, read_rides(ready, laid, explained=0))
    again = compared and 0 < len(rides.requests) <= COMPARED
    share = _part(limit, POOLED) if again else limit
    if len(rides.requests) > LARGE and separable_in_pieces(rides):
        plan = plan_large(rides, limit=share, seed=seed, progress=progress, cancel=cancel, solver=solver)
    else:
        plan = plan_rides(rides, limit=share, seed=seed, progress=progress, cancel=cancel, solver=solver)
    comparison = None
    if again and plan.rides:
        comparison = compare(plan, limit=_part(limit, (1 - POOLED) / 2), seed=seed, solver=solver)
    return read_shuttles(day, plan, comparison)


def read_shuttles(day: ShuttleDay, plan: RidePlan, comparison: Comparison | None = None) -> PlannedShuttles:
    """A plan of the day, whoever made it, with its trips and groups."""
    trips = trips_of(plan.tours)
    solo = None if comparison is None else comparison.solo
    groups = groups_of(day, plan, trips, solo=solo)
    return PlannedShuttles(day=day, plan=plan, comparison=comparison, trips=trips, groups=groups)


def proposed_runs(planned: PlannedShuttles) -> tuple[FixedRun, ...]:
    """The trips of a plan as fixed runs: given back in the table ``runs``, they carry the same people."""
    return tuple(as_run(trip, name=f"N{number:03d}") for number, trip in enumerate(planned.trips, start=1))


def _part(limit: Limit, share: float) -> Limit:
    if limit.seconds is not None:
        return replace(limit, seconds=limit.seconds * share)
    return replace(limit, iterations=max(1, round((limit.iterations or 1) * share)))

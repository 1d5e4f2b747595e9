"""A service day of shuttles from its book to a plan, its trips, and what it does for each zone and start."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from matching.shuttles.day import ShuttleDay
from matching.shuttles.groups import ShuttleGroup, groups_of
from matching.shuttles.timetable import Proposal, plan_timetable, proposed, with_runs
from routing.model.run import Limit, Progress
from routing.rides import RidePlan, plan_rides
from routing.rides.compare import Comparison, compare
from routing.rides.explaining import EXPLAINED, explain_rides
from routing.rides.hand_over import share_of
from routing.rides.pieces import LARGE, plan_large, separable_in_pieces
from routing.rides.planning import RideSolver
from routing.rides.trips import Trip, trips_of

#: Share of the limit spent on the pooled plan when everybody alone is planned too.
POOLED = 0.7
#: Days with more rides are not planned a second time with everybody alone: the bound by group must do.
COMPARED = 400
#: Share of the limit kept for explaining the refusals of a day planned in pieces.
EXPLAINING = 0.1


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class PlannedShuttles:
    """A planned service day.

    ``proposal``: the runs that a plan without a table proposes, and that are made here unless the table
    cannot hold one of them; ``lost``: requests that the search carried and these runs do not.
    """

    day: ShuttleDay
    plan: RidePlan
    comparison: Comparison | None
    trips: tuple[Trip, ...]
    groups: tuple[ShuttleGroup, ...]
    proposal: Proposal | None = None
    lost: tuple[str, ...] = ()


def plan_shuttles(
    day: ShuttleDay,
    *,
    limit: Limit,
    seed: int = 0,
    compared: bool = True,
    progress: Callable[[Progress], None] | None = None,
    cancel: Callable[[], bool] | None = None,
    enough: Callable[[], bool] | None = None,
    solver: RideSolver | None = None,
) -> PlannedShuttles:
    """Plan the legs of a service day that nothing covers, and explain what is refused.

    Runs of the table are made as they stand (see :mod:`.timetable`): nothing is searched. Without a table,
    the plan by meeting points is made into runs, and these are made unless the table cannot hold one. Days
    of more than ``LARGE`` rides are planned in pieces (see :mod:`routing.rides.pieces`).

    Parameters
    ----------
    enough: asked before each explanation but the first: whether to stop, since clocks are the caller's. None:
        a few are explained, of a day in pieces none.

    Raises
    ------
    InvalidProblem: the book, built by hand, does not hold together.
    """
    if day.fixed.runs:
        return read_shuttles(*plan_timetable(day))
    rides = day.booked.rides
    again = compared and 0 < len(rides.requests) <= COMPARED
    large = len(rides.requests) > LARGE and separable_in_pieces(rides)
    plan = (plan_large if large else plan_rides)(
        rides,
        limit=share_of(limit, POOLED if again else 1 - EXPLAINING if large else 1.0),
        seed=seed,
        explained=0,
        progress=progress,
        cancel=cancel,
        solver=solver,
    )
    proposal, carried = None, plan.rides
    if day.terms.form == "fixed" and plan.rides:
        proposal = proposed(day.booked, plan)
        if not proposal.early:
            day, plan = plan_timetable(with_runs(day, proposal.rows))
    comparison = None
    if again and plan.rides:
        comparison = compare(plan, limit=share_of(limit, (1 - POOLED) / 2), seed=seed, solver=solver)
    if proposal is None or proposal.early:
        most = (0 if large else EXPLAINED) if enough is None else len(plan.refusals)
        plan = explain_rides(plan, most=most, enough=enough or (lambda: False))
        comparison = comparison and replace(comparison, pooled=plan)
    made = {ride.request for ride in plan.rides}
    lost = tuple(ride.request for ride in carried if ride.request not in made)
    return read_shuttles(day, plan, comparison, proposal=proposal, lost=lost)


def read_shuttles(
    day: ShuttleDay,
    plan: RidePlan,
    comparison: Comparison | None = None,
    *,
    proposal: Proposal | None = None,
    lost: tuple[str, ...] = (),
) -> PlannedShuttles:
    """A plan of the day, whoever made it, with its trips and groups."""
    trips = trips_of(plan.tours)
    solo = None if comparison is None else comparison.solo
    return PlannedShuttles(
        day=day,
        plan=plan,
        comparison=comparison,
        trips=trips,
        groups=groups_of(day, plan, trips, solo=solo),
        proposal=proposal,
        lost=lost,
    )

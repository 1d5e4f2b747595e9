"""A booked day that opens its desk: the plan of what is known, every ride of it promised."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from matching.rides.booking import BookingRefusal
from matching.rides.day import BookedDay
from routing.model.run import Limit, Progress
from routing.rides import RidePlan, plan_rides
from routing.rides.live import Desk, open_day
from routing.rides.planning import RideSolver
from routing.units import HOUR


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class LiveBook:
    """A desk open on a booked day.

    Attributes
    ----------
    plan: what it opened on; opened_at: when (horizon seconds). turned_away: why a service did not take a
        call, by the number of the fact that says so.
    """

    booked: BookedDay
    plan: RidePlan
    desk: Desk
    opened_at: int
    turned_away: dict[int, tuple[BookingRefusal, ...]] = field(default_factory=dict)


def open_book(
    booked: BookedDay,
    *,
    limit: Limit,
    seed: int = 0,
    progress: Callable[[Progress], None] | None = None,
    cancel: Callable[[], bool] | None = None,
    solver: RideSolver | None = None,
) -> LiveBook:
    """Plan what the book knows of the day, promise it, and open the desk an hour before the first vehicle.

    Requests that the plan does not serve are refused as they would be in the day's report: not promised.

    Raises
    ------
    InvalidProblem: the book, built by hand, does not hold together.
    """
    plan = plan_rides(
        booked.rides, limit=limit, seed=seed, explained=0, progress=progress, cancel=cancel, solver=solver
    )
    starts = [duty.start for duty in plan.problem.duties.values()]
    at = min([*starts, booked.clock.at(booked.date, 0) + HOUR]) - HOUR
    return LiveBook(booked=booked, plan=plan, desk=open_day(plan, at=at), opened_at=at)

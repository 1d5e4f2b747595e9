"""Planning a day of rides: build the problem, search, read the plan back, say why the rest is refused."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Protocol

from routing.model.plan import Plan
from routing.model.problem import Problem
from routing.model.run import Limit, Progress, Solution
from routing.referee import audit
from routing.rides.boarding_late import board_late
from routing.rides.build import RideProblem, build_problem
from routing.rides.duty import Duty
from routing.rides.explaining import EXPLAINED, explain_rides
from routing.rides.hand_over import plan_settled
from routing.rides.outcome import outcome
from routing.rides.plan import Refusal, RidePlan
from routing.rides.reading import rides_of, tours_of, unserved_requests
from routing.rides.refusals import refusals_of
from routing.rides.ride_day import RideDay
from routing.rides.summing import figures_of, orders_of

#: The referee's price of a break owed and not taken.
MISSED = "breaks.meal"


class RideSolver(Protocol):
    """What finds a plan: ``routing.solve``, or a stand-in."""

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
    ) -> Solution: ...


def plan_rides(
    day: RideDay,
    *,
    limit: Limit,
    seed: int = 0,
    lanes: int = 2,
    processes: int | None = None,
    duties: Iterable[Duty] | None = None,
    start: Plan | None = None,
    explained: int | None = EXPLAINED,
    progress: Callable[[Progress], None] | None = None,
    cancel: Callable[[], bool] | None = None,
    solver: RideSolver | None = None,
) -> RidePlan:
    """Plan all known requests of a day, pooled.

    Parameters
    ----------
    duties: who drives what; formed from the fleet when not given.
    explained: how many refusals are explained in full; 0: only those the longest ride alone causes are told
        from the others; None: no reason at all is looked for.
    others: as for ``routing.solve``.

    Raises
    ------
    InvalidProblem: with every fault of the day.
    InvalidPlan: ``start`` names things the day does not have.
    """
    search = solver or engine()

    def solve(asked: RideProblem, allowed: Limit, begin: Plan | None) -> Solution:
        return search(
            asked.problem,
            limit=allowed,
            seed=seed,
            lanes=lanes,
            processes=processes,
            start=begin,
            progress=progress,
            cancel=cancel,
        )

    given = build_problem(day, duties=duties)
    ready, solution = plan_settled(given, limit=limit, start=start, solve=solve)
    plan = board_late(ready, solution.plan)
    return read_rides(ready, plan, solution=solution, explained=explained)


def read_rides(
    ready: RideProblem, plan: Plan, *, solution: Solution | None = None, explained: int | None = EXPLAINED
) -> RidePlan:
    """A plan of the day, whoever made it, in the field's words and judged.

    Raises
    ------
    InvalidPlan: the plan names things the day does not have.
    """
    verdict = audit(ready.problem, plan)
    tours = tours_of(ready, plan)
    rides = rides_of(ready, tours)
    left = outcome(ready, unserved_requests(ready, plan))
    if explained is None:
        refusals = tuple(Refusal(request=name, with_request=why) for name, why in left.refused.items())
    else:
        refusals = refusals_of(ready, plan, left.refused)
    orders = orders_of(ready, left.ordered)
    found = RidePlan(
        problem=ready,
        plan=plan,
        verdict=verdict,
        tours=tours,
        rides=rides,
        orders=orders,
        refusals=refusals,
        missed=tuple(one.task for one in verdict.prices if one.term == MISSED and one.task is not None),
        figures=figures_of(ready, verdict, tours=tours, rides=rides, orders=orders, refusals=refusals),
        solution=solution,
    )
    return explain_rides(found, most=explained or 0)


def engine() -> RideSolver:
    """The search, loaded only when needed: its kernels take a moment."""
    from routing.solving import solve

    return solve

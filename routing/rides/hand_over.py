"""Drivers who change elsewhere than at the depot: what nobody hands over begins and ends at the depot.

A duty that begins at a hand-over place needs another duty to bring the vehicle there, and one that ends there
needs another to take it home. Whether each of them has work is known only once the rides are planned. So
the rides are planned with every hand-over; where one side has nothing to do, the other then leaves the depot
itself, or returns to it, and the rides are planned again from there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from routing.model.plan import Plan
from routing.model.run import Limit, Solution
from routing.rides.build import RideProblem, build_problem
from routing.rides.duty import Duty, chains
from routing.rides.vehicle import Vehicle

#: Share of the limit for the plan with every hand-over; each further plan has half of what is left.
FIRST_SHARE = 0.7

Solve = Callable[[RideProblem, Limit, Plan | None], Solution]


def plan_settled(
    ready: RideProblem, *, limit: Limit, start: Plan | None, solve: Solve
) -> tuple[RideProblem, Solution]:
    """The problem in which every hand-over has both its sides, and its solution."""
    if all(len(chain) == 1 for chain in chains(ready.duties.values(), ready.vehicles)):
        return ready, solve(ready, limit, start)
    solution = solve(ready, share_of(limit, FIRST_SHARE), start)
    left = 1 - FIRST_SHARE
    while (duties := settled(ready, solution.plan)) is not None:
        left /= 2
        ready = build_problem(ready.day, duties=duties)
        names = {shift.id for shift in ready.problem.shifts}
        tours = tuple(tour for tour in solution.plan.tours if tour.shift in names)
        solution = solve(ready, share_of(limit, left), replace(solution.plan, tours=tours))
    return ready, solution


def settled(ready: RideProblem, plan: Plan) -> tuple[Duty, ...] | None:
    """The duties without hand-overs that have one side only; None when there is none."""
    used = {ready.duties[tour.shift].id for tour in plan.tours if tour.halts}
    found: list[Duty] = []
    changed = False
    for chain in chains(ready.duties.values(), ready.vehicles):
        working = [duty for duty in chain if duty.id in used]
        if len(chain) == 1 or not working or len(working) == len(chain):
            found += chain
            continue
        changed = True
        found += _cut(working, ready.vehicles)
    return tuple(found) if changed else None


def _cut(working: Sequence[Duty], vehicles: Mapping[str, Vehicle]) -> Iterator[Duty]:
    """The duties with work: the first leaves the depot, the last goes home, the vehicle waits between."""
    for number, duty in enumerate(working):
        vehicle = vehicles[duty.vehicle]
        yield replace(
            duty,
            start_place=duty.start_place if number else vehicle.depot,
            end_place=duty.end_place if number + 1 < len(working) else vehicle.home,
        )


def share_of(limit: Limit, share: float) -> Limit:
    """That share of a limit; at least one iteration."""
    if limit.seconds is not None:
        return replace(limit, seconds=limit.seconds * share)
    return replace(limit, iterations=max(1, round((limit.iterations or 1) * share)))

"""Visits first, rides afterwards: what planners do by hand, a start for planning both, and what it is
measured against.

The visits are planned as if every ride could be had; then the rides these tours need are planned with the
visits' times as they are; tours whose rides cannot be had are given up.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

from routing.joint.fixing import fixed_rides, tied_rides
from routing.joint.legs import JointProblem, RideLeg
from routing.joint.parts import part_with
from routing.model.plan import Halt, Plan, Score, Tour
from routing.model.problem import Problem
from routing.model.run import Limit, Progress
from routing.referee import audit
from routing.solving import solve

#: Share of the limit that planning the visits takes; the rides take the rest.
VISITS_SHARE = 0.6


def visits_then_rides(
    joint: JointProblem,
    *,
    limit: Limit,
    seed: int = 0,
    lanes: int = 2,
    progress: Callable[[Progress], None] | None = None,
    cancel: Callable[[], bool] | None = None,
) -> Plan:
    """A plan of ``joint.problem`` made in two phases, without hard breach."""
    legs = [leg for leg in joint.legs.values() if leg.means is None]
    rides, tied = {leg.ride for leg in legs}, tied_rides(joint)
    # what is paid by the ride is looked at when the vehicles are planned: first what they can do
    paid = {name for leg in joint.legs.values() if _paid(joint, leg) for name in (leg.ride, leg.halt)}
    later = rides | paid | (joint.rides - tied.keys())
    visits = part_with(joint.problem, {task.id for task in joint.problem.tasks} - later)
    found = solve(
        visits, limit=part_of(limit, VISITS_SHARE), seed=seed, lanes=lanes, progress=progress, cancel=cancel
    ).plan
    first = _with_visits(joint, found)
    wanted = {leg.ride: leg for leg in legs if leg.halt in _served(first)}
    asked = joint.rides - (tied.keys() - _served(first))
    second_problem = fixed_rides(joint, part_with(joint.problem, asked | wanted.keys()), first)
    second = solve(
        second_problem,
        limit=part_of(limit, 1 - VISITS_SHARE),
        seed=seed,
        lanes=lanes,
        progress=progress,
        cancel=cancel,
    ).plan
    got = _served(second)
    lost = {leg.shift for ride, leg in wanted.items() if ride not in got}
    without = {visit for ride, visits in tied.items() if ride not in got for visit in visits}
    for tour in first.tours:
        if any(halt.task in without for halt in tour.halts):
            lost.add(tour.shift)
    tours = [
        _kept(joint, tour, lost)
        for tour in first.tours
        if tour.shift not in lost and tour.shift not in joint.vehicles
    ]
    left = _served(first) - {halt.task for tour in tours for halt in tour.halts}
    gone = {ride for ride, visits in tied.items() if visits & left}
    carried = [
        _kept(joint, replace(tour, halts=tuple(halt for halt in tour.halts if halt.task not in gone)), lost)
        for tour in second.tours
    ]
    return _settled(joint.problem, _whole(joint, [*tours, *carried]), seed=seed)


def own_ways(
    joint: JointProblem,
    *,
    limit: Limit,
    seed: int = 0,
    lanes: int = 2,
    start: Plan | None = None,
    progress: Callable[[Progress], None] | None = None,
    cancel: Callable[[], bool] | None = None,
) -> Plan:
    """A plan of ``joint.problem`` in which no vehicle brings anybody to work, and no taxi; buses do.

    People's own rides are driven. ``start`` is a plan of the visits to begin from.
    """
    mine = [leg for leg in joint.legs.values() if leg.means is not None and not _paid(joint, leg)]
    names = {name for leg in mine for name in (leg.ride, leg.halt)}
    without = part_with(joint.problem, {task.id for task in joint.alone.tasks} | names)
    found = solve(
        without, limit=limit, seed=seed, lanes=lanes, start=start, progress=progress, cancel=cancel
    ).plan
    every = (name for leg in joint.legs.values() for name in (leg.ride, leg.halt))
    hidden = tuple(name for name in every if name not in names)
    plan = replace(found, unserved=found.unserved + hidden)
    return replace(plan, score=audit(joint.problem, plan).score)


def _paid(joint: JointProblem, leg: RideLeg) -> bool:
    """Whether somebody drives for her alone: a taxi."""
    return leg.means is not None and not joint.means[leg.means].instead


def part_of(limit: Limit, share: float) -> Limit:
    """A share of the limit."""
    if limit.seconds is not None:
        return Limit(seconds=limit.seconds * share)
    return Limit(iterations=round((limit.iterations or 0) * share))


def _settled(problem: Problem, tours: list[Tour], *, seed: int) -> Plan:
    """The plan of those tours, timed together; nothing that was given up finds a place here."""
    order = {shift.id: number for number, shift in enumerate(problem.shifts)}
    kept = tuple(sorted((tour for tour in tours if tour.halts), key=lambda tour: order[tour.shift]))
    served = {halt.task for tour in kept for halt in tour.halts}
    unserved = tuple(task.id for task in problem.tasks if task.id not in served)
    start = Plan(tours=kept, unserved=(), score=Score())
    timed = solve(part_with(problem, served), limit=Limit(iterations=1), seed=seed, lanes=1, start=start).plan
    plan = Plan(tours=timed.tours, unserved=unserved + timed.unserved, score=Score())
    return replace(plan, score=audit(problem, plan).score)


def _served(plan: Plan) -> set[str]:
    return {halt.task for tour in plan.tours for halt in tour.halts}


def _with_visits(joint: JointProblem, plan: Plan) -> Plan:
    """The plan without tours that hold nothing but rides to no visit."""
    halts = {leg.halt for leg in joint.legs.values()}
    tours = (tour for tour in plan.tours if any(halt.task not in halts for halt in tour.halts))
    return replace(plan, tours=tuple(tours))


def _whole(joint: JointProblem, tours: Sequence[Tour]) -> list[Tour]:
    """The tours without rides, orders and halts whose other half is on none of them."""
    served = {halt.task for tour in tours for halt in tour.halts}
    half = {
        name
        for leg in joint.legs.values()
        for name, other in ((leg.ride, leg.halt), (leg.halt, leg.ride))
        if other not in served
    }
    return [
        replace(tour, halts=tuple(halt for halt in tour.halts if halt.task not in half)) for tour in tours
    ]


def _kept(joint: JointProblem, tour: Tour, lost: Collection[str]) -> Tour:
    """The tour without the rides and orders of tours that were given up."""
    return replace(tour, halts=tuple(halt for halt in tour.halts if not _of_lost(joint, halt, lost)))


def _of_lost(joint: JointProblem, halt: Halt, lost: Collection[str]) -> bool:
    leg = joint.legs.get(halt.task)
    return leg is not None and leg.shift in lost

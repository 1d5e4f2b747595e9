"""The part of a day that rides can change, when a plan of it exists: workers without a vehicle.

Their visits, the visits nobody does, and whatever is tied to one of these are planned anew with the
vehicles; everybody else's tours stay as they are.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from routing.joint import DESK, JointProblem, legs_beside, own_ways, parked_part, plan_together
from routing.model.plan import Plan, Score, Tour
from routing.model.run import Limit
from routing.referee import audit

#: Share of the limit for the part with nobody carried, a start for the rest.
OWN_SHARE = 0.2


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Focus:
    """``joint``: the part; ``start``: its tours so far; ``fixed``: tours that stay."""

    joint: JointProblem
    start: Plan
    fixed: tuple[Tour, ...]


def planned_anew(joint: JointProblem, start: Plan, *, limit: Limit, ask: dict[str, Any]) -> Plan:
    """A plan of ``joint.problem`` in which only that part has changed; ``ask``: how every search is asked."""
    focus = focus_of(joint, start)
    own = own_ways(focus.joint, limit=_cut(limit, OWN_SHARE), start=focus.start, **ask)
    found = plan_together(focus.joint, limit=_cut(limit, 1 - OWN_SHARE), own=own, **ask).plan
    order = {shift.id: number for number, shift in enumerate(joint.problem.shifts)}
    tours = tuple(sorted((*focus.fixed, *found.tours), key=lambda tour: order[tour.shift]))
    served = {halt.task for tour in tours for halt in tour.halts}
    plan = Plan(
        tours=tours,
        unserved=tuple(task.id for task in joint.problem.tasks if task.id not in served),
        score=Score(),
    )
    return replace(plan, score=audit(joint.problem, plan).score)


def focus_of(joint: JointProblem, start: Plan) -> Focus:
    """The part that belongs to workers without a vehicle; ``start`` holds none of their tours."""
    tasks, shifts = _grown(joint, start)
    legs = legs_beside(joint, tasks)
    names = {name for leg in legs.values() for name in (leg.ride, leg.halt)}
    workers = shifts | joint.vehicles
    part = replace(
        joint,
        problem=parked_part(joint.problem, tasks | names, workers | {DESK}),
        alone=parked_part(joint.alone, tasks, workers),
        legs=legs,
        rides=joint.rides & tasks,
        escorts={name: one for name, one in joint.escorts.items() if name in tasks},
    )
    begun = tuple(tour for tour in start.tours if tour.shift in workers)
    served = {halt.task for tour in begun for halt in tour.halts}
    return Focus(
        joint=part,
        start=Plan(tours=begun, unserved=tuple(sorted(tasks - served)), score=Score()),
        fixed=tuple(tour for tour in start.tours if tour.shift not in workers),
    )


def _grown(joint: JointProblem, start: Plan) -> tuple[set[str], set[str]]:
    """Tasks and shifts of the part: a link, or a person, brings along what is at its other end."""
    known = {task.id for task in joint.alone.tasks}
    persons = {shift.id: shift.person for shift in joint.alone.shifts}
    by_shift = {tour.shift: {halt.task for halt in tour.halts} for tour in start.tours}
    shift_of = {task: shift for shift, tasks in by_shift.items() for task in tasks}
    tasks, shifts = (set(start.unserved) & known) | joint.rides, set(joint.carried)
    while True:
        size = len(tasks) + len(shifts)
        at_work = {persons[shift] for shift in shifts}
        shifts |= {shift for shift, person in persons.items() if person in at_work}
        tasks |= {task for shift in shifts for task in by_shift.get(shift, ())}
        for link in joint.alone.links:
            ends = {link.first.task, link.second.task}
            if ends & tasks:
                tasks |= ends
        shifts |= {shift_of[task] for task in tasks if task in shift_of}
        if len(tasks) + len(shifts) == size:
            return tasks, shifts - joint.vehicles


def _cut(limit: Limit, share: float) -> Limit:
    if limit.seconds is not None:
        return replace(limit, seconds=limit.seconds * share)
    return replace(limit, iterations=max(1, round((limit.iterations or 1) * share)))

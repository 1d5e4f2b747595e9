"""What one more vehicle would change for a visit that nobody can get to, tried out and judged."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from matching.joint.day import JointDay
from matching.joint.names import fleet_mode_name
from matching.joint.plan import JointPlan
from matching.rides.fleet import MODE
from routing.joint import (
    Carried,
    JointProblem,
    carried_legs,
    leg_faults,
    with_ride_legs,
    without_legs,
)
from routing.model.plan import Plan
from routing.model.problem import Problem
from routing.model.run import Limit
from routing.model.shift import Shift
from routing.model.task import Task
from routing.referee import audit
from routing.rules.windows.spec import Windows
from routing.solving import solve

#: Workers tried for one visit, at most, and the work each trial is worth.
TRIED = 3
EFFORT = Limit(iterations=1000)
VEHICLE = "one more vehicle"


@dataclass(frozen=True, slots=True, kw_only=True)
class VehicleRemedy:
    """A vehicle out from ``start`` to ``end`` brings the worker to the visit and home again."""

    worker: str
    start: int
    end: int


def vehicle_remedy(planned: JointPlan, visit: str, shifts: Sequence[str]) -> VehicleRemedy | None:
    """The first of the ``shifts`` on which one more vehicle lets its worker do the visit too.

    Her other visits stay hers, and everybody else's plan stays as it is: only her tour and the new vehicle
    are planned, and judged.
    """
    for shift in shifts[:TRIED]:
        found = _tried(planned, visit, shift)
        if found is not None:
            return found
    return None


def _tried(planned: JointPlan, visit: str, shift: str) -> VehicleRemedy | None:
    day = planned.day
    mine = _visits_of(day, planned.plan, shift)
    joint = _with_vehicle(day, {*mine, visit}, shift)
    plan = solve(joint.problem, limit=EFFORT, lanes=1).plan
    served = {halt.task for tour in without_legs(joint, plan).tours for halt in tour.halts}
    if not {*mine, visit} <= served or not audit(joint.problem, plan).valid or leg_faults(joint, plan):
        return None
    if not carried_legs(joint, plan):
        return None
    tour = next(one for one in plan.tours if one.shift == VEHICLE)
    worker = day.week.periods[shift].worker
    return VehicleRemedy(worker=worker, start=tour.departure, end=tour.arrival)


def _visits_of(day: JointDay, plan: Plan, shift: str) -> set[str]:
    own = {task.id for task in day.joint.alone.tasks}
    return {
        halt.task for tour in plan.tours if tour.shift == shift for halt in tour.halts if halt.task in own
    }


def _with_vehicle(day: JointDay, tasks: set[str], shift: str) -> JointProblem:
    """Those visits, that worker, and one vehicle from her home, all day."""
    alone = day.joint.alone
    worker = next(one for one in alone.shifts if one.id == shift)
    vehicle = Shift(
        id=VEHICLE,
        person=VEHICLE,
        mode=fleet_mode_name(MODE),
        start_place=worker.start_place,
        end_place=worker.end_place,
        start=worker.start,
        end=worker.end,
    )
    kept = tuple(task for task in alone.tasks if task.id in tasks)
    problem = Problem(
        places=alone.places,
        modes=alone.modes,
        tasks=kept,
        shifts=(worker, vehicle),
        rules=_windows(alone, kept),
        time_unit=alone.time_unit,
        score_unit=alone.score_unit,
    )
    terms = replace(day.joint.terms, amounts=(), between=0)
    carried = [Carried(shift=shift, longest_own=day.joint.carried[shift].longest_own)]
    return with_ride_legs(problem, carried=carried, vehicles=[VEHICLE], terms=terms, rides=())


def _windows(problem: Problem, kept: Sequence[Task]) -> tuple[Windows]:
    """When the visits may be; who may do them is known, and prices do not matter here."""
    names = {task.id for task in kept}
    windows = problem.rule(Windows)
    rows = () if windows is None else tuple(row for row in windows.rows if row.stop.task in names)
    return (Windows(rows=rows),)

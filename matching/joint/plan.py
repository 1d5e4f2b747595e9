"""Planning a day of visits and rides together, beside the same day with nobody carried."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from matching.joint.day import JointDay
from matching.planning.needless import without_needless
from matching.planning.result import WeekPlan
from routing.errors import Fault
from routing.joint import leg_faults, own_ways, plan_together
from routing.model.plan import Plan, Score, Tour
from routing.model.run import Limit, Progress, Solution
from routing.referee import Verdict, audit
from routing.solving import solve

#: Share of the limit for the day with nobody carried: what the rides are measured against, and a start.
ALONE_SHARE = 0.25
#: The same for visits settled on somebody who has no way to them, when there are any.
PINNED_SHARE = 0.15


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class JointPlan:
    """A planned day.

    Attributes
    ----------
    plan, verdict: the engine's plan of ``day.joint.problem`` and what the referee says of it.
    stranded: where a worker cannot be where the plan has her; empty.
    alone: the plan with nobody carried, of the same problem.
    """

    day: JointDay
    plan: Plan
    verdict: Verdict
    stranded: tuple[Fault, ...]
    alone: Plan
    solution: Solution

    @property
    def valid(self) -> bool:
        """No rule is broken and nobody stranded."""
        return self.verdict.valid and not self.stranded


def plan_joint_day(
    day: JointDay,
    *,
    limit: Limit,
    seed: int = 0,
    lanes: int = 2,
    start: Plan | None = None,
    progress: Callable[[Progress], None] | None = None,
    cancel: Callable[[], bool] | None = None,
) -> JointPlan:
    """Plan the day within the limit; ``start`` is a plan of its visits, as :func:`start_of` makes it."""
    ask: dict[str, Any] = {"seed": seed, "lanes": lanes, "progress": progress, "cancel": cancel}
    last = PINNED_SHARE if day.getting.pinned else 0.0
    alone = own_ways(day.joint, limit=_cut(limit, ALONE_SHARE), start=start, **ask)
    solution = plan_together(
        day.joint, limit=_cut(limit, 1 - ALONE_SHARE - last), own=alone, apart=start is None, **ask
    )
    left = day.getting.pinned & set(solution.plan.unserved)
    if left:
        day = day.arranged(left)
        more = {name for leg in day.joint.legs.values() for name in (leg.ride, leg.halt)}
        served = {halt.task for tour in solution.plan.tours for halt in tour.halts}
        new = sorted(more - served - set(solution.plan.unserved))
        begun = replace(solution.plan, unserved=(*solution.plan.unserved, *new))
        solution = solve(day.joint.problem, limit=_cut(limit, last), start=begun, **ask)
    plan = without_needless(day.joint.problem, solution.plan)
    verdict = audit(day.joint.problem, plan)
    return JointPlan(
        day=day,
        plan=replace(plan, score=verdict.score),
        verdict=verdict,
        stranded=leg_faults(day.joint, plan),
        alone=alone,
        solution=solution,
    )


def start_of(day: JointDay, week: WeekPlan) -> Plan:
    """Tours that the week's plan has on that day, of those who come with a vehicle of their own.

    Tours without one are planned anew: the week knows no hours of public transport.
    """
    tasks = {task.id: len(task.stops) for task in day.joint.alone.tasks}
    shifts = {shift.id for shift in day.joint.alone.shifts} - set(day.joint.carried)
    tours = []
    for tour in week.plan.tours:
        halts = tuple(halt for halt in tour.halts if halt.task in tasks)
        if tour.shift in shifts and halts:
            tours.append(Tour(shift=tour.shift, departure=tour.departure, halts=halts, arrival=tour.arrival))
    served = {halt.task for tour in tours for halt in tour.halts}
    missing = tuple(task for task in tasks if task not in served)
    return Plan(tours=tuple(tours), unserved=missing, score=Score())


def _cut(limit: Limit, share: float) -> Limit:
    if limit.seconds is not None:
        return replace(limit, seconds=limit.seconds * share)
    return replace(limit, iterations=max(1, round((limit.iterations or 1) * share)))

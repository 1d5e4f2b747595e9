"""Planning a day of visits and rides together, from nothing or from the week's plan."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from matching.joint.book import JointBook
from matching.joint.day import JointDay, joint_day
from matching.joint.focus import planned_anew
from matching.joint.settled import SPARED, with_settled
from matching.planning.needless import without_needless
from matching.planning.result import WeekPlan
from matching.planning.visit import Visit
from routing.errors import Fault
from routing.joint import leg_faults, plan_together
from routing.model.plan import Halt, Plan, Score
from routing.model.run import Limit, Progress
from routing.referee import Verdict, audit

#: Share of the limit for visits settled on somebody who has no way to them, when there are any.
PINNED_SHARE = 0.15


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class JointPlan:
    """A planned day.

    Attributes
    ----------
    plan, verdict: the engine's plan of ``day.joint.problem`` and what the referee says of it.
    stranded: where a worker cannot be where the plan has her; empty.
    """

    day: JointDay
    plan: Plan
    verdict: Verdict
    stranded: tuple[Fault, ...]

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
    """Plan the day within the limit.

    ``start`` is a plan of its visits, as :func:`start_of` makes it: then tours of people with a vehicle stay
    as they are, where no visit ties them to others.
    """
    ask: dict[str, Any] = {"seed": seed, "lanes": lanes, "progress": progress, "cancel": cancel}
    last = PINNED_SHARE if day.getting.pinned else 0.0
    main = _cut(limit, 1 - last)
    if start is None:
        found = plan_together(day.joint, limit=main, **ask).plan
    else:
        found = planned_anew(day.joint, start, limit=main, ask=ask)
        if found.score.hard:  # the tours that stay break a rule of the day: nothing of them is kept
            found = plan_together(day.joint, limit=main, **ask).plan
    left = day.getting.pinned & set(found.unserved)
    if left:
        attempt = _cut(limit, last / len(SPARED))
        day, found = with_settled(day, found, left, limit=attempt, ask=ask)
    plan = without_needless(day.joint.problem, found)
    verdict = audit(day.joint.problem, plan)
    return JointPlan(
        day=day,
        plan=replace(plan, score=verdict.score),
        verdict=verdict,
        stranded=leg_faults(day.joint, plan),
    )


def day_of_week(book: JointBook, week: WeekPlan, day: date) -> JointDay:
    """A day of a planned week: the visits that the week has on it, as long as they are, and what is left."""
    visits = [halt.visit for tour in week.tours if tour.day == day for halt in tour.visits]
    return joint_day(
        book,
        day,
        counted=tuple(dict.fromkeys(visit.line for visit in visits)),
        short=tuple(visit.line for visit in visits if visit.id in week.shortened),
    )


def start_of(day: JointDay, week: WeekPlan) -> Plan:
    """Tours that the week's plan has on that day, of those who come with a vehicle of their own.

    Tours without one are planned anew: the week knows no hours of public transport. A period or a visit may
    have another id in the week than on the day alone: periods are told by their times, visits by their lines.
    """
    same = {(one.person, one.start, one.end): one.id for one in day.joint.alone.shifts}
    periods = {one.id: same.get((one.person, one.start, one.end)) for one in week.week.problem.shifts}
    visits = {(one.line, one.member, one.part): one for one in day.week.visits.values()}
    known = {task.id for task in day.joint.alone.tasks}
    order = {shift.id: number for number, shift in enumerate(day.joint.alone.shifts)}
    tours = []
    for tour in week.plan.tours:
        shift = periods.get(tour.shift)
        if shift is None or shift in day.joint.carried:
            continue
        halts = []
        for halt in tour.halts:
            name = _same(halt, week.week.visits.get(halt.task), visits)
            if name in known:
                halts.append(replace(halt, task=name))
        if halts:
            tours.append(replace(tour, shift=shift, halts=tuple(halts)))
    served = {halt.task for tour in tours for halt in tour.halts}
    return Plan(
        tours=tuple(sorted(tours, key=lambda one: order[one.shift])),
        unserved=tuple(name for name in known if name not in served),
        score=Score(),
    )


def _same(halt: Halt, visit: Visit | None, visits: Mapping[tuple[str, int, int], Visit]) -> str | None:
    """The day's own id of a halt of the week; None when it is not of that day (a visit after midnight)."""
    if visit is None:
        return halt.task
    mine = visits.get((visit.line, visit.member, visit.part))
    if mine is None or halt.stop != mine.ref.stop:
        return None if mine is None else mine.id
    there = any(opening.opening <= halt.start <= opening.close for opening in mine.openings)
    return mine.id if there else None


def _cut(limit: Limit, share: float) -> Limit:
    if limit.seconds is not None:
        return replace(limit, seconds=limit.seconds * share)
    return replace(limit, iterations=max(1, round((limit.iterations or 1) * share)))

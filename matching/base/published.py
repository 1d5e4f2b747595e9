"""A planned week read back from its document: what was published, to learn from or to start from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from matching.base.visit_name import VisitName
from matching.planning.aside import is_aside
from matching.planning.calendar import Clock, InvalidWeek, Week
from routing.errors import Fault, InvalidPlan
from routing.model.document import plan_from_json, problem_from_json
from routing.model.plan import Plan
from routing.model.problem import Problem


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class PublishedWeek:
    """One planned week: the problem as it was, the plan, and the clock of its horizon."""

    week: Week
    clock: Clock
    problem: Problem
    plan: Plan

    def served(self) -> Iterator[ServedVisit]:
        """Every visit that somebody does, tour by tour; breaks and errands are no visits."""
        persons = {shift.id: shift.person for shift in self.problem.shifts}
        doors = {task.id: len(task.stops) - 1 for task in self.problem.tasks}
        for tour in self.plan.tours:
            for halt in tour.halts:
                if is_aside(halt.task) or halt.stop != doors.get(halt.task, halt.stop):
                    continue
                yield ServedVisit(task=halt.task, person=persons[tour.shift], start=halt.start, end=halt.end)


@dataclass(frozen=True, slots=True, kw_only=True)
class ServedVisit:
    """Who does a task from ``start`` to ``end`` (horizon seconds)."""

    task: str
    person: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation:
    """One visit of an assigned week, done by ``person`` or by nobody (None).

    ``day`` is the day the visit counts for; ``start`` seconds on the clock face after its midnight;
    ``days_fixed`` is False for a counted visit, whose day was part of the plan.
    """

    line: str
    day: date
    part: int
    person: str | None
    start: int
    duration: int
    days_fixed: bool = True


def published_week(document: object, *, where: str = "plan") -> PublishedWeek:
    """The week of a document that ``maillon plan`` wrote (``"maillon": "week-plan"``).

    Raises
    ------
    InvalidPlan, InvalidProblem: with every fault found; ``where`` names the file in them.
    """
    if not isinstance(document, Mapping) or document.get("maillon") != "week-plan":
        kind = document.get("maillon") if isinstance(document, Mapping) else type(document).__name__
        raise InvalidPlan([_fault(where, "maillon", kind, 'A planned week says so: "week-plan".')])
    faults: list[Fault] = []
    week, start = _week(document, where, faults), _start(document, where, faults)
    if week is None or start is None:
        raise InvalidPlan(faults)
    problem = problem_from_json(document.get("problem"))
    plan = plan_from_json(document.get("plan"))
    strange = {tour.shift for tour in plan.tours} - {shift.id for shift in problem.shifts}
    if strange:
        rule = "A tour belongs to a shift of the problem."
        raise InvalidPlan([_fault(where, "plan.tours", name, rule) for name in sorted(strange)])
    return PublishedWeek(week=week, clock=Clock(start=start), problem=problem, plan=plan)


def observations(published: PublishedWeek) -> tuple[Observation, ...]:
    """Every visit of the week, done or not; tasks that are no visits of a week are passed over."""
    durations = {task.id: task.stops[-1].duration for task in published.problem.tasks}
    found = [
        _observed(visit.task, visit.person, visit.start, visit.end - visit.start, published.clock)
        for visit in published.served()
    ]
    found += [
        _observed(task, None, None, durations.get(task, 0), published.clock)
        for task in published.plan.unserved
        if not is_aside(task)
    ]
    return tuple(one for one in found if one is not None)


def clock_face(clock: Clock, day: date, seconds: int) -> int:
    """Seconds on the clock face, after the midnight that begins ``day``, of a moment of the horizon."""
    wall = clock.local(seconds).replace(tzinfo=None)
    return round((wall - datetime.combine(day, datetime.min.time())).total_seconds())


def moment(clock: Clock, day: date, face: int) -> int:
    """Horizon seconds of a time on the clock face: the inverse of :func:`clock_face`."""
    return clock.at_wall(datetime.combine(day, datetime.min.time()) + timedelta(seconds=face))


def _observed(
    task: str, person: str | None, start: int | None, duration: int, clock: Clock
) -> Observation | None:
    name = VisitName.parse(task)
    if name is None:
        return None
    day = name.day
    if name.rank is not None and start is not None:
        day = clock.day(start)
    face = 0 if start is None else clock_face(clock, day, start)
    return Observation(
        line=name.line,
        day=day,
        part=name.part,
        person=person,
        start=face,
        duration=duration,
        days_fixed=name.rank is None,
    )


def _week(document: Mapping[str, Any], where: str, faults: list[Fault]) -> Week | None:
    try:
        return Week.parse(str(document.get("week")))
    except InvalidWeek:
        faults.append(_fault(where, "week", document.get("week"), "A planned week names its ISO week."))
        return None


def _start(document: Mapping[str, Any], where: str, faults: list[Fault]) -> datetime | None:
    """The horizon's start, in the zone of the week."""
    try:
        epoch = datetime.fromisoformat(str(document.get("epoch")))
        if epoch.tzinfo is not None:
            return epoch.astimezone(ZoneInfo(str(document.get("time_zone"))))
    except (ValueError, OSError, ZoneInfoNotFoundError):
        pass
    seen = f"{document.get('epoch')!r}, {document.get('time_zone')!r}"
    faults.append(_fault(where, "epoch", seen, "A planned week says its start and its time zone."))
    return None


def _fault(where: str, path: str, seen: object, rule: str) -> Fault:
    return Fault(
        code="week_plan.form",
        where=f"{where}: {path}",
        seen=str(seen)[:80],
        rule=rule,
        advice="Give the plan.json that `maillon plan` wrote.",
    )

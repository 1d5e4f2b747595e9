"""A plan as people were told of it: each appointment with its people and its hour."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from matching.papers.appointment import appointment_of
from matching.planning.aside import is_aside
from matching.planning.calendar import Clock
from routing.model.plan import Plan
from routing.model.problem import Problem
from routing.words import Names


@dataclass(frozen=True, slots=True, kw_only=True)
class Appointment:
    """One appointment as published; ``people`` (worker ids) and the times are empty while nobody comes.

    ``label`` names client and service.
    """

    key: str
    label: str
    people: frozenset[str] = frozenset()
    start: datetime | None = None
    end: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """A week as it was told: appointments by id, and the names of its workers."""

    appointments: Mapping[str, Appointment]
    names: Mapping[str, str]


def published(problem: Problem, plan: Plan, *, names: Names, clock: Clock) -> Published:
    """What people know of a plan, from the plan alone: the tables of its day need not exist any more."""
    person = {shift.id: shift.person for shift in problem.shifts}
    people: dict[str, set[str]] = {}
    times: dict[str, tuple[int, int]] = {}
    labels: dict[str, str] = {}
    told = (*plan.unserved, *(halt.task for tour in plan.tours for halt in tour.halts))
    doors = {task.id: len(task.stops) - 1 for task in problem.tasks}
    for task in (one for one in told if not is_aside(one)):
        labels.setdefault(appointment_of(task), names.task.get(task, task))
    for tour in plan.tours:
        for halt in tour.halts:
            if is_aside(halt.task) or halt.stop != doors.get(halt.task, halt.stop):
                continue
            key = appointment_of(halt.task)
            people.setdefault(key, set()).add(person[tour.shift])
            times.setdefault(key, (halt.start, halt.end))
    return Published(
        appointments={
            key: Appointment(
                key=key,
                label=label,
                people=frozenset(people.get(key, ())),
                start=clock.local(times[key][0]) if key in times else None,
                end=clock.local(times[key][1]) if key in times else None,
            )
            for key, label in labels.items()
        },
        names=dict(names.person),
    )

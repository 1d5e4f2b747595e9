"""A published plan and the tables it was made from, together again as a planned week."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from matching.base.published import PublishedWeek
from matching.model.association import Association
from matching.planning.build import build_week
from matching.planning.reading import read_plan
from matching.planning.result import WeekPlan
from matching.planning.visit import Visit
from matching.planning.week import WeekProblem
from routing.errors import MaillonError


@dataclass(frozen=True, slots=True, kw_only=True)
class Mismatch:
    """What plan and tables do not agree on.

    ``kind`` is ``visits_gone`` or ``shifts_gone`` (in the plan, not in the tables), ``visits_new`` (in the
    tables, not in the plan) or ``moved`` (visits and shifts at another place); ``ids`` are all of them.
    """

    kind: str
    ids: tuple[str, ...]


class OtherTables(MaillonError):
    """The plan was made from other tables; :attr:`mismatches` says all that differs."""

    def __init__(self, mismatches: Iterable[Mismatch]) -> None:
        self.mismatches = tuple(mismatches)
        told = "; ".join(f"{one.kind}: {', '.join(one.ids[:5])}" for one in self.mismatches)
        super().__init__(f"The plan was made from other tables: {told}. Plan the week again.")


def reopen(association: Association, published: PublishedWeek) -> WeekPlan:
    """The planned week again, with names, addresses and tasks as the tables say them today.

    Travel times, lengths and rules stay those of the published problem.

    Raises
    ------
    OtherTables: visits or shifts of the plan are not in the tables, or the other way round.
    InvalidPlan: the plan names things its own problem does not have.
    """
    built = build_week(association, published.week)
    faults = tuple(_mismatches(built, published))
    if faults:
        raise OtherTables(faults)
    durations = {task.id: task.stops[-1].duration for task in published.problem.tasks}
    visits = {key: _as_planned(visit, durations[key]) for key, visit in built.visits.items()}
    week = replace(built, problem=published.problem, visits=visits)
    unserved = frozenset(published.plan.unserved)
    shortened = tuple(
        key
        for key, visit in built.visits.items()
        if visits[key].duration < visit.duration and key not in unserved
    )
    return read_plan(week, published.plan, shortened=shortened)


def _as_planned(visit: Visit, duration: int) -> Visit:
    return replace(visit, duration=duration) if duration != visit.duration else visit


def _mismatches(built: WeekProblem, published: PublishedWeek) -> Iterator[Mismatch]:
    tasks = [task.id for task in published.problem.tasks]
    known = set(tasks)
    asides = {ref.task for ref in built.asides}
    gone = tuple(task for task in tasks if task not in built.visits and task not in asides)
    new = tuple(visit for visit in built.visits if visit not in known)
    shifts = tuple(tour.shift for tour in published.plan.tours if tour.shift not in built.periods)
    moved = (*_moved_visits(built, published), *_moved_shifts(built, published))
    found = {"visits_gone": gone, "shifts_gone": shifts, "visits_new": new, "moved": moved}
    for kind, ids in found.items():
        if ids:
            yield Mismatch(kind=kind, ids=tuple(ids))


def _moved_visits(built: WeekProblem, published: PublishedWeek) -> Iterator[str]:
    for task in published.problem.tasks:
        visit = built.visits.get(task.id)
        if visit is not None and _places(visit) != tuple(stop.place for stop in task.stops):
            yield task.id


def _places(visit: Visit) -> tuple[str, ...]:
    """Where the visit's task stops: where something is collected, then the door."""
    return (visit.place,) if visit.pickup is None else (visit.pickup.place, visit.place)


def _moved_shifts(built: WeekProblem, published: PublishedWeek) -> Iterator[str]:
    used = {tour.shift for tour in published.plan.tours}
    for shift in published.problem.shifts:
        period = built.periods.get(shift.id)
        if shift.id in used and period is not None and built.workers[period.worker].home != shift.start_place:
            yield shift.id

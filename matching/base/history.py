"""What the week before leaves behind: people not yet home on Monday, and visits too near to be repeated."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from matching.model.association import Association
from matching.model.care import CareLine, Counted
from matching.model.worker import Absence, Worker
from matching.planning.calendar import Week
from matching.planning.result import WeekPlan


@dataclass(frozen=True, slots=True, kw_only=True)
class Tail:
    """The end of a planned week, for the week after it.

    Attributes
    ----------
    home: by worker id, the local wall-clock time at which a tour that began that week comes home.
    last: by counted line, the day of its last visit.
    """

    home: Mapping[str, datetime]
    last: Mapping[str, date]


def tail_of(plan: WeekPlan) -> Tail:
    """What the plan of one week means for the next one."""
    home: dict[str, datetime] = {}
    last: dict[str, date] = {}
    counted = {line.id for line in plan.week.association.care_lines if isinstance(line.pattern, Counted)}
    for tour in plan.tours:
        arrival = tour.arrival.replace(tzinfo=None)
        home[tour.worker] = max(arrival, home.get(tour.worker, arrival))
        for halt in tour.visits:
            if halt.visit.line in counted:
                day = halt.start.date()
                last[halt.visit.line] = max(day, last.get(halt.visit.line, day))
    return Tail(home=home, last=last)


def after(association: Association, week: Week, tail: Tail) -> Association:
    """The association as ``week`` finds it: nobody works before she is home, no visit comes too soon."""
    midnight = datetime.combine(week.monday, time())
    return replace(
        association,
        workers=tuple(_home(worker, midnight, tail.home.get(worker.id)) for worker in association.workers),
        care_lines=tuple(_spaced(line, week, tail.last.get(line.id)) for line in association.care_lines),
    )


def _home(worker: Worker, midnight: datetime, arrival: datetime | None) -> Worker:
    if arrival is None or arrival <= midnight:
        return worker
    return replace(worker, absences=(*worker.absences, Absence(start=midnight, end=arrival)))


def _spaced(line: CareLine, week: Week, last: date | None) -> CareLine:
    """The line without the days too near its last visit, if the others can hold all its visits."""
    pattern = line.pattern
    if last is None or not isinstance(pattern, Counted):
        return line
    near = {day for day in week.days if day < last + timedelta(days=pattern.min_spacing)}
    free = [day for day in week.days if day.weekday() in pattern.days and day not in near | line.exceptions]
    if not near or _most(free, pattern.min_spacing) < pattern.visits:
        return line
    return replace(line, exceptions=line.exceptions | near)


def _most(days: list[date], spacing: int) -> int:
    """How many of the days, in order, keep the spacing: taking each as early as can be is best."""
    count, reached = 0, date.min
    for day in days:
        if day >= reached:
            count, reached = count + 1, day + timedelta(days=spacing)
    return count

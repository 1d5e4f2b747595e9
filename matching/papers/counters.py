"""Hours planned against the contract: of the week, and of the month so far."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from matching.model.worker import Worker
from matching.papers.months import last_day
from matching.papers.sheets import Counter, Counters
from matching.planning.result import WeekPlan
from routing.units import HOUR

#: Working days of a week, Monday to Saturday: a day counts a sixth of the contract's week.
_BUSINESS_DAYS = 6


def count_hours(plan: WeekPlan, *, month: date, others: Sequence[WeekPlan] = ()) -> Counters:
    """Counters of everyone of ``plan``; ``others`` are known plans of other weeks of the month.

    A tour belongs to the day it begins on. The month's contract counts the days of known plans only, like
    the month's work, so that the two can be compared.
    """
    until = min(plan.week.week.days[-1], last_day(month))
    plans = [known for known in (*others, plan) if known.week.week.monday <= until]
    days = [day for known in plans for day in known.week.week.days if month <= day <= until]
    hours = {row.worker: row for row in plan.hours}
    worked = _worked(plans, frozenset(days))
    visits = {tour.worker: 0 for tour in plan.tours}
    for tour in plan.tours:
        visits[tour.worker] += len(tour.visits)
    people = sorted(plan.week.workers.values(), key=lambda worker: (worker.name.casefold(), worker.id))
    return Counters(
        month=month,
        until=until,
        known=len(days),
        expected=(until - month).days + 1,
        rows=tuple(
            Counter(
                key=worker.id,
                name=worker.name,
                visits=visits.get(worker.id, 0),
                work=hours[worker.id].work,
                contract=hours[worker.id].contract,
                month_work=worked.get(worker.id, 0),
                month_contract=_contract(worker, days),
            )
            for worker in people
        ),
    )


def _worked(plans: Iterable[WeekPlan], days: frozenset[date]) -> dict[str, int]:
    worked: dict[str, int] = {}
    for plan in plans:
        for tour in plan.tours:
            if tour.day in days:
                worked[tour.worker] = worked.get(tour.worker, 0) + tour.work
    return worked


def _contract(worker: Worker, days: Iterable[date]) -> int | None:
    """Contract seconds of the working days of ``days``, those of a whole-day absence left out."""
    hours = worker.week_hours()
    if hours is None:
        return None
    counted = [
        day
        for day in days
        if day.weekday() < _BUSINESS_DAYS and not any(absence.whole(day) for absence in worker.absences)
    ]
    return round(hours * HOUR * len(counted) / _BUSINESS_DAYS)

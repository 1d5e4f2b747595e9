"""A month planned week by week, each after the base and after what the week before leaves behind."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from matching.base.changes import Changes
from matching.base.effort import Effort
from matching.base.history import after, tail_of
from matching.base.learn import learn
from matching.base.model import BasePlan
from matching.base.planning import BasedPlan, plan_from_base
from matching.base.published import PublishedWeek, observations
from matching.model.association import Association
from matching.model.worker import Worker
from matching.planning.calendar import Week
from matching.planning.result import WeekPlan
from matching.words import say
from routing.errors import MaillonError
from routing.units import HOUR


class InvalidMonth(MaillonError):
    """The text does not name a month."""

    def __init__(self, seen: str) -> None:
        self.seen = seen
        super().__init__(say("base.month_invalid", seen=repr(seen)))


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Month:
    """A calendar month."""

    year: int
    number: int

    @classmethod
    def parse(cls, text: str) -> Month:
        """The month written ``2026-12``. Raises :class:`InvalidMonth`."""
        found = re.fullmatch(r"(\d{4})-(\d{1,2})", text.strip())
        if not found or not 1 <= int(found[2]) <= 12 or not 1 <= int(found[1]) < 9999:
            raise InvalidMonth(text)
        return cls(year=int(found[1]), number=int(found[2]))

    @property
    def days(self) -> tuple[date, ...]:
        """Its days."""
        first = date(self.year, self.number, 1)
        following = date(self.year + self.number // 12, self.number % 12 + 1, 1)
        return tuple(first + timedelta(days=step) for step in range((following - first).days))

    @property
    def weeks(self) -> tuple[Week, ...]:
        """The ISO weeks that hold at least one of its days, whole weeks."""
        found = dict.fromkeys(day.isocalendar()[:2] for day in self.days)
        return tuple(Week(year, number) for year, number in found)

    def holds(self, day: date) -> bool:
        """Whether the day is in the month."""
        return (day.year, day.month) == (self.year, self.number)

    def __str__(self) -> str:
        return f"{self.year:04d}-{self.number:02d}"


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthHours:
    """Hours of one worker in the month, seconds.

    Attributes
    ----------
    weeks: work of each week, of its tours that begin in the month.
    contract: hours of the contract over the month, absences taken off; None when it fixes none.
    """

    worker: str
    weeks: tuple[int, ...]
    contract: int | None

    @property
    def to_date(self) -> tuple[int, ...]:
        """Work since the month began, at the end of each week."""
        return tuple(sum(self.weeks[: number + 1]) for number in range(len(self.weeks)))


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class MonthWeek:
    """One week of the month; ``changes`` is None for a week planned without a base."""

    plan: WeekPlan
    changes: Changes | None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class MonthPlan:
    """A planned month: its weeks in order, whole, and the hours of its own days."""

    month: Month
    weeks: tuple[MonthWeek, ...]
    hours: tuple[MonthHours, ...]

    @property
    def served(self) -> int:
        """Visits done on the month's days."""
        return sum(
            self.month.holds(halt.start.date())
            for week in self.weeks
            for tour in week.plan.tours
            for halt in tour.visits
        )

    @property
    def unserved(self) -> int:
        """Visits of the month's days left to fill."""
        return sum(self.month.holds(row.visit.day) for week in self.weeks for row in week.plan.unserved)


def plan_month(
    association: Association,
    month: Month,
    *,
    base: BasePlan | None = None,
    effort: Effort | None = None,
    before: WeekPlan | None = None,
    done: Callable[[MonthWeek], None] = lambda week: None,
) -> MonthPlan:
    """Plan every week that has a day in the month, in turn; the effort is that of each week.

    Without a base the first week is planned freely, and the weeks after it follow those already planned.

    Parameters
    ----------
    before: the week before the month's first one, when it is planned.
    done: told of each week as soon as it is planned.
    """
    spent = effort or Effort()
    planned: list[MonthWeek] = []
    previous = before
    for week in month.weeks:
        if spent.cancelled() and planned:
            break
        found = association if previous is None else after(association, week, tail_of(previous))
        followed = base or _habit(planned)
        one = _free(found, week, spent) if followed is None else _after_base(found, week, followed, spent)
        planned.append(one)
        done(one)
        previous = one.plan
    return MonthPlan(month=month, weeks=tuple(planned), hours=_hours(association, month, planned))


def _after_base(association: Association, week: Week, base: BasePlan, effort: Effort) -> MonthWeek:
    based: BasedPlan = plan_from_base(association, week, base, effort=effort)
    return MonthWeek(plan=based.plan, changes=based.changes)


def _free(association: Association, week: Week, effort: Effort) -> MonthWeek:
    return MonthWeek(plan=effort.plan_week(association, week), changes=None)


def _habit(planned: list[MonthWeek]) -> BasePlan | None:
    """What the weeks already planned have in common; None before the first one."""
    if not planned:
        return None
    return learn({one.plan.week.week: observations(_published(one.plan)) for one in planned})


def _published(plan: WeekPlan) -> PublishedWeek:
    week = plan.week
    return PublishedWeek(week=week.week, clock=week.clock, problem=week.problem, plan=plan.plan)


def _hours(association: Association, month: Month, planned: list[MonthWeek]) -> tuple[MonthHours, ...]:
    return tuple(
        MonthHours(
            worker=worker.id,
            weeks=tuple(
                sum(tour.work for tour in one.plan.tours_of(worker.id) if month.holds(tour.day))
                for one in planned
            ),
            contract=month_contract(worker, month),
        )
        for worker in association.workers
    )


def month_contract(worker: Worker, month: Month) -> int | None:
    """Contract work of the month, in seconds.

    A monthly contract counts whole; another one by its working days (Monday to Saturday), six a week.
    Each working day of absence takes its share off.
    """
    if worker.contract_hours is None:
        return None
    business = [day for day in month.days if day.weekday() < 6]
    away = sum(any(absence.whole(day) for absence in worker.absences) for day in business)
    if worker.contract_period == "month":
        return round(worker.contract_hours * HOUR * (len(business) - away) / len(business))
    return round((worker.week_hours() or 0.0) * HOUR * (len(business) - away) / 6)

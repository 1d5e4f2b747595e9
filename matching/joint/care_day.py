"""The visits of one date as a problem of their own: the week's problem, told that it has one day."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date

from matching.model.association import Association
from matching.model.care import Counted
from matching.planning.build import build_week
from matching.planning.calendar import Week
from matching.planning.plan import shortened
from matching.planning.week import WeekProblem
from routing.rules.hours.spec import Hours, HoursLimit
from routing.travel.source import Sources


@dataclass(frozen=True, slots=True, order=True)
class OneDay(Week):
    """The ISO week of ``day``, of which that day alone is planned."""

    day: date

    @classmethod
    def of(cls, day: date) -> OneDay:
        """The day, in its week."""
        year, number, _ = day.isocalendar()
        return cls(year, number, day)

    @property
    def days(self) -> tuple[date, ...]:
        """The one day."""
        return (self.day,)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class DayCare:
    """Visits of one date. ``left_out``: lines that may be due that day, if the week's plan says so."""

    week: WeekProblem
    left_out: tuple[str, ...]


def care_of_day(
    association: Association,
    day: date,
    *,
    counted: Collection[str] = (),
    short: Collection[str] = (),
    roads: Sources | None = None,
) -> DayCare:
    """The visits of ``day`` and who is there.

    Of lines of so many visits a week, those in ``counted`` have one that day and the others none; visits of
    the lines in ``short`` last as little as they may. Hours against contract belong to the week: a day keeps
    the longest day only.
    """
    kept, out = [], []
    for line in association.care_lines:
        if not isinstance(line.pattern, Counted):
            kept.append(line)
        elif line.id in counted:
            kept.append(replace(line, pattern=Counted(visits=1, days=frozenset({day.weekday()}))))
        elif day.weekday() in line.pattern.days and line.validity.holds(day):
            out.append(line.id)
    week = build_week(replace(association, care_lines=tuple(kept)), OneDay.of(day), roads=roads)
    week = shortened(week, [visit.id for visit in week.visits.values() if visit.line in short])
    rules = tuple(_of_a_day(rule) if isinstance(rule, Hours) else rule for rule in week.problem.rules)
    problem = replace(week.problem, rules=rules)
    return DayCare(week=replace(week, problem=problem), left_out=tuple(out))


def _of_a_day(rule: Hours) -> Hours:
    return replace(rule, rows=tuple(_unpriced(row) for row in rule.rows))


def _unpriced(row: HoursLimit) -> HoursLimit:
    return replace(row, planned=None, over_price=0, under_price=0)

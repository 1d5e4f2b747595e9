"""Which month a week is printed under, and the whole weeks that a month's sheet shows."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from matching.planning.calendar import Week


def month_of(week: Week) -> date:
    """First day of the month of the week's Thursday: the month most of its days are in."""
    return week.days[3].replace(day=1)


def last_day(month: date) -> date:
    """Last day of a month given by its first day."""
    return month.replace(day=monthrange(month.year, month.month)[1])


def sheet_days(month: date) -> tuple[date, ...]:
    """Whole weeks, from the Monday before the month begins to the Sunday after it ends."""
    first = month - timedelta(days=month.weekday())
    end = last_day(month)
    count = (end - first).days + 7 - end.weekday()
    return tuple(first + timedelta(days=step) for step in range(count))

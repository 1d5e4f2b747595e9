"""Days of a pack as its tables write them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

#: Monday to Sunday, as RFC 5545 writes them, and as cells do.
WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
FRENCH_DAYS = ("lu", "ma", "me", "je", "ve", "sa", "di")

#: Promises start on the Monday of the first ISO week of 2026 that lies whole in the year.
FIRST_DATE = date(2026, 1, 5)


def monday(week: str) -> date:
    """Monday of an ISO week such as ``2026-W48``; ValueError when the text names none."""
    year, _, number = week.partition("-W")
    return date.fromisocalendar(int(year), int(number), 1)


def day_of(week: str, weekday: int) -> date:
    """A day of an ISO week, 0 = Monday."""
    return monday(week) + timedelta(days=weekday)


def weekday_cell(days: Iterable[int]) -> str:
    """Weekdays as a cell: ``lu|me|ve``."""
    return "|".join(FRENCH_DAYS[day] for day in sorted(days))


def rrule_cell(days: Iterable[int], *, every: int = 1) -> str:
    """A weekly recurrence (RFC 5545) on those days, every so many weeks."""
    interval = f"INTERVAL={every};" if every > 1 else ""
    return f"FREQ=WEEKLY;{interval}BYDAY=" + ",".join(WEEKDAYS[day] for day in sorted(days))


def clock(minutes: int) -> str:
    """Minutes after midnight as a cell: ``07:30``; past midnight it starts again at 0."""
    return f"{minutes // 60 % 24:02d}:{minutes % 60:02d}"

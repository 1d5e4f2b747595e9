"""On which days of a week a line, a post or a period exists."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date, datetime, time

import holidays
from dateutil.rrule import rrulestr

from matching.model.care import CareLine, Dated
from matching.model.post import Post
from matching.model.settings import Settings


def public_holidays(settings: Settings, days: Iterable[date]) -> frozenset[date]:
    """The public holidays among ``days``, for the country (and subdivision) of the settings."""
    wanted = frozenset(days)
    calendar = holidays.country_holidays(
        settings.holidays_country,
        subdiv=settings.holidays_subdivision or None,
        years=sorted({day.year for day in wanted}),
    )
    return frozenset(day for day in wanted if day in calendar)


def line_dates(line: CareLine, days: Collection[date], off: Collection[date]) -> tuple[date, ...]:
    """Dates among ``days`` on which the line asks for a visit, or (counted) allows one.

    ``off`` holds the public holidays, which the line keeps or skips.
    """
    if isinstance(line.pattern, Dated):
        wanted = _recurrence(line.pattern, line.validity.first or min(days), days)
    else:
        wanted = frozenset(day for day in days if day.weekday() in line.pattern.days)
    return tuple(
        day
        for day in sorted(wanted)
        if line.validity.holds(day)
        and day not in line.exceptions
        and not (line.holidays == "skip" and day in off)
    )


def post_dates(post: Post, days: Collection[date], off: Collection[date]) -> tuple[date, ...]:
    """Dates among ``days`` on which the post is to be filled."""
    return tuple(day for day in sorted(days) if post.on(day) and not (post.holidays == "skip" and day in off))


def _recurrence(pattern: Dated, first: date, days: Collection[date]) -> frozenset[date]:
    """Dates of the recurrence that starts on ``first``; midnight stands for the whole day."""
    rule = rrulestr(pattern.rrule, dtstart=datetime.combine(first, time()))
    start, end = (datetime.combine(day, time()) for day in (min(days), max(days)))
    found = {moment.date() for moment in rule.between(start, end, inc=True)}
    return frozenset(found & set(days))

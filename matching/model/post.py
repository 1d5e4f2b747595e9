"""Odd-hour posts: people expected at a site at an exact hour."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from matching.model.care import OnHoliday
from matching.model.service import NOTHING, Level, Requirements
from matching.model.validity import ALWAYS, Validity


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """``headcount`` people at ``place`` from ``start`` to ``end``.

    Both are minutes after the midnight that begins the day; ``end`` is above 1440 for a night.
    """

    id: str
    name: str
    place: str
    start: int
    end: int
    weekdays: frozenset[int] = frozenset()
    dates: frozenset[date] = frozenset()
    headcount: int = 1
    requirements: Requirements = NOTHING
    level: Level = "ordinary"
    weight: int = 1
    holidays: OnHoliday = "keep"
    exceptions: frozenset[date] = frozenset()
    validity: Validity = ALWAYS

    def on(self, day: date) -> bool:
        """Whether the post exists on ``day``, public holidays aside."""
        wanted = day.weekday() in self.weekdays or day in self.dates
        return wanted and day not in self.exceptions and self.validity.holds(day)

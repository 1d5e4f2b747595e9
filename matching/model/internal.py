"""Work that is no visit: meetings and training, and new carers shown the way by known ones."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from matching.model.care import OnHoliday
from matching.model.service import Level
from matching.model.validity import ALWAYS, Validity


@dataclass(frozen=True, slots=True, kw_only=True)
class InternalTime:
    """Paid time of ``workers`` (ids) at ``place``, from ``start`` to ``end``: meeting, training.

    Both are minutes after the midnight that begins the day; ``end`` is above 1440 for a night.
    """

    id: str
    name: str
    workers: tuple[str, ...]
    place: str
    start: int
    end: int
    weekdays: frozenset[int] = frozenset()
    dates: frozenset[date] = frozenset()
    level: Level = "essential"
    holidays: OnHoliday = "skip"
    exceptions: frozenset[date] = frozenset()
    validity: Validity = ALWAYS

    def on(self, day: date) -> bool:
        """Whether it takes place on ``day``, public holidays aside."""
        wanted = day.weekday() in self.weekdays or day in self.dates
        return wanted and day not in self.exceptions and self.validity.holds(day)


@dataclass(frozen=True, slots=True, kw_only=True)
class Introduction:
    """On ``day`` the visit of ``line`` is done by two: ``by``, whom the client knows, brings ``worker``."""

    line: str
    day: date
    worker: str
    by: str

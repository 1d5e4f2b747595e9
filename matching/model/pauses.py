"""Breaks that a structure gives: a meal inside a window, a rest after so many hours in a row."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from matching.model.validity import ALWAYS, Validity


@dataclass(frozen=True, slots=True, kw_only=True)
class BreakRule:
    """One kind of break.

    A *meal* has ``earliest`` and ``latest``: it starts between the two (minutes after the midnight that
    begins the day; ``latest`` is above 1440 for a night) on tours that last all through them. A *rest* has
    ``after``: whoever works longer than that in a row (minutes, by the clock) takes it before. Never both.

    Attributes
    ----------
    minutes: how long it lasts.
    workers: ids of those it is for; empty: everybody.
    price: euros of a meal left out, or of an hour beyond ``after``; ``required``: it cannot be left out.
    weekdays: 0 = Monday; empty: all.
    """

    id: str
    name: str
    minutes: int
    workers: tuple[str, ...] = ()
    earliest: int | None = None
    latest: int | None = None
    after: int | None = None
    price: float = 30.0
    required: bool = False
    weekdays: frozenset[int] = frozenset()
    validity: Validity = ALWAYS

    def holds(self, worker: str, day: date) -> bool:
        """Whether it is for that worker on that day."""
        wanted = not self.weekdays or day.weekday() in self.weekdays
        return wanted and self.validity.holds(day) and (not self.workers or worker in self.workers)

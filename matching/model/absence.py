"""Time away, of a worker or of a client; the end may be unknown."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time

#: End of an absence of which nobody knows the end (hospital): after every day that can be planned.
OPEN_END = datetime.combine(date(2200, 1, 1), time())


@dataclass(frozen=True, slots=True, kw_only=True)
class Absence:
    """Away from ``start`` to ``end`` (local wall clock, end excluded); :data:`OPEN_END` when nobody knows."""

    start: datetime
    end: datetime
    cause: str = ""

    @property
    def open(self) -> bool:
        """Whether the end is unknown."""
        return self.end >= OPEN_END

    def holds(self, moment: datetime) -> bool:
        """Whether the person is away at that wall-clock time."""
        return self.start <= moment < self.end

    def whole(self, day: date) -> bool:
        """Whether the person is away all of ``day``."""
        midnight = datetime.combine(day, time())
        following = datetime.combine(date.fromordinal(day.toordinal() + 1), time())
        return self.start <= midnight and following <= self.end

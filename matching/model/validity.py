"""Periods of dates: a certificate, a licence, a line of a care plan holds from one day to another."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

#: Years that dates may have: a typing slip such as 0206 or 20260 is told, not planned.
YEARS = range(1900, 2200)


@dataclass(frozen=True, slots=True, kw_only=True)
class Validity:
    """From ``first`` to ``last``, both included; None means no limit on that side."""

    first: date | None = None
    last: date | None = None

    def holds(self, day: date) -> bool:
        """Whether ``day`` lies inside the period."""
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)


ALWAYS = Validity()

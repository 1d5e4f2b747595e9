"""People who are helped."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

Family = Literal["elderly", "childcare", "post"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Client:
    """An elderly person or a child; ``refused`` holds the ids of workers never to be sent."""

    id: str
    name: str
    place: str
    family: Family = "elderly"
    birth_date: date | None = None
    refused: frozenset[str] = frozenset()

    def age(self, day: date) -> int | None:
        """Completed years on ``day``; None when the birth date is unknown.

        Somebody born on 29 February gets older on 1 March of common years (French usage).
        """
        if self.birth_date is None:
            return None
        before = (day.month, day.day) < (self.birth_date.month, self.birth_date.day)
        return day.year - self.birth_date.year - int(before)

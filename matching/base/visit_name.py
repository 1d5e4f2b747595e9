"""What the id of a visit says: its line, its day or rank in the week, its place in a crew, its part."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

_NAME = re.compile(
    r"(?P<line>.+)/(?P<day>\d{4}-\d{2}-\d{2})(?:#(?P<rank>\d+))?(?:/(?P<member>\d+))?(?:\.(?P<part>\d+))?",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitName:
    """The parts of an id such as ``toilette-12/2026-11-23/2.1``.

    Attributes
    ----------
    day: the day of a dated visit; the Monday of the week of a counted one.
    rank: a counted visit's rank in its week, from 1; None for a dated one.
    """

    line: str
    day: date
    rank: int | None = None
    member: int = 1
    part: int = 1

    @classmethod
    def parse(cls, id_: str) -> VisitName | None:
        """The parts of an id made by the week planner; None for any other text."""
        found = _NAME.fullmatch(id_)
        if found is None:
            return None
        try:
            day = date.fromisoformat(found["day"])
        except ValueError:
            return None
        return cls(
            line=found["line"],
            day=day,
            rank=None if found["rank"] is None else int(found["rank"]),
            member=int(found["member"] or 1),
            part=int(found["part"] or 1),
        )

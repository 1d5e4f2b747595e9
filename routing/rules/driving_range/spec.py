"""Driving range: how far a vehicle goes between leaving its base and being back, in metres.

What a battery or a tank allows on one shift; charging on the way is not planned. Every leg counts, those from
and to the base included. Always hard: a price by metre is a travel cost.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from routing.errors import Fault
from routing.rules.checks import doubles, negative, unknown
from routing.rules.contract import Names


@dataclass(frozen=True, slots=True, kw_only=True)
class ShiftRange:
    """Metres the tour of one shift may cover at most."""

    shift: str
    longest: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DrivingRange:
    """Ranges of the shifts that have one; the others go as far as time allows."""

    code: ClassVar[str] = "driving_range"

    rows: tuple[ShiftRange, ...]

    def faults(self, names: Names) -> Iterator[Fault]:
        yield from doubles("driving_range", "rules.driving_range.rows", (row.shift for row in self.rows))
        for number, row in enumerate(self.rows):
            where = f"rules.driving_range.rows[{number}]"
            yield from unknown("driving_range", where, "shift", row.shift, names.shifts)
            yield from negative("driving_range", where, "longest", row.longest)

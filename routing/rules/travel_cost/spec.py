"""Travel cost: a price by unit of travel time and by metre, for each mode, both base legs included.

Travel time is what the plan spends on the leg: base time stretched by the hour's band, plus the door
time of the new address.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from routing.errors import Fault
from routing.rules.checks import doubles, negative, unknown
from routing.rules.contract import Names
from routing.rules.reach import Reach


@dataclass(frozen=True, slots=True, kw_only=True)
class ModePrice:
    """Score units per unit of travel time, and per metre, by one mode."""

    mode: str
    per_time: int = 0
    per_metre: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class TravelCost:
    """Prices of the modes that cost anything."""

    code: ClassVar[str] = "travel_cost"

    rows: tuple[ModePrice, ...]

    def faults(self, names: Names) -> Iterator[Fault]:
        yield from doubles("travel_cost", "rules.travel_cost.rows", (row.mode for row in self.rows))
        for number, row in enumerate(self.rows):
            where = f"rules.travel_cost.rows[{number}]"
            yield from unknown("travel_cost", where, "mode", row.mode, names.modes)
            yield from negative("travel_cost", where, "per_time", row.per_time)
            yield from negative("travel_cost", where, "per_metre", row.per_metre)

    def largest(self, reach: Reach) -> int:
        """Every leg is the longest of the dearest mode."""
        dearest = (
            row.per_time * reach.leg_seconds[row.mode] + row.per_metre * reach.leg_metres[row.mode]
            for row in self.rows
        )
        return reach.legs * max(dearest, default=0)

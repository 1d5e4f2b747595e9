"""Travel cost: a price by unit of travel time and by metre, both base legs included.

Prices are by mode; a shift whose vehicle has prices of its own (an electric van, a subcontractor's car) has
them in a row of its own, which replaces those of its mode. Being out at all, and each hour of it, are priced
by shift in ``shifts`` (``use_price``, ``span_price``).

Travel time is what the plan spends on the leg: base time stretched by the hour's band, plus the door
time of the new address.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import ClassVar

from routing.errors import Fault
from routing.model.shift import Shift
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
class ShiftPrice:
    """Score units per unit of travel time, and per metre, of one shift; its mode's prices do not count."""

    shift: str
    per_time: int = 0
    per_metre: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class TravelCost:
    """Prices of the modes, and of the shifts, that cost anything."""

    code: ClassVar[str] = "travel_cost"

    rows: tuple[ModePrice, ...]
    shifts: tuple[ShiftPrice, ...] = ()

    def faults(self, names: Names) -> Iterator[Fault]:
        yield from doubles("travel_cost", "rules.travel_cost.rows", (row.mode for row in self.rows))
        yield from doubles("travel_cost", "rules.travel_cost.shifts", (row.shift for row in self.shifts))
        for number, row in enumerate(self.rows):
            where = f"rules.travel_cost.rows[{number}]"
            yield from unknown("travel_cost", where, "mode", row.mode, names.modes)
            yield from _price_faults(where, row)
        for number, own in enumerate(self.shifts):
            where = f"rules.travel_cost.shifts[{number}]"
            yield from unknown("travel_cost", where, "shift", own.shift, names.shifts)
            yield from _price_faults(where, own)

    def by_shift(self) -> Callable[[Shift], ModePrice | ShiftPrice]:
        """What answers, for a shift, which row prices its travel."""
        modes = {row.mode: row for row in self.rows}
        own = {row.shift: row for row in self.shifts}

        def price(shift: Shift) -> ModePrice | ShiftPrice:
            return own.get(shift.id) or modes.get(shift.mode) or ModePrice(mode=shift.mode)

        return price

    def largest(self, reach: Reach) -> int:
        """Every leg is the longest of the dearest mode, at the dearest price."""
        by_mode = (
            row.per_time * reach.leg_seconds[row.mode] + row.per_metre * reach.leg_metres[row.mode]
            for row in self.rows
        )
        seconds = max(reach.leg_seconds.values(), default=0)
        metres = max(reach.leg_metres.values(), default=0)
        own = (row.per_time * seconds + row.per_metre * metres for row in self.shifts)
        return reach.legs * max([*by_mode, *own], default=0)


def _price_faults(where: str, row: ModePrice | ShiftPrice) -> Iterator[Fault]:
    yield from negative("travel_cost", where, "per_time", row.per_time)
    yield from negative("travel_cost", where, "per_metre", row.per_metre)

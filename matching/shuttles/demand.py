"""Demand by zone and shift start: how many work, what existing transport covers, what is left."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from matching.shuttles.legs import ShiftLeg


@dataclass(slots=True, kw_only=True)
class DemandCell:
    """One zone and one start of shifts; ``start`` counts from the midnight of the service day, minutes.

    Attributes
    ----------
    workers: people who ask for rides. estimated: of them, those whose home is estimated.
    out_covered, home_covered: legs that a line of public transport does; ``lines`` which.
    uncovered: people with at least one leg that no line does.
    communes: people by commune of their home.
    """

    zone: str
    start: int
    workers: int = 0
    estimated: int = 0
    out_covered: int = 0
    home_covered: int = 0
    uncovered: int = 0
    lines: Counter[str] = field(default_factory=Counter)
    communes: Counter[str] = field(default_factory=Counter)

    @property
    def out_uncovered(self) -> int:
        """Ways there that no line does."""
        return self.workers - self.out_covered

    @property
    def home_uncovered(self) -> int:
        """Ways home that no line does."""
        return self.workers - self.home_covered


def demand_of(legs: Iterable[ShiftLeg]) -> tuple[DemandCell, ...]:
    """The table, by zone, then by start; both legs of a shift stand side by side in ``legs``."""
    cells: dict[tuple[str, int], DemandCell] = {}
    open_shifts: set[str] = set()
    for leg in legs:
        key = leg.site.zone, leg.shift.start
        cell = cells.setdefault(key, DemandCell(zone=key[0], start=key[1]))
        if leg.line is not None:
            cell.lines[leg.line] += 1
        elif leg.shift.id not in open_shifts:
            open_shifts.add(leg.shift.id)
            cell.uncovered += 1
        if leg.way == "home":
            cell.home_covered += leg.line is not None
            continue
        cell.workers += 1
        cell.out_covered += leg.line is not None
        cell.estimated += leg.worker.home.estimated
        cell.communes[leg.worker.home.commune or "-"] += 1
    return tuple(cells[key] for key in sorted(cells))

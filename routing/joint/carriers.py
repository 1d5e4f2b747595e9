"""What the vehicles of a joint plan could reach, from their hours and their bases alone."""

from __future__ import annotations

from routing.joint.spans import Span
from routing.model.problem import Problem
from routing.travel.leg import Legs


class Carriers:
    """The shifts that carry; ``first`` of them gives direct times."""

    def __init__(self, problem: Problem, vehicles: frozenset[str], ways: Legs) -> None:
        self._ways = ways
        self._shifts = [shift for shift in problem.shifts if shift.id in vehicles]

    def seconds(self, origin: str, destination: str, *, leaving: int) -> int | None:
        """Time of a direct ride; None without any vehicle."""
        if not self._shifts:
            return None
        return self._ways.seconds(
            origin=origin, destination=destination, mode=self._shifts[0].mode, leaving=leaving
        )

    def shortest(self, origin: str, destination: str, *, first: int, last: int) -> int | None:
        """The least time of a direct ride leaving from ``first`` to ``last``; None without any vehicle."""
        if not self._shifts:
            return None
        mode = self._shifts[0].mode
        return self._ways.shortest(origin=origin, destination=destination, mode=mode, first=first, last=last)

    def any_reaches(self, origin: str, destination: str, boards: Span, drops: Span) -> bool:
        """Whether one could come from its base, carry between those times, and be back, with nothing else."""
        for shift in self._shifts:
            there = self._ways.free(origin=shift.start_place, destination=origin, mode=shift.mode) or 0
            ride = self._ways.free(origin=origin, destination=destination, mode=shift.mode) or 0
            home = self._ways.free(origin=destination, destination=shift.end_place, mode=shift.mode) or 0
            boarding = max(boards[0], shift.start + there)
            leaving = max(drops[0], boarding + ride)
            if boarding <= boards[1] and leaving <= drops[1] and leaving + home <= shift.end:
                return True
        return False

"""A grid of starts: services begin at whole steps, as they are told to people (08:05, not 08:03).

The scheduler rounds every start up to the next step, so waits to the grid are waits like any other.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from routing.errors import Fault
from routing.rules.contract import Names


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """``step``: starts are multiples of it, in time units from the horizon start (300 = five minutes)."""

    code: ClassVar[str] = "grid"

    step: int

    def faults(self, names: Names) -> Iterator[Fault]:
        if self.step < 1:
            yield Fault(
                code="grid.step",
                where="rules.grid",
                seen=f"step {self.step}",
                rule="A step is at least one unit of time.",
                advice="Give 300 for five minutes, or leave the rule out.",
            )

    def delays(self) -> tuple[int, int]:
        """Each start may be rounded up by a step."""
        return 0, self.step

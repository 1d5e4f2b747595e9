"""Waiting: time between arriving at a stop and starting service there, at a price.

The first halt of a tour never waits: its shift leaves the base as late as it can. Charging the wait keeps
a plan from stretching unpaid gaps at the worker's expense.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from routing.errors import Fault
from routing.rules.checks import negative
from routing.rules.contract import Names
from routing.rules.reach import Reach


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """``price`` of a unit of waiting, for all shifts."""

    code: ClassVar[str] = "waiting"

    price: int

    def faults(self, names: Names) -> Iterator[Fault]:
        yield from negative("waiting", "rules.waiting", "price", self.price)

    def largest(self, reach: Reach) -> int:
        """Every tour waits all along."""
        return self.price * sum(reach.spans.values())

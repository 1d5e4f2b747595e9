"""Preference: what it costs that this person rather than another serves a task.

The usual carer at 0 and everyone else at a price; known carers at little and strangers at much; people lent
by another team at the price of lending; a client's own wishes. The price is charged once for a served task,
by the person of the shift that serves it; a task without a row costs the same whoever comes. Someone who
must never come is a ban (``forbidden``), not a price.

Caregiver preferences of Ceschia et al. 2026 are rows with the preferred persons at 0 and a default.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import ClassVar

from routing.errors import Fault
from routing.rules.checks import doubles, negative, unknown
from routing.rules.contract import Names
from routing.rules.reach import Reach


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskPreference:
    """Score units by the person who serves ``task``; ``default_price`` for everyone ``prices`` leaves out."""

    task: str
    prices: Mapping[str, int] = field(default_factory=dict)
    default_price: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Preference:
    """Prices of the tasks for which it matters who comes."""

    code: ClassVar[str] = "preference"

    rows: tuple[TaskPreference, ...]

    def faults(self, names: Names) -> Iterator[Fault]:
        yield from doubles("preference", "rules.preference.rows", (row.task for row in self.rows))
        for number, row in enumerate(self.rows):
            where = f"rules.preference.rows[{number}]"
            yield from unknown("preference", where, "task", row.task, names.tasks)
            yield from negative("preference", where, "default_price", row.default_price)
            for person, price in row.prices.items():
                yield from unknown("preference", where, "person", person, names.persons)
                yield from negative("preference", where, f"prices[{person!r}]", price)

    def largest(self, reach: Reach) -> int:
        """Every task is served by the dearest person."""
        return sum(max(row.default_price, *row.prices.values(), 0) for row in self.rows)

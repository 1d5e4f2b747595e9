"""Abilities: what a task asks for, and what each shift can offer. Always hard.

A shift's abilities are those its person holds *on that date*: validity dates are settled by whoever
builds the problem, so that an expired certificate is simply absent from the shifts after it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from routing.errors import Fault
from routing.rules.checks import doubles, unknown
from routing.rules.contract import Names


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """A task needs every ability of ``all_of``, and at least one of each group of ``any_of``."""

    task: str
    all_of: tuple[str, ...] = ()
    any_of: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """Abilities of one shift."""

    shift: str
    abilities: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Abilities:
    """Needs of tasks and offers of shifts; a task without a row needs nothing."""

    code: ClassVar[str] = "abilities"

    needs: tuple[Need, ...]
    offers: tuple[Offer, ...]

    def faults(self, names: Names) -> Iterator[Fault]:
        yield from doubles("abilities", "rules.abilities.needs", (row.task for row in self.needs))
        yield from doubles("abilities", "rules.abilities.offers", (row.shift for row in self.offers))
        for number, need in enumerate(self.needs):
            where = f"rules.abilities.needs[{number}]"
            yield from unknown("abilities", where, "task", need.task, names.tasks)
            if any(not group for group in need.any_of):
                yield Fault(
                    code="abilities.empty_group",
                    where=where,
                    seen="an empty any_of group",
                    rule="A group of alternatives holds at least one ability.",
                    advice="Remove the empty group: nobody could ever satisfy it.",
                )
        for number, offer in enumerate(self.offers):
            where = f"rules.abilities.offers[{number}]"
            yield from unknown("abilities", where, "shift", offer.shift, names.shifts)

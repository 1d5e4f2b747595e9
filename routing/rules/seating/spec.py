"""Seating: seats of several kinds in a vehicle whose arrangement can be changed at a halt.

A minibus has eight seats, or six and room for a wheelchair, or four and two wheelchairs: folding a bench or
taking it out trades seats of one kind for places of another. A shift lists its *configurations*, each one
capacity for each kind of seat; at every moment what is on board must fit at least one of them. Which one is
in place follows from who is on board, so a plan need not say it: the driver folds at the halt that needs it.

The load on board rises by a task's amounts at its pickup and falls by them at its delivery. Capacities that
do not depend on each other are *loads* (``load``), which also count deliveries from the base.

Source: reconfigurable vehicles of the heterogeneous dial-a-ride problem (Qu and Bard 2013, "The heterogeneous
pickup and delivery problem with configurable vehicle capacity").
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from routing.errors import Fault
from routing.rules.checks import doubles, negative, unknown
from routing.rules.contract import Names
from routing.units import SCORE_LIMIT

Amounts = tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskSeats:
    """Seats one task takes from its pickup to its delivery, one number for each kind."""

    task: str
    amounts: Amounts


@dataclass(frozen=True, slots=True, kw_only=True)
class ShiftSeats:
    """The ways the seats of one shift's vehicle can stand: capacities, one for each kind, of each way.

    A shift without a row has no limit.
    """

    shift: str
    configurations: tuple[Amounts, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Seating:
    """Seats of the named ``kinds`` (seat, wheelchair, child seat…). Always hard."""

    code: ClassVar[str] = "seating"

    kinds: tuple[str, ...]
    tasks: tuple[TaskSeats, ...]
    shifts: tuple[ShiftSeats, ...]

    def faults(self, names: Names) -> Iterator[Fault]:
        yield from doubles("seating", "rules.seating.kinds", self.kinds)
        yield from doubles("seating", "rules.seating.tasks", (row.task for row in self.tasks))
        yield from doubles("seating", "rules.seating.shifts", (row.shift for row in self.shifts))
        for number, row in enumerate(self.tasks):
            where = f"rules.seating.tasks[{number}]"
            yield from unknown("seating", where, "task", row.task, names.tasks)
            yield from self._amount_faults(where, row.amounts)
            yield from _one_stop(where, row.task, names)
        for number, vehicle in enumerate(self.shifts):
            where = f"rules.seating.shifts[{number}]"
            yield from unknown("seating", where, "shift", vehicle.shift, names.shifts)
            if not vehicle.configurations:
                yield Fault(
                    code="seating.no_configuration",
                    where=where,
                    seen=f"no configuration for shift {vehicle.shift!r}",
                    rule="A shift listed here has at least one way its seats can stand.",
                    advice="Give its capacities, or remove the row: a shift without a row has no limit.",
                )
            for each, amounts in enumerate(vehicle.configurations):
                yield from self._amount_faults(f"{where}.configurations[{each}]", amounts)
        yield from self._total_faults()

    def _amount_faults(self, where: str, amounts: Amounts) -> Iterator[Fault]:
        if len(amounts) != len(self.kinds):
            yield Fault(
                code="seating.kinds",
                where=where,
                seen=f"{len(amounts)} number(s)",
                rule=f"One number for each of the {len(self.kinds)} kind(s) of seat.",
                advice="Add the missing numbers; use 0 for a kind that is not there.",
            )
        for amount in amounts:
            yield from negative("seating", where, "amount", amount)

    def _total_faults(self) -> Iterator[Fault]:
        """The engine adds amounts up: all of them together must fit its integers."""
        for number, kind in enumerate(self.kinds):
            total = sum(row.amounts[number] for row in self.tasks if len(row.amounts) > number)
            if total >= SCORE_LIMIT:
                yield Fault(
                    code="seating.too_many",
                    where="rules.seating.tasks",
                    seen=f"{kind} amounts that add up to {total:.1e}",
                    rule=f"The amounts of a kind add up to less than {SCORE_LIMIT:.1e}.",
                    advice="Correct the largest of them: they are numbers of seats.",
                )


def _one_stop(where: str, task: str, names: Names) -> Iterator[Fault]:
    if task in names.tasks and len(names.tasks[task].stops) == 1:
        yield Fault(
            code="seating.one_stop",
            where=where,
            seen=f"task {task!r} has one stop",
            rule="Only a task with a pickup and a delivery takes a seat.",
            advice="Give the task two stops, or remove the row.",
        )

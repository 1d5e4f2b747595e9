"""Ride time: how long a passenger may stay on board.

Counted from the end of service at the pickup to the start of service at the delivery, halts for others
included (Cordeau and Laporte 2003). Always hard.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from routing.errors import Fault
from routing.rules.checks import doubles, negative, unknown
from routing.rules.contract import Names


@dataclass(frozen=True, slots=True, kw_only=True)
class RideLimit:
    """Longest ride of one two-stop task, in time units."""

    task: str
    longest: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RideTime:
    """Ride limits of the tasks that have one."""

    code: ClassVar[str] = "ride_time"

    rows: tuple[RideLimit, ...]

    def faults(self, names: Names) -> Iterator[Fault]:
        yield from doubles("ride_time", "rules.ride_time.rows", (row.task for row in self.rows))
        for number, row in enumerate(self.rows):
            where = f"rules.ride_time.rows[{number}]"
            yield from unknown("ride_time", where, "task", row.task, names.tasks)
            yield from negative("ride_time", where, "longest", row.longest)
            if row.task in names.tasks and len(names.tasks[row.task].stops) != 2:
                yield Fault(
                    code="ride_time.one_stop",
                    where=where,
                    seen=f"task {row.task!r} has one stop",
                    rule="Only a task with a pickup and a delivery has a ride.",
                    advice="Give the task two stops, or remove the row.",
                )

"""Setup: time spent once at an address, before the first of the visits that follow each other there.

Putting on overalls, the key safe, washing hands; at a kerb, parking. It is service: it is paid, it counts
as work, the halt that bears it lasts that much longer, from its start on. A visit whose tour comes from
another visit at the same address (the same place, or a place of the same ``address``) is spared its own
setup; pauses in between change nothing, and the base is no visit. Two carers at one address each have theirs.

Source: ``setup`` of a job in VROOM, charged where the step before lies elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from routing.errors import Fault
from routing.model.task import StopRef
from routing.rules.checks import doubles, negative, unknown_stop
from routing.rules.contract import Names


@dataclass(frozen=True, slots=True, kw_only=True)
class StopSetup:
    """``duration`` time units before service at ``stop``, unless the visit before is at the same address."""

    stop: StopRef
    duration: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Setup:
    """Setups of the stops that have one."""

    code: ClassVar[str] = "setup"

    rows: tuple[StopSetup, ...]

    def faults(self, names: Names) -> Iterator[Fault]:
        yield from doubles("setup", "rules.setup.rows", (row.stop for row in self.rows))
        for number, row in enumerate(self.rows):
            where = f"rules.setup.rows[{number}]"
            yield from unknown_stop("setup", where, row.stop, names)
            yield from negative("setup", where, "duration", row.duration)
            task = names.tasks.get(row.stop.task)
            if task is not None and any(stop.place is None for stop in task.stops):
                yield Fault(
                    code="setup.pause",
                    where=where,
                    seen=f"the pause {row.stop.task!r}",
                    rule="A pause has no address of its own, so nothing is set up for it.",
                    advice="Remove the row, or make the pause longer.",
                )

    def lengthened(self, duration: int) -> int:
        """The most a stop of that duration may last."""
        return duration + max((row.duration for row in self.rows), default=0)

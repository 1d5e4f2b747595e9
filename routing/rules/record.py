"""A plan as an auditor reads it: what the tours must have been, from the few times nobody can dispute.

The plan's departures, service starts and final returns are taken as written. Service ends, arrivals and
legs are worked out again, so that a wrong entry is one breach and does not spread to the prices.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from routing.model.plan import Halt
from routing.model.shift import Shift
from routing.model.task import StopRef, Task


@dataclass(frozen=True, slots=True, kw_only=True)
class Leg:
    """A move: ``seconds`` of travel by the tour's mode and ``metres`` covered."""

    seconds: int
    metres: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Served:
    """One stop served.

    Attributes
    ----------
    shift: the shift that serves it.
    start: start of service, as written.
    end: ``start`` plus how long the stop lasts there (see ``lasting``), whatever the plan says.
    leg: the move that reaches the stop.
    reached: earliest arrival: end of the previous service, or departure, plus ``leg``.
    written: the plan's own line.
    place: where it is served. pause: the stop has no place of its own; a pause is not work.
    """

    ref: StopRef
    shift: Shift
    start: int
    end: int
    leg: Leg
    reached: int
    written: Halt
    place: str
    pause: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TourRecord:
    """One tour with at least one halt.

    Attributes
    ----------
    home: the leg back to the end place.
    reached: earliest return: end of the last service plus ``home``.
    arrival: the written return, or ``reached`` when the plan claims an earlier one.
    claimed: the written return.
    """

    shift: Shift
    departure: int
    halts: tuple[Served, ...]
    home: Leg
    reached: int
    arrival: int
    claimed: int

    @property
    def span(self) -> int:
        """Time from leaving the base to being back."""
        return self.arrival - self.departure

    @property
    def work(self) -> int:
        """Service plus travel between halts; pauses and the legs from and to the base are not work."""
        service = sum(halt.end - halt.start for halt in self.halts if not halt.pause)
        return service + sum(halt.leg.seconds for halt in self.halts[1:])


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanRecord:
    """A whole plan as read.

    Attributes
    ----------
    tours: the tours that hold at least one halt, in the plan's order; an empty tour is no work at all.
    tasks: the problem's tasks by id.
    listed: ids the plan says are unserved, as written.
    halts: every halt of each task, in the plan's order.
    """

    tours: tuple[TourRecord, ...]
    tasks: Mapping[str, Task]
    shifts: Mapping[str, Shift]
    listed: tuple[str, ...]
    halts: Mapping[str, tuple[Served, ...]]

    def whole(self, task: str) -> bool:
        """Whether every stop of the task is served at least once."""
        seen = {halt.ref.stop for halt in self.halts.get(task, ())}
        return len(seen) == len(self.tasks[task].stops)

    def first(self, ref: StopRef) -> Served | None:
        """The first halt at this stop, or None when nobody goes there."""
        return next((halt for halt in self.halts.get(ref.task, ()) if halt.ref == ref), None)

    def every_halt(self) -> Iterator[Served]:
        """All halts of all tours."""
        for tour in self.tours:
            yield from tour.halts

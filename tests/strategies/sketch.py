"""What the generator of a rule is told of the problem it adds to."""

from __future__ import annotations

from dataclasses import dataclass

from routing.model.shift import Shift
from routing.model.task import StopRef, Task
from routing.travel.mode import TravelMode
from routing.travel.place import Place


@dataclass(frozen=True, kw_only=True)
class Sketch:
    """A problem before its rules and links: ``horizon`` is the latest end of a shift."""

    places: tuple[Place, ...]
    modes: tuple[TravelMode, ...]
    tasks: tuple[Task, ...]
    shifts: tuple[Shift, ...]
    horizon: int

    def stops(self) -> tuple[StopRef, ...]:
        """Every stop of every task."""
        return tuple(StopRef(task=t.id, stop=n) for t in self.tasks for n in range(len(t.stops)))

    def persons(self) -> tuple[str, ...]:
        """Every person, once."""
        return tuple(dict.fromkeys(shift.person for shift in self.shifts))

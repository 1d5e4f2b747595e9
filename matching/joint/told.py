"""Whether what a page tells of carers and vehicles is what the plan does: who, what, from when to when."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from matching.joint.getting_there import MISSING
from matching.joint.ordered import TAXI
from matching.planning.calendar import Clock
from routing.joint import JointProblem, carried_legs, ordered_legs
from routing.model.plan import Halt, Plan, Tour

#: Who does what, from when to when: local times.
Told = tuple[str, str, str, str]
#: Steps of carers that the plan fixes; walks and buses lie between them.
FIXED = ("visit", "ride", "taxi", "missing")


def told_otherwise(
    document: Mapping[str, Any], joint: JointProblem, plan: Plan, *, epoch: datetime
) -> Iterator[tuple[str, str, str]]:
    """What the view says that the plan does not, or leaves out: (where, written, in the plan)."""
    done = _Done(document, joint, plan, Clock(start=epoch))
    for what, written, planned in (
        ("vehicles", _vehicles(document), done.vehicles()),
        ("carers", _carers(document), done.carers()),
    ):
        said, true = Counter(written), Counter(planned)
        for odd in sorted((said - true).elements()):
            yield what, " ".join(odd), "-"
        for missing in sorted((true - said).elements()):
            yield what, "-", " ".join(missing)


def _vehicles(document: Mapping[str, Any]) -> Iterator[Told]:
    for vehicle in document["vehicles"]:
        yield vehicle["name"], "out", vehicle["departure"], vehicle["arrival"]
        for call in vehicle["calls"]:
            yield vehicle["name"], "into" if call["into"] else "out of", call["time"], ""


def _carers(document: Mapping[str, Any]) -> Iterator[Told]:
    for carer in document["carers"]:
        for step in carer["steps"]:
            if step["kind"] in FIXED:
                yield carer["name"], step["kind"], step["start"], step["end"]


class _Done:
    """The same from the plan."""

    def __init__(self, document: Mapping[str, Any], joint: JointProblem, plan: Plan, clock: Clock) -> None:
        self._joint, self._plan, self._clock = joint, plan, clock
        self._names, self._visits = document["names"], document["visits"].keys()
        self._stops = {task.id: task.stops for task in joint.problem.tasks}
        self._persons = {shift.id: shift.person for shift in joint.alone.shifts}
        self._rides = {one.leg.halt: one for one in carried_legs(joint, plan)}
        self._orders = {one.leg.halt: one for one in ordered_legs(joint, plan)}

    def vehicles(self) -> Iterator[Told]:
        for tour in self._plan.tours:
            if tour.shift not in self._joint.vehicles or not tour.halts:
                continue
            name = self._names["shift"].get(tour.shift, tour.shift)
            yield name, "out", self._at(tour.departure), self._at(tour.arrival)
            for halt in tour.halts:
                if self._stops[halt.task][halt.stop].place is not None:
                    yield name, "into" if halt.stop == 0 else "out of", self._at(halt.start), ""

    def carers(self) -> Iterator[Told]:
        told = self._rides.keys() | self._orders.keys() | self._joint.escorts.keys()
        for tour in self._plan.tours:
            if any(halt.task in told for halt in tour.halts):
                person = self._persons.get(tour.shift, tour.shift)
                yield from self._steps(tour, self._names["person"].get(person, person))

    def _steps(self, tour: Tour, name: str) -> Iterator[Told]:
        now = tour.departure
        for halt in tour.halts:
            for kind, start, end in self._step(halt, now):
                yield name, kind, self._at(start), self._at(end)
            now = halt.end

    def _step(self, halt: Halt, now: int) -> Iterator[tuple[str, int, int]]:
        if halt.task in self._rides:
            ride = self._rides[halt.task]
            if ride.leg.side != "between" or halt.stop == 0:
                yield "ride", ride.boards, ride.alights
        elif halt.task in self._orders:
            order = self._orders[halt.task]
            if order.means in (TAXI, MISSING):
                yield {TAXI: "taxi", MISSING: "missing"}[order.means], order.leaves, order.arrives
        else:
            if halt.task in self._joint.escorts and halt.stop == 1:
                yield "ride", now, halt.start
            if halt.task in self._visits and not self._aside(halt):
                yield "visit", halt.start, halt.end

    def _aside(self, halt: Halt) -> bool:
        """Fetching a key or meals before a visit: the first of the two stops of a task that is no escort."""
        return len(self._stops[halt.task]) == 2 and halt.stop == 0 and halt.task not in self._joint.escorts

    def _at(self, moment: int) -> str:
        return self._clock.local(moment).isoformat()

"""Where every vehicle stands while pieces are planned one after the other, and the plan they add up to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from routing.model.plan import Halt, Plan, Score, Tour
from routing.model.shift import Shift
from routing.referee import audit
from routing.rides.build import RideProblem
from routing.rules.driving_range.spec import DrivingRange
from routing.travel.leg import Legs


class Standing:
    """The tours so far, by shift; ``passed`` are the tasks of the pieces planned so far, served or not."""

    def __init__(self, ready: RideProblem) -> None:
        self.ready = ready
        self.passed: set[str] = set()
        self.shifts = {shift.id: shift for shift in ready.problem.shifts}
        self._legs = Legs(ready.problem)
        self._halts: dict[str, list[Halt]] = {}
        self._departure: dict[str, int] = {}
        self._range = {
            row.shift: row.longest
            for rule in ready.problem.rules
            if isinstance(rule, DrivingRange)
            for row in rule.rows
        }

    def used(self, shift: str) -> bool:
        """Whether the shift has a tour."""
        return bool(self._halts.get(shift))

    def served(self) -> set[str]:
        """Tasks on some tour."""
        return {halt.task for halts in self._halts.values() for halt in halts}

    def start_of(self, shift: Shift) -> tuple[str, int]:
        """Place and moment from which a shift goes on."""
        halts = self._halts.get(shift.id)
        if not halts:
            return shift.start_place, shift.start
        return self._place(halts[-1]), halts[-1].end

    def range_left(self, shift: str) -> int | None:
        """Metres that a shift may still drive, from where it stands back to its base; None = no limit."""
        longest = self._range.get(shift)
        if longest is None:
            return None
        one = self.shifts[shift]
        ends = [one.start_place, *(self._place(halt) for halt in self._halts.get(shift, ()))]
        driven = sum(
            self._legs.metres(origin=first, destination=second, mode=one.mode)
            for first, second in pairwise(ends)
        )
        return max(0, longest - driven)

    def take(self, tours: Iterable[Tour]) -> None:
        """Add the tours of one piece: each goes on where its shift stood."""
        for tour in tours:
            if tour.halts:
                self._departure.setdefault(tour.shift, tour.departure)
                self._halts.setdefault(tour.shift, []).extend(tour.halts)

    def drop(self, tasks: set[str]) -> None:
        """Take tasks off their tours; everything else keeps its time."""
        for shift, halts in self._halts.items():
            self._halts[shift] = [halt for halt in halts if halt.task not in tasks]

    def plan(self) -> Plan:
        """The whole plan, arrivals worked out anew, with the referee's score."""
        tours = tuple(self._tour(shift) for shift in self.ready.problem.shifts if self.used(shift.id))
        served = {halt.task for tour in tours for halt in tour.halts}
        unserved = tuple(task.id for task in self.ready.problem.tasks if task.id not in served)
        plan = Plan(tours=tours, unserved=unserved, score=Score())
        return replace(plan, score=audit(self.ready.problem, plan).score)

    def _tour(self, shift: Shift) -> Tour:
        halts: Sequence[Halt] = self._halts[shift.id]
        first = self._legs.latest_departure(
            origin=shift.start_place,
            destination=self._place(halts[0]),
            mode=shift.mode,
            arriving=halts[0].start,
        )
        place, leaving = shift.start_place, max(first, self._departure[shift.id])
        departure, found = leaving, []
        for halt in halts:
            here = self._place(halt)
            travel = self._legs.seconds(origin=place, destination=here, mode=shift.mode, leaving=leaving)
            found.append(replace(halt, arrival=leaving + travel))
            place, leaving = here, halt.end
        home = self._legs.seconds(origin=place, destination=shift.end_place, mode=shift.mode, leaving=leaving)
        return Tour(shift=shift.id, departure=departure, halts=tuple(found), arrival=leaving + home)

    def _place(self, halt: Halt) -> str:
        ride = self.ready.rides[halt.task]
        return (ride.pickup, ride.dropoff)[halt.stop]

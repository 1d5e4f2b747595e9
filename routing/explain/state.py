"""Where a plan stands while explanations try things on it: tours, orders, and what each tour leaves free."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from routing.explain.case import Case, Mark, Route
from routing.explain.times import Box
from routing.model.plan import Plan, Score, Tour
from routing.model.shift import Shift
from routing.referee.reading import read
from routing.rules.record import PlanRecord


class State:
    """A plan under a case; changing a tour gives another state, this one stays.

    Parameters
    ----------
    tours: by shift id; a shift without tour has no work.
    record: the same tours as the referee reads them.
    """

    def __init__(self, case: Case, tours: Mapping[str, Tour], record: PlanRecord) -> None:
        self.case, self.tours, self.record = case, dict(tours), record
        self._bounds: dict[str, Box | None] = {}
        self._before: dict[frozenset[str], Counter[Mark]] = {}

    @classmethod
    def of(cls, case: Case, plan: Plan) -> State:
        """The state of a plan. Raises InvalidPlan when the plan names what the problem does not have."""
        tours = {tour.shift: tour for tour in plan.tours if tour.halts}
        return cls(case, tours, read(case.problem, plan))

    def under(self, case: Case, *, same: bool = False) -> State:
        """The same tours under another case.

        ``same`` says that it changes no limit of the tours as they are, but for shifts it replaces.
        """
        made = State(case, self.tours, self.record)
        if same:
            kept = self._bounds.items()
            made._bounds = {name: box for name, box in kept if case.shifts[name] is self.case.shifts[name]}
        return made

    def plan(self) -> Plan:
        """The plan, tours in the problem's order; its score is the referee's business."""
        order = {shift: number for number, shift in enumerate(self.case.shifts)}
        tours = tuple(sorted(self.tours.values(), key=lambda tour: order[tour.shift]))
        served = {halt.task for tour in tours for halt in tour.halts}
        unserved = tuple(task for task in self.case.tasks if task not in served)
        return Plan(tours=tours, unserved=unserved, score=Score())

    def route(self, shift: str) -> Route:
        """The stops of a shift's tour, in order."""
        return self.case.route_of(self.tours.get(shift))

    def shift_of(self, task: str) -> str | None:
        """The shift that serves a task; None when nobody does."""
        halts = self.record.halts.get(task)
        return halts[0].shift.id if halts else None

    def with_tour(self, shift: str, tour: Tour | None) -> State:
        """The state once that shift does that tour, or nothing."""
        tours = {name: one for name, one in self.tours.items() if name != shift}
        if tour is not None:
            tours[shift] = tour
        made = State(self.case, tours, self._recorded(shift, tour))
        touched = (*self.route(shift), *self.case.route_of(tour))
        stale = {shift, *self.neighbours(self.case.shifts[shift], touched)}
        person = self.case.shifts[shift].person
        stale |= {one.id for one in self.case.shifts.values() if one.person == person}
        made._bounds = {name: box for name, box in self._bounds.items() if name not in stale}
        return made

    def bounds(self, shift: Shift) -> Box | None:
        """Times between which the tour of the shift can move; None when it keeps no schedule even as it is.

        Of a shift without work: its earliest departure and its latest return.
        """
        if shift.id not in self._bounds:
            route = self.route(shift.id)
            boxes = [
                # Without work there is no trip from base to base to fit in.
                times.bounds() if route else times.outer()
                for times in (self.case.times(way, self.record) for way in self.case.courses(shift, route))
            ]
            self._bounds[shift.id] = _hull([box for box in boxes if box is not None])
        return self._bounds[shift.id]

    def neighbours(self, shift: Shift, route: Route) -> frozenset[str]:
        """The shifts whose tours the rules of a tour may look at: the person's own, and linked tasks'."""
        tasks = {ref.task for ref in route}
        linked = {other for task in tasks for other in self.case.partners.get(task, ())}
        found = {self.shift_of(task) for task in linked}
        found |= {name for name in self.tours if self.case.shifts[name].person == shift.person}
        return frozenset(name for name in found if name is not None and name != shift.id)

    def before(self, shift: Shift, neighbours: frozenset[str]) -> Counter[Mark]:
        """What the referee already finds in the tours of the shift and its neighbours."""
        names = frozenset({shift.id, *neighbours})
        if names not in self._before:
            kept = [self.tours[name] for name in sorted(names) if name in self.tours]
            self._before[names] = self.case.breaches(kept)
        return self._before[names]

    def _recorded(self, shift: str, tour: Tour | None) -> PlanRecord:
        """The record with one tour replaced; the others are not read again."""
        old = self.record
        kept = tuple(one for one in old.tours if one.shift.id != shift)
        halts = {
            task: left
            for task, held in old.halts.items()
            if (left := tuple(one for one in held if one.shift.id != shift))
        }
        if tour is not None:
            alone = read(self.case.whole(), Plan(tours=(tour,), unserved=(), score=Score()))
            kept = (*kept, *alone.tours)
            for task, held in alone.halts.items():
                halts[task] = (*halts.get(task, ()), *held)
        listed = tuple(task for task in self.case.tasks if task not in halts)
        return PlanRecord(tours=kept, tasks=old.tasks, shifts=old.shifts, listed=listed, halts=halts)


def _hull(boxes: list[Box]) -> Box | None:
    """Bounds of all the ways to do a tour."""
    if not boxes:
        return None
    low = tuple(min(column) for column in zip(*(box[0] for box in boxes), strict=True))
    high = tuple(max(column) for column in zip(*(box[1] for box in boxes), strict=True))
    return low, high

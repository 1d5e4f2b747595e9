"""Where a plan stands while explanations try things on it: tours, orders, and what each tour leaves free."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace

from routing.explain.case import Case, Mark, Route
from routing.explain.hop import Hop
from routing.explain.times import Box, Times
from routing.model.plan import Plan, Score, Tour
from routing.model.shift import Shift
from routing.model.task import StopRef, Task
from routing.referee.reading import read
from routing.rules.explaining import Around, Spans, Trip
from routing.rules.record import PlanRecord


@dataclass(frozen=True, slots=True, kw_only=True)
class Own:
    """When the stops of a task may start, its tour left out.

    ``meet`` False: some stop has no time that suits every rule; ``spans`` then says what the first rule asks.
    """

    spans: tuple[Spans, ...]
    meet: bool


class State:
    """A plan under a case; changing a tour gives another state, this one stays.

    Parameters
    ----------
    tours: by shift id; a shift without tour has no work.
    record: the same tours as the referee reads them.
    """

    def __init__(self, case: Case, tours: Mapping[str, Tour], record: PlanRecord) -> None:
        self.case, self.tours, self.record = case, dict(tours), record
        self.around = Around.of(record)
        self._bounds: dict[str, Box | None] = {}
        self._spans: dict[tuple[str, str], Own] = {}
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
        made.around.works.update({name: n for name, n in self.around.works.items() if name != shift})
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
                for times in (self.case.times(way, self.around) for way in self.case.courses(shift, route))
            ]
            self._bounds[shift.id] = _hull([box for box in boxes if box is not None])
        return self._bounds[shift.id]

    def spans(self, task: Task, shift: Shift) -> Own:
        """When each stop of a task may start on a shift, for all that does not depend on its tour."""
        key = (task.id, shift.id)
        if key not in self._spans:
            stops = tuple(StopRef(task=task.id, stop=number) for number in range(len(task.stops)))
            first = self.case.trip(shift, stops, self.around)
            least = tuple(self.case.duration(ref, shift) for ref in stops)
            found = [self._own(replace(first, durations=one)) for one in {first.durations, least}]
            self._spans[key] = found[0] if len(found) == 1 else _either(*found)
        return self._spans[key]

    def _own(self, trip: Trip) -> Own:
        """When the stops of a trip may start, were there no way between them."""
        still = [Hop(base=None, door=0, bands=())] * trip.last
        times = Times(hops=still, durations=trip.durations, limits=self.case.limits(trip))
        own = enumerate(times.spans[1:-1], start=1)
        spans = tuple(allowed or times.first[point] for point, allowed in own)
        return Own(spans=spans, meet=all(times.spans[1:-1]))

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
        halts = dict(old.halts)
        gone = dict.fromkeys(ref.task for ref in self.route(shift))
        for task in gone:
            halts[task] = tuple(one for one in halts[task] if one.shift.id != shift)
        if tour is not None:
            alone = read(self.case.part([tour]), Plan(tours=(tour,), unserved=(), score=Score()))
            kept = (*kept, *alone.tours)
            for task, held in alone.halts.items():
                halts[task] = (*halts.get(task, ()), *held)
        for task in gone:
            if not halts[task]:
                del halts[task]
        left = (task for task in dict.fromkeys((*old.listed, *gone)) if task not in halts)
        return PlanRecord(tours=kept, tasks=old.tasks, shifts=old.shifts, listed=tuple(left), halts=halts)


def _either(one: Own, other: Own) -> Own:
    """What is allowed in one of two cases at least, gaps between spans forgotten."""
    if one.meet != other.meet:
        return one if one.meet else other
    return Own(spans=tuple(map(_around, one.spans, other.spans)), meet=one.meet)


def _around(one: Spans, other: Spans) -> Spans:
    lows, highs = (one[0][0], other[0][0]), (one[-1][1], other[-1][1])
    low = None if None in lows else min(at for at in lows if at is not None)
    high = None if None in highs else max(at for at in highs if at is not None)
    return one if one == other else ((low, high),)


def _hull(boxes: list[Box]) -> Box | None:
    """Bounds of all the ways to do a tour."""
    if not boxes:
        return None
    low = tuple(min(column) for column in zip(*(box[0] for box in boxes), strict=True))
    high = tuple(max(column) for column in zip(*(box[1] for box in boxes), strict=True))
    return low, high

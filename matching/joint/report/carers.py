"""The day of each worker who is brought somewhere, step by step, from a joint plan."""

from __future__ import annotations

from collections.abc import Iterator

from matching.joint.getting_there import MISSING
from matching.joint.ordered import TAXI
from matching.joint.plan import JointPlan
from matching.joint.report.naming import place_name, vehicle_name, visit_name
from matching.joint.report.view import CarerView, StepView
from matching.joint.report.words import word
from matching.report.asides import aside_label
from matching.report.bilingual import Bilingual
from routing.joint import CarriedLeg, OrderedLeg, carried_legs, leg_ends, ordered_legs
from routing.model.plan import Halt, Tour
from routing.model.task import StopRef
from routing.units import MINUTE

#: From a vehicle, or the house next door, to the door is not told as a walk.
DOOR = MINUTE


def carer_views(planned: JointPlan) -> tuple[CarerView, ...]:
    """Workers with a ride, a taxi or public transport in their day, and those who travel with a client."""
    telling = _Telling(planned)
    found = [telling.carer(tour) for tour in planned.plan.tours if telling.concerned(tour)]
    return tuple(sorted(found, key=lambda one: (one.steps[0].start, one.name)))


class _Telling:
    def __init__(self, planned: JointPlan) -> None:
        self._day, self._joint = planned.day, planned.day.joint
        self._local = planned.day.week.clock.local
        self._rides: dict[str, CarriedLeg] = {
            one.leg.halt: one for one in carried_legs(self._joint, planned.plan)
        }
        self._orders: dict[str, OrderedLeg] = {
            one.leg.halt: one for one in ordered_legs(self._joint, planned.plan)
        }
        self._carrying = {
            halt.task: tour.shift
            for tour in planned.plan.tours
            for halt in tour.halts
            if halt.task in self._joint.rides
        }

    def concerned(self, tour: Tour) -> bool:
        tasks = {halt.task for halt in tour.halts}
        return bool(tasks & (self._rides.keys() | self._orders.keys() | self._joint.escorts.keys()))

    def carer(self, tour: Tour) -> CarerView:
        worker = self._day.week.workers[self._day.week.periods[tour.shift].worker]
        return CarerView(name=worker.name, mode=worker.mode, steps=tuple(self._steps(tour)))

    def _steps(self, tour: Tour) -> Iterator[StepView]:
        now = tour.departure
        for halt in tour.halts:
            if halt.task in self._rides:
                ride = self._rides[halt.task]
                if ride.leg.side != "between" or halt.stop == 0:
                    yield self._ride(ride)
            elif halt.task in self._orders:
                yield self._order(self._orders[halt.task])
            else:
                escorted = halt.task in self._joint.escorts and halt.stop == 1
                if escorted:
                    yield self._along(halt, now)
                elif halt.arrival > now + DOOR:
                    yield self._walk(tour.shift, now, halt.arrival, home=False)
                yield self._work(halt)
            now = halt.end
        if tour.arrival > now + DOOR and (not tour.halts or tour.halts[-1].task not in self._legs()):
            yield self._walk(tour.shift, now, tour.arrival, home=True)

    def _legs(self) -> set[str]:
        return {*self._rides, *self._orders}

    def _ride(self, ride: CarriedLeg) -> StepView:
        return StepView(
            kind="ride",
            start=self._local(ride.boards),
            end=self._local(ride.alights),
            what=self._to(leg_ends(self._joint, ride.leg)[1], home=ride.leg.side == "back"),
            by=vehicle_name(self._day, ride.vehicle),
            wait=sum(ride.waits) // 60,
        )

    def _order(self, order: OrderedLeg) -> StepView:
        kind = {TAXI: "taxi", MISSING: "missing"}.get(order.means, "transit")
        taxi = self._day.book.rides.fallback
        return StepView(
            kind=kind,
            start=self._local(order.leaves),
            end=self._local(order.arrives),
            what=self._to(leg_ends(self._joint, order.leg)[1], home=order.leg.side == "back"),
            by=taxi.name if kind == "taxi" and taxi is not None else "",
        )

    def _along(self, halt: Halt, since: int) -> StepView:
        """With the client in the vehicle, from the end of the visit to where they get out."""
        escort = self._joint.escorts[halt.task]
        asked = self._day.booked.asked[escort.ride]
        vehicle = self._carrying.get(escort.ride)
        return StepView(
            kind="ride",
            start=self._local(since),
            end=self._local(halt.start),
            what=self._to(asked.dropoff, home=False),
            by="" if vehicle is None else vehicle_name(self._day, vehicle),
        )

    def _walk(self, shift: str, start: int, end: int, *, home: bool) -> StepView:
        transit = self._day.week.workers[self._day.week.periods[shift].worker].mode == "transit"
        by_bus = transit and shift not in self._day.getting.walking
        return StepView(
            kind="transit" if by_bus else "walk",
            start=self._local(start),
            end=self._local(end),
            what=word("home") if home else Bilingual("", ""),
        )

    def _work(self, halt: Halt) -> StepView:
        aside = self._day.week.asides.get(StopRef(task=halt.task, stop=halt.stop))
        visit = self._day.week.visits.get(halt.task)
        if aside is not None or visit is None:
            what = Bilingual("", "") if aside is None else aside_label(aside)
            return StepView(kind="aside", start=self._local(halt.start), end=self._local(halt.end), what=what)
        named = visit_name(visit)
        return StepView(
            kind="visit",
            start=self._local(halt.start),
            end=self._local(halt.end),
            what=Bilingual(named, named),
        )

    def _to(self, place: str, *, home: bool) -> Bilingual:
        if home:
            return word("home")
        return word("to_client").filled(place=place_name(self._day, place))

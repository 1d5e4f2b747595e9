"""The day of each worker of a joint plan, step by step: visits, rides, taxis, buses, ways of her own.

What the page shows of a day and what its sheets print are both told from these steps.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from matching.joint.getting_there import MISSING
from matching.joint.ordered import TAXI
from matching.joint.plan import JointPlan
from routing.joint import CarriedLeg, OrderedLeg, carried_legs, leg_ends, ordered_legs
from routing.model.plan import Halt, Tour
from routing.model.task import StopRef
from routing.units import MINUTE

#: From a vehicle, or the house next door, to the door is not told as a walk.
DOOR = MINUTE


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step of a tour, in horizon seconds.

    Attributes
    ----------
    kind: ``visit``, ``aside``, ``ride`` (a vehicle of the plan), ``transit``, ``taxi``, ``missing`` (a way
        that somebody still has to arrange) or ``walk``.
    halt: of a visit or an aside. ride, order: the leg of a way that the plan holds.
    request: id of the client's own ride in which she travels along.
    vehicle: shift of the vehicle of a ride. origin, destination: places of a way that is not her own, or
        where her own way ends when no visit is there for her.
    home: the way leads home.
    """

    kind: str
    start: int
    end: int
    halt: Halt | None = None
    ride: CarriedLeg | None = None
    order: OrderedLeg | None = None
    request: str = ""
    vehicle: str = ""
    origin: str = ""
    destination: str = ""
    home: bool = False

    @property
    def own(self) -> bool:
        """Whether she goes by herself, on foot or by public transport that runs all day."""
        return self.halt is None and self.ride is None and self.order is None and not self.request


class Steps:
    """Reads the steps of the tours of one plan."""

    def __init__(self, planned: JointPlan) -> None:
        self._day, self._joint = planned.day, planned.day.joint
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
        """Whether somebody or something brings the worker of this tour somewhere."""
        tasks = {halt.task for halt in tour.halts}
        return bool(tasks & (self._rides.keys() | self._orders.keys() | self._joint.escorts.keys()))

    def of(self, tour: Tour) -> Iterator[Step]:
        """The steps of a worker's tour, in order."""
        now = tour.departure
        for halt in tour.halts:
            if halt.task in self._joint.escorts and halt.stop == 1:
                yield self._along(halt, now)
            elif halt.arrival > now + DOOR and not self._aboard(halt):
                yield self._walk(tour.shift, now, halt)
            if halt.task in self._rides:
                if not self._aboard(halt):
                    yield self._ride(self._rides[halt.task])
            elif halt.task in self._orders:
                yield self._order(self._orders[halt.task])
            else:
                yield self._work(halt)
            now = halt.end
        brought = bool(tour.halts) and tour.halts[-1].task in {*self._rides, *self._orders}
        if tour.arrival > now + DOOR and not brought:
            yield replace(self._own(tour.shift, now, tour.arrival), home=True)

    def _aboard(self, halt: Halt) -> bool:
        """Whether it is where a ride between two visits ends: she has been on board until then."""
        return halt.task in self._rides and halt.stop == 1

    def _ride(self, ride: CarriedLeg) -> Step:
        origin, destination = leg_ends(self._joint, ride.leg)
        return Step(
            kind="ride",
            start=ride.boards,
            end=ride.alights,
            ride=ride,
            vehicle=ride.vehicle,
            origin=origin,
            destination=destination,
            home=ride.leg.side == "back",
        )

    def _order(self, order: OrderedLeg) -> Step:
        origin, destination = leg_ends(self._joint, order.leg)
        return Step(
            kind={TAXI: "taxi", MISSING: "missing"}.get(order.means, "transit"),
            start=order.leaves,
            end=order.arrives,
            order=order,
            origin=origin,
            destination=destination,
            home=order.leg.side == "back",
        )

    def _along(self, halt: Halt, since: int) -> Step:
        """With the client in the vehicle, from the end of the visit to where they get out."""
        request = self._joint.escorts[halt.task].ride
        asked = self._day.booked.asked[request]
        return Step(
            kind="ride",
            start=since,
            end=halt.start,
            request=request,
            vehicle=self._carrying.get(request, ""),
            origin=asked.pickup,
            destination=asked.dropoff,
        )

    def _walk(self, shift: str, since: int, halt: Halt) -> Step:
        """To her next visit, or to where she is fetched: perhaps at the door of an earlier one."""
        step = self._own(shift, since, halt.arrival)
        leg = self._rides.get(halt.task) or self._orders.get(halt.task)
        return step if leg is None else replace(step, destination=leg_ends(self._joint, leg.leg)[0])

    def _own(self, shift: str, start: int, end: int) -> Step:
        transit = self._day.week.workers[self._day.week.periods[shift].worker].mode == "transit"
        by_bus = transit and shift not in self._day.getting.walking
        return Step(kind="transit" if by_bus else "walk", start=start, end=end)

    def _work(self, halt: Halt) -> Step:
        aside = self._day.week.asides.get(StopRef(task=halt.task, stop=halt.stop))
        visit = self._day.week.visits.get(halt.task)
        kind = "visit" if aside is None and visit is not None else "aside"
        return Step(kind=kind, start=halt.start, end=halt.end, halt=halt)

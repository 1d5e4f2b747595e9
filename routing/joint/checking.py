"""Can every worker of a joint plan be where the plan has her? A check that knows nothing of halts and links.

It reads the problem as it was before any leg was added, each worker's visits in order, where vehicles stop
for her, and when other means run; every other way is her own.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from routing.errors import Fault
from routing.joint.legs import Escort, JointProblem
from routing.joint.reading import (
    CarriedLeg,
    OrderedLeg,
    carried_legs,
    last_place,
    leg_ends,
    ordered_legs,
)
from routing.model.plan import Plan, Tour
from routing.model.shift import Shift
from routing.travel.leg import Legs


def leg_faults(joint: JointProblem, plan: Plan) -> tuple[Fault, ...]:
    """Everything that leaves a worker without a way; empty when she gets everywhere in time."""
    return tuple(_Check(joint, plan).faults())


@dataclass(frozen=True, slots=True)
class _Moment:
    """She must be at ``origin`` when it ``begins``, and goes on from ``destination`` at ``free``."""

    origin: str
    begins: int
    destination: str
    free: int


class _Check:
    def __init__(self, joint: JointProblem, plan: Plan) -> None:
        self._joint, self._plan = joint, plan
        self._ways = Legs(joint.alone)
        self._shifts = {shift.id: shift for shift in joint.alone.shifts}
        self._stops = {
            (task.id, number): stop.place
            for task in joint.alone.tasks
            if task.id not in joint.rides
            for number, stop in enumerate(task.stops)
        }
        self._rides = carried_legs(joint, plan)
        self._orders = ordered_legs(joint, plan)
        self._settled: dict[str, int] = {}
        self._halts = {(halt.task, halt.stop): halt for tour in plan.tours for halt in tour.halts}
        for task in joint.escorts:
            if (task, 1) in self._halts:
                self._settled[task] = self._halts[task, 1].end

    def faults(self) -> Iterator[Fault]:
        for tour in self._plan.tours:
            if tour.shift in self._joint.carried:
                yield from self._tour(tour, self._shifts[tour.shift])
        for ride in self._rides:
            yield from self._ride(ride)
        for order in self._orders:
            yield from self._order(order)
        for escort in self._joint.escorts.values():
            yield from self._escort(escort)

    def _escort(self, escort: Escort) -> Iterator[Fault]:
        """She leaves with the client, and is with her until the client is settled."""
        times = [self._halts.get((name, stop)) for name in (escort.task, escort.ride) for stop in (0, 1)]
        if not any(times):
            return
        shift = self._shifts[next(iter(self._shifts))]
        if not all(times):
            yield self._fault(shift, f"{escort.task} without {escort.ride}, or the other way round")
            return
        ready, settled, boards, out = (one for one in times if one is not None)
        late = boards.start - ready.end
        if not 0 <= late <= self._joint.terms.wait:
            yield self._fault(shift, f"{escort.ride} leaves {late} after {escort.task} is over")
        if settled.start < out.end or settled.end - settled.start < escort.settling:
            yield self._fault(shift, f"{escort.task} goes on before {escort.ride} is over")

    def _tour(self, tour: Tour, shift: Shift) -> Iterator[Fault]:
        moments = [*self._visits(tour, shift)]
        rides = [*self._moved(shift)]
        if rides and not moments:
            yield self._fault(shift, "a ride without any visit")
            return
        place, now = shift.start_place, shift.start
        for moment in sorted((*moments, *rides), key=lambda one: (one.begins, one.free)):
            yield from self._own_way(shift, now, place, moment.begins, moment.origin)
            place, now = moment.destination, moment.free
        yield from self._own_way(shift, now, place, shift.end, shift.end_place)

    def _visits(self, tour: Tour, shift: Shift) -> Iterator[_Moment]:
        """Every stop of her own work; a visit that ends on board ends where the ride does."""
        for halt in tour.halts:
            place = self._stops.get((halt.task, halt.stop))
            if place is None:
                continue
            escort = self._joint.escorts.get(halt.task)
            if escort is None:
                yield _Moment(place, halt.start, place, halt.end)
                continue
            free = self._settled.get(halt.task, halt.end)
            yield _Moment(place, halt.start, last_place(self._joint, halt.task), free)

    def _moved(self, shift: Shift) -> Iterator[_Moment]:
        """Her rides and orders: where she gets in, and where she gets out."""
        for ride in self._rides:
            if ride.leg.shift == shift.id:
                origin, destination = leg_ends(self._joint, ride.leg)
                yield _Moment(origin, ride.boards, destination, ride.alights)
        for order in self._orders:
            if order.leg.shift == shift.id:
                origin, destination = leg_ends(self._joint, order.leg)
                yield _Moment(origin, order.leaves, destination, order.arrives)

    def _own_way(self, shift: Shift, leaving: int, origin: str, by: int, destination: str) -> Iterator[Fault]:
        free = self._ways.free(origin=origin, destination=destination, mode=shift.mode)
        longest = self._joint.carried[shift.id].longest_own
        if free is not None and free > longest:
            yield self._fault(shift, f"{free} from {origin} to {destination} by herself, at most {longest}")
            return
        way = self._ways.seconds(origin=origin, destination=destination, mode=shift.mode, leaving=leaving)
        if leaving + way > by:
            yield self._fault(shift, f"from {origin} at {leaving} she is at {destination} after {by}")

    def _ride(self, ride: CarriedLeg) -> Iterator[Fault]:
        """It carries her the right way round, within its cap and her waits."""
        shift = self._shifts[ride.leg.shift]
        origin, destination = leg_ends(self._joint, ride.leg)
        direct = self._ways.seconds(
            origin=origin,
            destination=destination,
            mode=self._shifts[ride.vehicle].mode,
            leaving=ride.leaves,
        )
        if ride.ride < direct:
            yield self._fault(shift, f"{ride.ride} on board where the way takes {direct}")
        longest = max(direct, self._joint.terms.longest_ride(direct))
        if ride.ride > longest:
            yield self._fault(shift, f"{ride.ride} on board, at most {longest} at that hour")
        if min(ride.waits) < 0 or max(ride.waits) > self._joint.terms.wait:
            yield self._fault(shift, f"waits of {ride.waits} for {ride.leg.ride}")
        if ride.boards < shift.start or ride.alights > shift.end:
            yield self._fault(shift, f"a ride from {ride.boards} to {ride.alights}, outside her hours")
        if ride.vehicle not in self._joint.vehicles:
            yield self._fault(shift, f"a ride by {ride.vehicle}, which is no vehicle")

    def _order(self, order: OrderedLeg) -> Iterator[Fault]:
        """It goes while it runs, within her hours."""
        shift = self._shifts[order.leg.shift]
        hours = self._joint.means[order.means].hours
        span = f"{order.means} from {order.leaves} to {order.arrives}"
        if hours and not any(first <= order.leaves and order.arrives <= last for first, last in hours):
            yield self._fault(shift, f"{span}, outside its hours")
        if order.leaves < shift.start or order.arrives > shift.end:
            yield self._fault(shift, f"{span}, outside her hours")

    @staticmethod
    def _fault(shift: Shift, seen: str) -> Fault:
        return Fault(
            code="joint.stranded",
            where=f"tours[{shift.id}]",
            seen=seen,
            rule="A worker without a vehicle goes by herself as far as she can, else by a ride of the plan.",
            advice="Plan the visits and their rides together again.",
        )

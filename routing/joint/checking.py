"""Can every worker of a joint plan be where the plan has her? A check that knows nothing of halts and links.

It reads the problem as it was before any leg was added, each worker's visits in order, and where vehicles
stop for her; every way between two visits is her own, the first and the last may be a ride.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from routing.errors import Fault
from routing.joint.legs import JointProblem
from routing.joint.reading import CarriedLeg, carried_legs
from routing.model.plan import Halt, Plan, Tour
from routing.model.shift import Shift
from routing.travel.leg import Legs


def leg_faults(joint: JointProblem, plan: Plan) -> tuple[Fault, ...]:
    """Everything that leaves a worker without a way; empty when she gets everywhere in time."""
    return tuple(_Check(joint, plan).faults())


class _Check:
    def __init__(self, joint: JointProblem, plan: Plan) -> None:
        self._joint, self._plan = joint, plan
        self._ways = Legs(joint.alone)
        self._shifts = {shift.id: shift for shift in joint.alone.shifts}
        self._places = {task.id: task.stops[0].place for task in joint.alone.tasks if len(task.stops) == 1}
        self._rides = carried_legs(joint, plan)

    def faults(self) -> Iterator[Fault]:
        for tour in self._plan.tours:
            if tour.shift in self._joint.carried:
                yield from self._tour(tour, self._shifts[tour.shift])
        for ride in self._rides:
            yield from self._ride(ride)

    def _tour(self, tour: Tour, shift: Shift) -> Iterator[Fault]:
        visits = [halt for halt in tour.halts if halt.task in self._places]
        mine = [ride for ride in self._rides if ride.leg.shift == shift.id]
        if not visits:
            for ride in mine:
                yield self._fault(shift, f"a ride ({ride.leg.ride}) without any visit")
            return
        for here, there in pairwise(visits):
            yield from self._own_way(shift, here.end, self._place(here), there.start, self._place(there))
        first, last = visits[0], visits[-1]
        brought = [ride for ride in mine if ride.leg.side == "out"]
        fetched = [ride for ride in mine if ride.leg.side == "back"]
        if len(brought) > 1 or len(fetched) > 1:
            yield self._fault(shift, f"{len(brought)} rides out and {len(fetched)} back")
        if brought:
            where = self._places[brought[0].leg.task]
            yield from self._own_way(shift, brought[0].alights, where, first.start, self._place(first))
        else:
            yield from self._own_way(shift, shift.start, shift.start_place, first.start, self._place(first))
        if fetched:
            where = self._places[fetched[0].leg.task]
            yield from self._own_way(shift, last.end, self._place(last), fetched[0].boards, where)
        else:
            yield from self._own_way(shift, last.end, self._place(last), shift.end, shift.end_place)

    def _ride(self, ride: CarriedLeg) -> Iterator[Fault]:
        """It carries her the right way round, within its cap and her waits."""
        shift = self._shifts[ride.leg.shift]
        place = self._places[ride.leg.task]
        ends = (shift.start_place, place) if ride.leg.side == "out" else (place, shift.end_place)
        assert ends[0] is not None
        assert ends[1] is not None
        vehicle = self._shifts[ride.vehicle]
        direct = self._ways.seconds(
            origin=ends[0], destination=ends[1], mode=vehicle.mode, leaving=ride.leaves
        )
        if ride.ride < direct:
            yield self._fault(shift, f"{ride.ride} on board where the way takes {direct}")
        if ride.waits < 0 or ride.waits > self._joint.terms.wait:
            yield self._fault(shift, f"a wait of {ride.waits} for {ride.leg.ride}")
        if ride.boards < shift.start or ride.alights > shift.end:
            yield self._fault(shift, f"a ride from {ride.boards} to {ride.alights}, outside her hours")
        if ride.vehicle not in self._joint.vehicles:
            yield self._fault(shift, f"a ride by {ride.vehicle}, which is no vehicle")

    def _own_way(
        self, shift: Shift, leaving: int, origin: str | None, by: int, destination: str | None
    ) -> Iterator[Fault]:
        if origin is None or destination is None:  # a pause is taken where she is
            return
        free = self._ways.free(origin=origin, destination=destination, mode=shift.mode)
        longest = self._joint.carried[shift.id].longest_own
        if free is not None and free > longest:
            yield self._fault(shift, f"{free} from {origin} to {destination} by herself, at most {longest}")
            return
        way = self._ways.seconds(origin=origin, destination=destination, mode=shift.mode, leaving=leaving)
        if leaving + way > by:
            yield self._fault(shift, f"from {origin} at {leaving} she is at {destination} after {by}")

    def _place(self, halt: Halt) -> str | None:
        return self._places[halt.task]

    @staticmethod
    def _fault(shift: Shift, seen: str) -> Fault:
        return Fault(
            code="joint.stranded",
            where=f"tours[{shift.id}]",
            seen=seen,
            rule="A worker without a vehicle goes by herself as far as she can, else by a ride of the plan.",
            advice="Plan the visits and their rides together again.",
        )

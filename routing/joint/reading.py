"""A joint plan in the field's words: who is brought by whom, and the visits without the rides."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from routing.joint.legs import JointProblem, RideLeg
from routing.model.plan import Halt, Plan, Tour
from routing.travel.leg import Legs


@dataclass(frozen=True, slots=True, kw_only=True)
class CarriedLeg:
    """A ride of a worker as planned, in time units from the horizon start.

    Attributes
    ----------
    vehicle: shift of the vehicle. boards, leaves: it stops for her, and drives on with her on board.
    arrives, alights: it stops where she gets out, and she is out. ready: she could be fetched.
    begins: her tour goes on after the ride.
    """

    leg: RideLeg
    vehicle: str
    boards: int
    leaves: int
    arrives: int
    alights: int
    ready: int | None
    begins: int | None

    @property
    def ride(self) -> int:
        """Time on board, others' stops included."""
        return self.arrives - self.leaves

    @property
    def waits(self) -> tuple[int, int]:
        """Time at the roadside: until the vehicle comes, and after getting out until her tour goes on."""
        before = 0 if self.ready is None else self.boards - self.ready
        return before, 0 if self.begins is None else self.begins - self.alights


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderedLeg:
    """A leg by other means as planned: ``leaves`` and ``arrives``, never sooner than the means takes."""

    leg: RideLeg
    means: str
    leaves: int
    arrives: int


def carried_legs(joint: JointProblem, plan: Plan) -> tuple[CarriedLeg, ...]:
    """Rides of workers in vehicles of the plan that it holds whole, by time."""
    return tuple(sorted(_carried(joint, plan), key=lambda one: (one.boards, one.leg.ride)))


def _carried(joint: JointProblem, plan: Plan) -> Iterator[CarriedLeg]:
    halts = _halts(plan)
    for leg in joint.legs.values():
        if leg.means is None and {(leg.ride, 0), (leg.ride, 1), (leg.halt, 0)} <= halts.keys():
            vehicle, pickup = halts[leg.ride, 0]
            drop, own = halts[leg.ride, 1][1], halts[leg.halt, 0][1]
            last = halts.get((leg.halt, 1), (vehicle, own))[1]
            yield CarriedLeg(
                leg=leg,
                vehicle=vehicle,
                boards=pickup.start,
                leaves=pickup.end,
                arrives=drop.start,
                alights=drop.end,
                ready=None if leg.side == "out" else own.start,
                begins=None if leg.side == "back" else last.start,
            )


def ordered_legs(joint: JointProblem, plan: Plan) -> tuple[OrderedLeg, ...]:
    """Legs of workers by other means, by time."""
    halts, ways = _halts(plan), Legs(joint.alone)
    found = []
    for leg in joint.legs.values():
        if leg.means is None or not {(leg.ride, 0), (leg.halt, 0)} <= halts.keys():
            continue
        moment, mode = halts[leg.halt, 0][1].start, joint.means[leg.means].mode
        origin, destination = leg_ends(joint, leg)
        if leg.side == "out":
            arrives = moment
            leaves = ways.latest_departure(origin=origin, destination=destination, mode=mode, arriving=moment)
        else:
            leaves = moment
            arrives = moment + ways.seconds(origin=origin, destination=destination, mode=mode, leaving=moment)
        found.append(OrderedLeg(leg=leg, means=leg.means, leaves=leaves, arrives=arrives))
    return tuple(sorted(found, key=lambda one: (one.leaves, one.leg.ride)))


def leg_ends(joint: JointProblem, leg: RideLeg) -> tuple[str, str]:
    """The places a leg leads from and to."""
    shift = next(one for one in joint.alone.shifts if one.id == leg.shift)
    if leg.side == "out":
        return shift.start_place, first_place(joint, leg.task)
    origin = last_place(joint, leg.task)
    return origin, shift.end_place if leg.to is None else first_place(joint, leg.to)


def first_place(joint: JointProblem, task: str) -> str:
    """Where a visit begins."""
    return _stop_place(joint, task, 0)


def last_place(joint: JointProblem, task: str) -> str:
    """Where a visit ends: for an escort, where the ride ends."""
    escort = joint.escorts.get(task)
    return _stop_place(joint, task if escort is None else escort.ride, -1)


def _stop_place(joint: JointProblem, task: str, stop: int) -> str:
    place = next(one for one in joint.alone.tasks if one.id == task).stops[stop].place
    assert place is not None  # only a pause has none, and no ride leads to one
    return place


def without_legs(joint: JointProblem, plan: Plan) -> Plan:
    """The plan of the visits and people's own rides: the tours as people read them, without legs."""
    hidden = {name for leg in joint.legs.values() for name in (leg.ride, leg.halt)}
    tours = (_without(tour, hidden) for tour in plan.tours)
    return replace(
        plan,
        tours=tuple(tour for tour in tours if tour.halts),
        unserved=tuple(task for task in plan.unserved if task not in hidden),
    )


def _without(tour: Tour, hidden: set[str]) -> Tour:
    return replace(tour, halts=tuple(halt for halt in tour.halts if halt.task not in hidden))


def _halts(plan: Plan) -> Mapping[tuple[str, int], tuple[str, Halt]]:
    return {(halt.task, halt.stop): (tour.shift, halt) for tour in plan.tours for halt in tour.halts}

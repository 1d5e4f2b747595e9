"""A joint plan in the field's words: who is brought by whom, and the visits without the rides."""

from __future__ import annotations

from dataclasses import dataclass, replace

from routing.joint.legs import JointProblem, RideLeg
from routing.model.plan import Plan, Tour


@dataclass(frozen=True, slots=True, kw_only=True)
class CarriedLeg:
    """A ride of a worker as planned, in time units from the horizon start.

    Attributes
    ----------
    vehicle: shift of the vehicle. boards, leaves: it stops for her, and drives on with her on board.
    arrives, alights: it stops where she gets out, and she is out. ready: she
        begins her tour (``out``), or could be fetched (``back``).
    """

    leg: RideLeg
    vehicle: str
    boards: int
    leaves: int
    arrives: int
    alights: int
    ready: int

    @property
    def ride(self) -> int:
        """Time on board, others' stops included."""
        return self.arrives - self.leaves

    @property
    def waits(self) -> int:
        """Time at the roadside: after getting out, or until the vehicle comes."""
        return self.boards - self.ready if self.leg.side == "back" else self.ready - self.alights


def carried_legs(joint: JointProblem, plan: Plan) -> tuple[CarriedLeg, ...]:
    """Rides of workers that the plan holds whole, by time."""
    halts = {(halt.task, halt.stop): (tour.shift, halt) for tour in plan.tours for halt in tour.halts}
    found = []
    for leg in joint.legs.values():
        if not {(leg.ride, 0), (leg.ride, 1), (leg.halt, 0)} <= halts.keys():
            continue
        vehicle, pickup = halts[leg.ride, 0]
        drop, own = halts[leg.ride, 1][1], halts[leg.halt, 0][1]
        found.append(
            CarriedLeg(
                leg=leg,
                vehicle=vehicle,
                boards=pickup.start,
                leaves=pickup.end,
                arrives=drop.start,
                alights=drop.end,
                ready=own.start,
            )
        )
    return tuple(sorted(found, key=lambda one: (one.boards, one.leg.ride)))


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

"""What the vehicles of a joint plan do, as a plan of rides: carers ride like those who asked for rides."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from matching.joint.day import JointDay
from matching.joint.papers.words import word
from matching.joint.plan import JointPlan
from matching.rides.asked import AskedRide
from matching.rides.papers import RunHalt, RunSheet
from routing.joint import CarriedLeg, carried_legs, leg_ends, part_of_problem
from routing.model.plan import Plan, Score
from routing.rides import SHIFT_SHUTTLE, RidePlan, RideRequest
from routing.rides.planning import read_rides


def vehicles_plan(planned: JointPlan) -> RidePlan:
    """The tours of the vehicles, and what becomes of each request; not explained again."""
    day = planned.day
    joint, given = day.joint, day.rides
    tours = tuple(tour for tour in planned.plan.tours if tour.shift in joint.vehicles and tour.halts)
    served = {halt.task for tour in tours for halt in tour.halts}
    brought = {one.leg.ride: _request(day, one) for one in carried_legs(joint, planned.plan)}
    tied = {tie.request for tie in day.tied.visits}
    ready = replace(
        given,
        problem=part_of_problem(joint.problem, served | joint.rides, joint.vehicles),
        rides={**given.rides, **brought},
        # what is tied to a visit that nobody does goes by no taxi either
        orders={name: order for name, order in given.orders.items() if name not in tied},
    )
    unserved = tuple(name for name in planned.plan.unserved if name in joint.rides)
    return read_rides(ready, Plan(tours=tours, unserved=unserved, score=Score()), explained=None)


def riders(planned: JointPlan) -> Mapping[str, AskedRide]:
    """The carers brought by vehicles, by the id of their ride, with what a run sheet prints of them."""
    day, found = planned.day, {}
    for one in carried_legs(day.joint, planned.plan):
        worker = day.week.workers[day.week.periods[one.leg.shift].worker]
        origin, destination = leg_ends(day.joint, one.leg)
        found[one.leg.ride] = AskedRide(
            id=one.leg.ride, name=worker.name, pickup=origin, dropoff=destination, phone=worker.phone
        )
    return found


def with_carers(sheet: RunSheet, planned: JointPlan) -> RunSheet:
    """The sheet, which says who on board is a carer, and who goes along with a client."""
    day = planned.day
    names = {
        day.joint.escorts[halt.task].ride: day.week.workers[day.week.periods[tour.shift].worker].name
        for tour in planned.plan.tours
        for halt in tour.halts
        if halt.task in day.joint.escorts
    }

    def told(halt: RunHalt) -> RunHalt:
        if halt.kind != "in":
            return halt
        if halt.key in day.joint.legs:
            return replace(halt, equipment=(*halt.equipment, word("carer")))
        if halt.key in names:
            return replace(halt, along=names[halt.key])
        return halt

    tours = (replace(tour, halts=tuple(map(told, tour.halts))) for tour in sheet.tours)
    return replace(sheet, tours=tuple(tours))


def _request(day: JointDay, one: CarriedLeg) -> RideRequest:
    """A carer's ride as somebody would have asked for it."""
    origin, destination = leg_ends(day.joint, one.leg)
    return RideRequest(
        id=one.leg.ride,
        pickup=origin,
        dropoff=destination,
        arrival=(one.arrives, one.arrives),
        boarding=day.joint.terms.boarding,
        alighting=day.joint.terms.alighting,
        profile=SHIFT_SHUTTLE.name,
    )

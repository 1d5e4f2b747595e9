"""The figures of a day of visits and rides, from the plan alone: what a report says and a check recounts."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from itertools import pairwise

from routing.joint import JointProblem, carried_legs, part_of_problem, without_legs
from routing.model.plan import Plan, Score, Tour
from routing.referee import audit
from routing.travel.leg import Legs
from routing.units import to_euros


@dataclass(frozen=True, slots=True, kw_only=True)
class JointFigures:
    """Figures of a day.

    Attributes
    ----------
    asked, served: visits, and those planned. brought: those in tours that a ride of the plan is part of.
    rides: rides of workers. without_vehicle, usable, brought_workers: workers present without a vehicle,
        those who work, those of them whom a vehicle of the plan brings.
    metres, fleet_euros, euros: of the vehicles; of everything.
    """

    asked: int
    served: int
    brought: int
    rides: int
    usable: int
    brought_workers: int
    without_vehicle: int
    vehicles_out: int
    metres: int
    fleet_euros: float
    euros: float


def joint_figures(joint: JointProblem, plan: Plan, visits: Collection[str]) -> JointFigures:
    """The figures of a plan of ``joint.problem``, judged anew; ``visits``: tasks that people call so."""
    known = set(visits)
    left = set(without_legs(joint, plan).unserved)
    rides = carried_legs(joint, plan)
    carrying = {one.leg.shift for one in rides}
    out = [tour for tour in plan.tours if tour.shift in joint.vehicles and tour.halts]
    persons = {shift.id: shift.person for shift in joint.alone.shifts}
    at_work = [tour for tour in plan.tours if any(halt.task in known for halt in tour.halts)]
    return JointFigures(
        asked=len(known),
        served=len(known - left),
        brought=len({halt.task for tour in at_work if tour.shift in carrying for halt in tour.halts} & known),
        rides=len(rides),
        usable=len({persons[tour.shift] for tour in at_work if tour.shift in joint.carried}),
        brought_workers=len({persons[tour.shift] for tour in at_work if tour.shift in carrying}),
        without_vehicle=len({persons[shift] for shift in joint.carried}),
        vehicles_out=len(out),
        metres=sum(tour_metres(joint, tour) for tour in out),
        fleet_euros=_fleet_euros(joint, out),
        euros=to_euros(audit(joint.problem, plan).score.soft),
    )


def tour_metres(joint: JointProblem, tour: Tour) -> int:
    """How far a tour goes, from its base and back."""
    ways = Legs(joint.problem)
    stops = {task.id: task.stops for task in joint.problem.tasks}
    shift = next(one for one in joint.problem.shifts if one.id == tour.shift)
    places = [stops[halt.task][halt.stop].place for halt in tour.halts]
    way = [shift.start_place, *(place for place in places if place is not None), shift.end_place]
    return sum(ways.metres(origin=here, destination=there, mode=shift.mode) for here, there in pairwise(way))


def _fleet_euros(joint: JointProblem, tours: Collection[Tour]) -> float:
    """What the vehicles' tours cost by themselves."""
    tasks = dict.fromkeys(halt.task for tour in tours for halt in tour.halts)
    part = part_of_problem(joint.problem, tasks, [tour.shift for tour in tours])
    return to_euros(audit(part, Plan(tours=tuple(tours), unserved=(), score=Score())).score.soft)

"""Visits and pooled rides in one plan: ride legs of workers who have no vehicle.

``with_ride_legs`` adds to a problem the rides that could bring such workers to their first visit and home
from their last; ``plan_together`` plans all of it; ``carried_legs`` says who is brought by whom.
"""

from routing.joint.building import DESK, with_ride_legs
from routing.joint.checking import leg_faults
from routing.joint.legs import Carried, Escort, JointProblem, LegTerms, RideLeg
from routing.joint.means import Means
from routing.joint.merging import merged
from routing.joint.parts import legs_beside, parked_part, part_of_problem, part_with
from routing.joint.planning import plan_together
from routing.joint.reading import CarriedLeg, OrderedLeg, carried_legs, leg_ends, ordered_legs, without_legs
from routing.joint.two_phases import own_ways, visits_then_rides

__all__ = [
    "DESK",
    "Carried",
    "CarriedLeg",
    "Escort",
    "JointProblem",
    "LegTerms",
    "Means",
    "OrderedLeg",
    "RideLeg",
    "carried_legs",
    "leg_ends",
    "leg_faults",
    "legs_beside",
    "merged",
    "ordered_legs",
    "own_ways",
    "parked_part",
    "part_of_problem",
    "part_with",
    "plan_together",
    "visits_then_rides",
    "with_ride_legs",
    "without_legs",
]

"""A joint plan as a JSON document: the visits as people read them, and who is brought by whom, when."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from routing.joint.checking import leg_faults
from routing.joint.legs import JointProblem, RideLeg
from routing.joint.reading import carried_legs, leg_ends, ordered_legs, without_legs
from routing.model.document import plan_to_json
from routing.model.plan import Plan
from routing.model.shape import VERSION

KIND = "joint-plan"


def joint_plan_to_json(joint: JointProblem, plan: Plan) -> dict[str, Any]:
    """The document of a plan of a joint problem. Times are time units from the horizon start.

    ``plan`` holds visits and people's own rides, on the tours of the problem as it was given; ``legs`` the
    rides of workers by its vehicles, ``orders`` those by other means; ``stranded`` what the check of every
    worker's way finds, and empty. The score is that of the plan with its legs.
    """
    return {
        "maillon": KIND,
        "version": VERSION,
        "plan": plan_to_json(without_legs(joint, plan)),
        **ways_to_json(joint, plan),
    }


def ways_to_json(joint: JointProblem, plan: Plan) -> dict[str, Any]:
    """How workers get about: ``legs``, ``orders`` and ``stranded``."""
    return {
        "legs": [
            {
                **_leg(joint, one.leg),
                "vehicle": one.vehicle,
                "boards": one.boards,
                "leaves": one.leaves,
                "arrives": one.arrives,
                "alights": one.alights,
                "ready": one.ready,
                "begins": one.begins,
                "ride": one.ride,
            }
            for one in carried_legs(joint, plan)
        ],
        "orders": [
            {**_leg(joint, one.leg), "means": one.means, "leaves": one.leaves, "arrives": one.arrives}
            for one in ordered_legs(joint, plan)
        ],
        "stranded": [asdict(fault) for fault in leg_faults(joint, plan)],
    }


def _leg(joint: JointProblem, leg: RideLeg) -> dict[str, Any]:
    """Whose leg, beside which visits, and from where to where."""
    origin, destination = leg_ends(joint, leg)
    return {
        "shift": leg.shift,
        "side": leg.side,
        "task": leg.task,
        "to": leg.to,
        "origin": origin,
        "destination": destination,
    }

"""What CP-SAT calls the best of a joint case is the best of every plan there is, counted out and refereed."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace

from routing.exact.whole import prove
from routing.joint import JointProblem, leg_faults
from routing.referee import audit
from routing.rules.waiting.spec import Waiting
from routing.units import MINUTE
from tests.routing.joint.every_joint_plan import best_joint_plan
from tests.routing.joint.road import minibus, road, visit, with_legs, worker
from tests.stories.village import at


def _tiny(seed: int) -> JointProblem:
    """Three visits, two workers on foot, one minibus of one or two seats; waiting costs nothing."""
    dice = random.Random(seed)
    tasks = [
        visit(f"v{k}", dice.choice(("Rose", "Lilas", "station")), dice.choice((15, 30))) for k in range(3)
    ]
    windows = {}
    for task in tasks:
        opening = at("06:00") + 15 * MINUTE * dice.randint(0, 6)
        windows[task.id, 0] = opening, opening + 5 * MINUTE * dice.randint(0, 6)
    shifts = [
        worker("Ana", "05:00", "10:00", base="base"),
        worker("Bea", "05:00", "10:00", base=dice.choice(("base", "Lilas"))),
        minibus("bus", "05:00", "10:00", base=dice.choice(("base", "Rose"))),
    ]
    problem = road(tasks=tasks, shifts=shifts, windows=windows, seats=dice.randint(1, 2))
    kept = tuple(rule for rule in problem.rules if not isinstance(rule, Waiting))
    return with_legs(replace(problem, rules=kept))


def test_the_proof_is_the_best_of_all_joint_plans(night_count: Callable[[int], int]) -> None:
    brought = 0
    for seed in range(night_count(80)):
        joint = _tiny(seed)
        best = best_joint_plan(joint)
        assert audit(joint.problem, best).valid
        assert leg_faults(joint, best) == ()
        proof = prove(joint.problem, seconds=None, deterministic=20.0, workers=1)
        assert proof is not None
        assert proof.optimal, seed
        assert proof.plan.score.levels == best.score.levels, (seed, best)
        brought += any(tour.shift == "bus" for tour in best.tours)
    assert brought >= night_count(80) // 4, "rides must matter in these cases"

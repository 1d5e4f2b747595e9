"""Plans visits and rides together: two starts, a round for each worker, then a search over everything."""

from __future__ import annotations

from collections.abc import Callable

from routing.joint.legs import JointProblem
from routing.joint.rounds import one_by_one
from routing.joint.two_phases import own_ways, part_of, visits_then_rides
from routing.model.plan import Plan
from routing.model.run import Limit, Progress, Solution
from routing.solving import PROVED_TASKS, solve

#: Shares of the limit before the search over everything: nobody carried; visits first and rides afterwards;
#: the better of the two improved one worker at a time.
OWN_SHARE, PHASES_SHARE, ROUNDS_SHARE = 0.15, 0.25, 0.2


def plan_together(
    joint: JointProblem,
    *,
    limit: Limit,
    seed: int = 0,
    lanes: int = 2,
    own: Plan | None = None,
    progress: Callable[[Progress], None] | None = None,
    cancel: Callable[[], bool] | None = None,
) -> Solution:
    """The best plan found of ``joint.problem``: never worse than the better of its two starts.

    Small cases go whole to CP-SAT, rides included, as :func:`routing.solving.solve` does with small problems:
    what counts as small is the number of visits and people's own rides. ``own`` is a plan in which nobody is
    carried (:func:`own_ways`), when there is one already.
    """
    whole = len(joint.alone.tasks) <= PROVED_TASKS
    rounds = 0.0 if whole else ROUNDS_SHARE
    left = 1 - PHASES_SHARE - rounds - (OWN_SHARE if own is None else 0)
    begun = begun_together(
        joint,
        limit=limit,
        seed=seed,
        lanes=lanes,
        own=own,
        rounds=rounds,
        progress=progress,
        cancel=cancel,
    )
    return solve(
        joint.problem,
        limit=part_of(limit, left),
        seed=seed,
        lanes=lanes,
        start=begun,
        progress=progress,
        cancel=cancel,
        whole=whole,
    )


def begun_together(
    joint: JointProblem,
    *,
    limit: Limit,
    seed: int = 0,
    lanes: int = 2,
    own: Plan | None = None,
    rounds: float = ROUNDS_SHARE,
    progress: Callable[[Progress], None] | None = None,
    cancel: Callable[[], bool] | None = None,
) -> Plan:
    """What the search over everything begins with, in its shares of the ``limit`` of all.

    ``rounds``: the share of improving one worker at a time; 0 where CP-SAT is given the whole case anyway.
    """
    if own is None:
        own = own_ways(
            joint, limit=part_of(limit, OWN_SHARE), seed=seed, lanes=lanes, progress=progress, cancel=cancel
        )
    share = part_of(limit, PHASES_SHARE)
    phases = visits_then_rides(joint, limit=share, seed=seed, lanes=lanes, progress=progress, cancel=cancel)
    better = min(own, phases, key=lambda plan: plan.score.levels)
    if rounds == 0:
        return better
    share = part_of(limit, rounds)
    return one_by_one(joint, better, limit=share, seed=seed, progress=progress, cancel=cancel)

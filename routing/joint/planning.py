"""Plans visits and rides together: a start in two phases, then one search over everything at once."""

from __future__ import annotations

from collections.abc import Callable

from routing.joint.legs import JointProblem
from routing.joint.two_phases import part_of, visits_then_rides
from routing.model.run import Limit, Progress, Solution
from routing.solving import PROVED_TASKS, solve

#: Share of the limit that the start takes.
START_SHARE = 0.3


def plan_together(
    joint: JointProblem,
    *,
    limit: Limit,
    seed: int = 0,
    lanes: int = 2,
    progress: Callable[[Progress], None] | None = None,
    cancel: Callable[[], bool] | None = None,
) -> Solution:
    """The best plan found of ``joint.problem``: never worse than visits first and rides afterwards.

    Small cases go whole to CP-SAT, rides included, as :func:`routing.solving.solve` does with small problems:
    what counts as small is the number of visits and people's own rides.
    """
    start = visits_then_rides(
        joint, limit=part_of(limit, START_SHARE), seed=seed, lanes=lanes, progress=progress, cancel=cancel
    )
    return solve(
        joint.problem,
        limit=part_of(limit, 1 - START_SHARE),
        seed=seed,
        lanes=lanes,
        start=start,
        progress=progress,
        cancel=cancel,
        whole=len(joint.alone.tasks) <= PROVED_TASKS,
    )

"""Small joint cases: nobody is stranded, planning together is the optimum; how the search alone does."""

from __future__ import annotations

from collections.abc import Callable

from routing.exact.whole import prove
from routing.joint import JointProblem, leg_faults, plan_together, visits_then_rides
from routing.model.run import Limit
from routing.referee import audit
from routing.search.run import search
from tests.routing.joint.road import drawn


def _optimum(joint: JointProblem, seed: int) -> bool:
    """Plans it in two phases and together, judges both, and compares with the proof; False without one."""
    limit = Limit(iterations=4000)
    apart = visits_then_rides(joint, limit=limit, seed=seed, lanes=1)
    found = plan_together(joint, limit=limit, seed=seed, lanes=1)
    for plan in (apart, found.plan):
        verdict = audit(joint.problem, plan)
        assert verdict.valid, (seed, verdict.breaches)
        assert verdict.score.levels == plan.score.levels, seed
        assert leg_faults(joint, plan) == (), seed
    proof = prove(joint.problem, seconds=None, deterministic=6.0, workers=1)
    if proof is None or not proof.optimal:
        return False
    assert found.plan.score.levels == proof.plan.score.levels, seed
    return True


def test_planned_together_is_the_optimum_of_the_whole(night_count: Callable[[int], int]) -> None:
    assert sum(_optimum(drawn(seed), seed) for seed in range(night_count(60))) >= 1


def test_so_it_is_with_rides_between_visits_escorts_buses_and_taxis(
    night_count: Callable[[int], int],
) -> None:
    assert sum(_optimum(drawn(seed, more=True), seed) for seed in range(night_count(60))) >= 1


def test_the_search_alone_serves_as_many_nearly_always(night_count: Callable[[int], int]) -> None:
    """Larger cases have no proof: there the search stands alone."""
    proved = reached = 0
    for seed in range(night_count(60)):
        joint = drawn(seed)
        proof = prove(joint.problem, seconds=None, deterministic=6.0, workers=1)
        if proof is None or not proof.optimal:
            continue
        start = visits_then_rides(joint, limit=Limit(iterations=1000), seed=seed, lanes=1)
        limit = Limit(iterations=20_000)
        plan = search(joint.problem, limit=limit, seed=seed, lanes=1, workers=1, start=start).plan
        assert plan.score.levels >= proof.plan.score.levels, seed
        proved += 1
        reached += plan.score.levels[:3] == proof.plan.score.levels[:3]
    assert proved >= 1
    assert reached >= 0.8 * proved, f"{reached} of {proved}"

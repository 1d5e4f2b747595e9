"""On tiny problems the search nearly always finds what CP-SAT proves, and never anything better.

Less often with the rules of care: it spreads waits in one way only, and weighs many prices at once.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from routing.exact.whole import prove
from routing.model.run import Limit
from routing.search.run import search
from tests.routing.exact.tiny import tiny_problem


@pytest.mark.parametrize(
    ("care", "rides", "share"), [(False, False, 0.9), (True, False, 0.7), (False, True, 0.9)]
)
def test_proved_optima_are_reached(
    care: bool, rides: bool, share: float, night_count: Callable[[int], int]
) -> None:
    proved = reached = 0
    for seed in range(night_count(300)):
        problem = tiny_problem(seed, care=care, rides=rides)
        proof = prove(problem, seconds=None, deterministic=5.0, workers=1)
        if proof is None or not proof.optimal:
            continue
        plan = search(problem, limit=Limit(iterations=1000), seed=seed, lanes=1, workers=1).plan
        assert plan.score.levels >= proof.plan.score.levels, seed
        proved += 1
        reached += plan.score.levels == proof.plan.score.levels
    assert proved > 0
    assert reached >= share * proved, f"{reached} of {proved}"

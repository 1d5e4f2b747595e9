"""Work left out weighs less for a while: once a complete plan is known, and never in what is compared."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from routing.search import arrays as a
from routing.search.judge import FULLY
from routing.search.lane import Lane
from tests.routing.search.made import filled_lane, made

#: A seed whose first plan is complete.
SEED = 35
LIGHT = 12.0


@pytest.fixture
def lane() -> Lane:
    lane = filled_lane(made(SEED), seed=1)
    lane.scale = replace(lane.scale, light=LIGHT)
    return lane


def weights(lane: Lane) -> tuple[int, int]:
    """What ordinary work weighs in the search, and fully."""
    at = int(lane.m[a.HEAVY])
    return int(lane.m[at]), int(lane.m[at + FULLY])


def complete(lane: Lane, *, now: bool, best: bool) -> None:
    """Have the present and the best plan look complete, or not."""
    total = int(lane.m[a.TOTAL])
    lane.m[total + a.TOTAL_ESSENTIAL : total + a.TOTAL_ORDINARY + 1] = 0 if now else 1
    begin = total - int(lane.m[a.PLAN_BEGIN])
    lane.best[begin + a.TOTAL_ESSENTIAL : begin + a.TOTAL_ORDINARY + 1] = 0 if best else 1


def test_the_weight_falls_to_its_least_while_plans_are_complete_and_rises_again(lane: Lane) -> None:
    complete(lane, now=True, best=True)
    for _ in range(60):
        lane.ease()
    least = int(LIGHT * float(lane.m[a.TYPICAL]))
    assert weights(lane)[0] == min(least, weights(lane)[1])
    complete(lane, now=False, best=True)
    lane.ease()
    assert weights(lane)[0] == min(2 * least, weights(lane)[1])
    for _ in range(60):
        lane.ease()
    assert weights(lane)[0] == weights(lane)[1]


def test_without_a_complete_plan_work_keeps_its_full_weight(lane: Lane) -> None:
    complete(lane, now=True, best=False)
    lane.ease()
    assert weights(lane)[0] == weights(lane)[1]


def test_where_no_light_weight_is_asked_nothing_changes() -> None:
    lane = filled_lane(made(SEED), seed=1)
    lane.scale = replace(lane.scale, light=0.0)
    complete(lane, now=True, best=True)
    before = lane.m.copy()
    lane.ease()
    assert (lane.m == before).all()


@pytest.mark.parametrize("seed", range(0, 40, 4))
def test_the_best_plan_is_told_at_full_weight(seed: int) -> None:
    """However light work left out is, the best plan is never given up for one that leaves more out."""
    lane = filled_lane(made(seed), seed=seed)
    if not lane.lowered.problem.tasks or not lane.lowered.problem.shifts:
        return
    at = int(lane.m[a.HEAVY])
    lane.m[at : at + 2] = 1
    left = _left_out(lane)
    for _ in range(4):
        lane.improve(200, hot=1e6, cold=1e3)
        assert _left_out(lane) <= left
        left = _left_out(lane)


def _left_out(lane: Lane) -> tuple[int, int]:
    total: np.ndarray = lane.best[int(lane.m[a.TOTAL] - lane.m[a.PLAN_BEGIN]) :]
    return int(total[a.TOTAL_ESSENTIAL]), int(total[a.TOTAL_ORDINARY])

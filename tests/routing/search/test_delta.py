"""Prices kept move by move are those of the same tours judged anew from nothing."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from routing.model.problem import Problem
from routing.search import arrays as a
from routing.search.begin import READ, begin
from routing.search.decode import Sequences, flat, sequences_in
from routing.search.lane import Lane, set_waits
from tests.routing.search.made import filled_lane, made

NO_TASKS = np.zeros(0, dtype=np.int64)
NO_TIMES = np.zeros((1, 2), dtype=np.int64)


def filled(problem: Problem, seed: int) -> Lane:
    """A lane after some hundred moves."""
    lane = filled_lane(problem, seed=seed)
    typical = float(lane.m[a.TYPICAL])
    lane.improve(400, hot=2.0 * typical, cold=0.1 * typical)
    return lane


def _anew(lane: Lane, tours: Sequences, waits: np.ndarray) -> tuple[int, list[int], list[int]]:
    """Weight, totals and starts of the tours put on an empty plan; ``waits``: hours stops wait for."""
    set_waits(lane.m, waits)
    at, stops = flat(tours)
    weight = int(begin(lane.m, lane.near, READ, at, stops, NO_TASKS, NO_TIMES))
    return weight, *_numbers(lane.m)


def _numbers(m: np.ndarray) -> tuple[list[int], list[int]]:
    served = m[m[a.TOUR] :][: m[a.STOPS]] >= 0
    starts = m[m[a.START] :][: m[a.STOPS]][served]
    return m[m[a.TOTAL] :][: a.TOTALS].tolist(), starts.tolist()


def test_the_best_plan_weighs_what_the_search_said(night_count: Callable[[int], int]) -> None:
    for seed in range(night_count(500)):
        problem = made(seed)
        if not problem.tasks or not problem.shifts:
            continue
        lane = filled(problem, seed)
        assert _anew(lane, lane.tours(), lane.waits())[0] == lane.weight, seed


def test_so_does_the_plan_under_way_with_all_its_parts_and_times(night_count: Callable[[int], int]) -> None:
    for seed in range(night_count(500)):
        problem = made(seed)
        if not problem.tasks or not problem.shifts:
            continue
        lane = filled(problem, seed)
        kept = _numbers(lane.m)
        tours = sequences_in(lane.m, lane.m[lane.m[a.PLAN_BEGIN] : lane.m[a.PLAN_END]])
        waits = lane.m[lane.m[a.HOLD] :][: lane.lowered.index.node_count].copy()
        assert _anew(lane, tours, waits)[1:] == kept, seed

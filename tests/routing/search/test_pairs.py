"""Pairs tried on tours: pushing what moves tells the same, to the second, as timing the tour from nothing."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from routing.search import arrays as a
from routing.search.arrays import FIRST_NODE, LOGGED, SEQ, SEQ_LOW, SEQ_START, SIZE, TASKS, TOUR
from routing.search.jit import kernel
from routing.search.laid import lay_tour
from routing.search.memory import undo_to
from routing.search.pairs import lay_with, pair_fits
from routing.search.press import press
from tests.routing.search.made import filled_lane
from tests.strategies.problems import random_problem

PAIR_RULES = ("abilities", "windows", "travel_cost", "unserved", "ride_time", "shifts", "wait_aboard")


@kernel
def compared(m, shift, task, found):  # type: ignore[no-untyped-def]
    """Try a pair at all places of a tour; ``found`` counts: tried, fit, fits told wrong, times told wrong."""
    pickup = m[m[FIRST_NODE] + task]
    tour = lay_tour(m, shift)
    size = m[m[SIZE] + shift]
    times = np.zeros(size + 3, np.int64)
    for i in range(size + 1):
        for j in range(i, size + 1):
            fits = pair_fits(m, shift, tour, i, j, pickup, pickup + 1)
            for k in range(size + 3):
                times[k] = m[m[SEQ_START] + k]
            length = lay_with(m, tour, size, i, j, pickup, pickup + 1)
            for k in range(length):
                m[m[SEQ_LOW] + k] = 0
            log = m[LOGGED]
            truth = press(m, shift, length)
            undo_to(m, log)
            found[0] += 1
            found[1] += truth
            found[2] += truth != fits
            if truth and fits:
                for k in range(length + 1):
                    if times[k] != m[m[SEQ_START] + k]:
                        found[3] += 1
                        break
    return m[m[SEQ]]


def test_pushing_is_pressing_from_nothing(night_count: Callable[[int], int]) -> None:
    found = np.zeros(4, dtype=np.int64)
    for seed in range(night_count(400)):
        problem = random_problem(
            seed, tasks=10, shifts=2 + seed % 2, rules=PAIR_RULES, pairs=90, linked=0, bands=seed % 4 == 0
        )
        lane = filled_lane(problem, seed=seed)
        typical = float(lane.m[a.TYPICAL])
        lane.improve(60, hot=2.0 * typical, cold=0.5 * typical)
        m = lane.m
        for task in range(int(m[TASKS])):
            node = int(m[m[FIRST_NODE] + task])
            if int(m[m[a.MATE] + node]) < 0:
                continue
            for shift in range(int(m[a.SHIFTS])):
                if int(m[m[TOUR] + node]) != shift:
                    compared(m, shift, task, found)
    tried, fit, wrong_fits, wrong_times = found.tolist()
    assert tried > 2000
    assert tried // 40 < fit < tried
    assert (wrong_fits, wrong_times) == (0, 0)

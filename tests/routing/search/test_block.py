"""The block: tables beside each other, none over another, and as many lanes as one likes."""

from __future__ import annotations

import itertools

import numpy as np

from routing.rules.registry import RULES
from routing.search import arrays as a
from routing.search.lower import lower
from tests.routing.search.made import filled_lane, made


def test_no_slot_of_the_head_has_two_names() -> None:
    outside = {"HARD", "NEVER", "HEAD"}
    slots = {
        name: value
        for name, value in vars(a).items()
        if name.isupper() and isinstance(value, int) and name not in outside
        if not name.startswith(("TOTAL_", "ROOM")) and name != "TOTALS"
    }
    assert len(set(slots.values())) == len(slots)
    assert not set(slots.values()) & set(range(a.ROOM, a.ROOM + len(RULES))), "a room's slot is taken"
    assert max(*slots.values(), a.ROOM + len(RULES) - 1) < a.HEAD


def test_the_plan_is_one_slice_with_all_its_tables_inside() -> None:
    for seed in range(20):
        m = lower(made(seed)).block()
        nodes = int(m[a.STOPS] + 2 * m[a.SHIFTS])
        begin, end = int(m[a.PLAN_BEGIN]), int(m[a.PLAN_END])
        for table in (a.NXT, a.PRV, a.TOUR, a.START, a.READY, a.PRICE):
            assert begin <= m[table] <= m[table] + nodes <= end
        assert m[a.TOTAL] + a.TOTALS == end
        tables = sorted(int(m[slot]) for slot in (a.NXT, a.PRV, a.TOUR, a.START, a.READY, a.PRICE))
        assert all(after - before == nodes for before, after in itertools.pairwise(tables))


def test_two_blocks_of_a_problem_are_equal_and_apart() -> None:
    lowered = lower(made(1))
    first, second = lowered.block(), lowered.block()
    assert (first == second).all()
    first[a.LOGGED] += 1
    assert second[a.LOGGED] == 0


def test_nothing_is_written_beside_the_best_plan() -> None:
    for seed in range(60):
        problem = made(seed)
        if not problem.tasks or not problem.shifts:
            continue
        lane = filled_lane(problem, seed=seed)
        around = np.full(len(lane.best) + 20_000, 7, dtype=np.int64)
        inside = around[10_000 : 10_000 + len(lane.best)]
        inside[:] = lane.best
        lane.best = inside
        lane.improve(400, hot=1e6, cold=1e5)
        assert (around[:10_000] == 7).all(), seed
        assert (around[10_000 + len(inside) :] == 7).all(), seed

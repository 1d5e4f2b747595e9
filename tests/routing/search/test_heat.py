"""The temperatures of a run come from what moves cost, in the instance's own prices."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from routing.search import arrays as a
from routing.search.course import Course
from routing.search.heat import OF_PAIRS, OF_VISITS, Heat, Heating, accepted_at, heat_of
from routing.search.judge import REFUSED
from routing.search.lane import Lane
from routing.search.rounds import (
    LEAST_POOLED,
    MOVES_OF_A_STOP,
    MOVES_OF_A_STOP_POOLED,
    ROUNDS,
    pooled_rounds,
    rounds_of,
)
from routing.search.scale import scale_of
from routing.search.tune import tune
from tests.routing.search.made import filled_lane, made

HEAVY = 1 << 34
COSTS = st.lists(st.integers(1, 10**9), min_size=20, max_size=200)
#: A seed whose problem has several tasks and shifts.
SEED = 35


def measured(costs: list[int] | np.ndarray, heating: Heating = OF_VISITS, *, heavy: int = HEAVY) -> Heat:
    heat = heat_of(np.array(costs), heavy=heavy, heating=heating, moves_of_a_stop=heating.moves)
    assert heat is not None
    return heat


@pytest.mark.parametrize("heating", [OF_VISITS, OF_PAIRS])
@given(COSTS)
def test_the_wanted_share_of_moves_is_accepted_at_the_start(heating: Heating, costs: list[int]) -> None:
    heat = measured(costs, heating)
    assert accepted_at(heat.hot, np.array(costs, dtype=float), len(costs)) == pytest.approx(
        heating.accepted, rel=1e-3
    )
    assert heat.cold == pytest.approx(heat.hot / heating.cooling)


@given(COSTS, st.integers(2, 1000))
def test_prices_a_thousand_times_as_high_make_a_run_a_thousand_times_as_hot(
    costs: list[int], times: int
) -> None:
    dear = measured(np.array(costs) * times, heavy=HEAVY << 20)
    assert dear.hot == pytest.approx(times * measured(costs).hot, rel=1e-6)


def test_refused_moves_and_unserved_work_do_not_raise_the_heat() -> None:
    costs = np.array([10, 20, 30, 40] * 10)
    beyond = np.concatenate([costs, [REFUSED] * 40, [HEAVY + 5] * 40])
    # they count as tried, so the same share of all moves is more of the others, and still of their size
    assert measured(costs).hot < measured(beyond).hot < 40


def test_of_rebuildings_only_what_costs_something_counts() -> None:
    costs = np.array([10, 20, 30, 40] * 10)
    same = np.concatenate([costs, [0] * 100, [REFUSED] * 40])
    assert measured(same, OF_PAIRS) == measured(costs, OF_PAIRS)
    assert measured(same, OF_VISITS) != measured(costs, OF_VISITS)


@pytest.mark.parametrize("heating", [OF_VISITS, OF_PAIRS])
def test_a_short_run_begins_cooler(heating: Heating) -> None:
    shares = [heating.share(part * heating.moves) for part in (0.0, 0.4, 0.7, 1.0, 100.0)]
    assert shares == sorted(shares)
    assert (shares[0], shares[-1]) == (heating.least, heating.accepted)
    heats = [
        heat_of(np.arange(1, 200), heavy=HEAVY, heating=heating, moves_of_a_stop=part * heating.moves)
        for part in (0.4, 0.7, 1.0)
    ]
    assert [heat.hot for heat in heats if heat] == sorted({heat.hot for heat in heats if heat})


def test_where_nothing_costs_anything_nothing_is_measured() -> None:
    costs = np.array([0, -5, REFUSED])
    assert heat_of(costs, heavy=HEAVY, heating=OF_VISITS, moves_of_a_stop=1e9) is None


def _plan(lane: Lane) -> list[list[int]]:
    """Where each stop is, when, at what price, and the sums."""
    nodes = lane.lowered.index.node_count
    tables = [lane.m[int(lane.m[slot]) :][:nodes].tolist() for slot in (a.TOUR, a.NXT, a.START, a.PRICE)]
    return [*tables, lane.m[int(lane.m[a.TOTAL]) :][: a.TOTALS].tolist()]


@pytest.mark.parametrize("seed", range(40))
def test_sounding_leaves_the_plan_as_it_was(seed: int) -> None:
    lane = filled_lane(made(seed), seed=seed)
    if not lane.lowered.problem.tasks or not lane.lowered.problem.shifts:
        return
    before = _plan(lane)
    best, weight = lane.best.copy(), lane.weight
    lane.sound(40)
    assert _plan(lane) == before
    assert (lane.best == best).all()
    assert lane.weight == weight


def test_a_run_measures_its_heat_in_a_small_share_of_its_moves() -> None:
    lane = filled_lane(made(SEED), seed=1)
    assert scale_of(lane.lowered).heating is OF_VISITS
    before = lane.heat
    share = tune(lane, Course(clock=lambda: 0.0, begin=0.0, end=None, moves=100_000))
    assert 0 < share <= 0.04
    assert lane.heat != before


@pytest.mark.parametrize(
    ("moves", "tops"), [(1, 1), (MOVES_OF_A_STOP, 1), (3 * MOVES_OF_A_STOP, 3), (10**9, 6)]
)
def test_a_small_plan_is_annealed_several_times(moves: int, tops: int) -> None:
    lane = filled_lane(made(SEED), seed=1)
    lane.run[2] = moves * int(lane.m[a.STOPS]) // 10
    rounds = rounds_of(lane, 0.1)
    assert sum(share for share, _, _ in rounds) == pytest.approx(1.0)
    assert [(high, low) for _, high, low in rounds].count((1.0, 0.0)) == tops
    assert len(rounds) == tops + len(ROUNDS) - 1


@pytest.mark.parametrize(
    ("moves", "tops"), [(1, 1), (MOVES_OF_A_STOP_POOLED, 1), (3 * MOVES_OF_A_STOP_POOLED, 3), (10**9, 6)]
)
def test_a_master_is_asked_between_rounds_of_one_cooling_or_of_several(moves: int, tops: int) -> None:
    lane = filled_lane(made(SEED), seed=1)
    lane.run[2] = moves * int(lane.m[a.STOPS]) // 10
    rounds = pooled_rounds(lane, 0.1)
    assert len(rounds) >= LEAST_POOLED
    assert sum(share for share, _, _ in rounds) == pytest.approx(1.0)
    assert [high for _, high, _ in rounds].count(1.0) == tops
    for (_, _, low), (_, high, _) in pairwise(rounds):
        assert high in (pytest.approx(low), 1.0)

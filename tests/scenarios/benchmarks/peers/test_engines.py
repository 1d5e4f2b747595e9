"""Each engine is asked exactly our question: where every plan can be tried, all reach the optimum."""

from __future__ import annotations

import pytest

from scenarios.benchmarks.peers import ENGINES, Engine
from scenarios.benchmarks.peers.as_problem import problem_of
from scenarios.benchmarks.peers.day import plain_day
from scenarios.benchmarks.peers.engine import SERVED_WORTH, MissingEngine, library
from scenarios.benchmarks.peers.judge import judge
from tests.scenarios.benchmarks.peers.small import drawn_day, optimum

OTHERS = [engine for engine in ENGINES if engine.name != "Maillon"]
SEEDS = range(4)
#: Long enough for five visits on any machine: each engine is there at once.
SECONDS = 0.25


@pytest.mark.parametrize(
    "engine", [one for one in ENGINES if one.name != "Maillon"], ids=lambda one: one.name
)
@pytest.mark.parametrize("seed", SEEDS)
def test_an_engine_finds_the_best_of_all_plans(engine: Engine, seed: int) -> None:
    """And counts it as the referee does: an answer that counts otherwise has faults."""
    day = drawn_day(seed)
    judged = judge(day, problem_of(day), engine.solve(day, SECONDS, 1))
    assert judged.faults == ()
    assert (judged.unserved, judged.travel) == optimum(seed)


def test_the_days_tried_are_worth_trying() -> None:
    """Some leave visits out, some do not."""
    left_out = {optimum(seed)[0] for seed in SEEDS}
    assert len(left_out) > 1


def test_what_a_visit_is_worth_is_far_above_any_detour() -> None:
    longest = max(int(plain_day(seed, visits=250).seconds.max()) for seed in (1, 2, 3))
    assert 4 * longest < SERVED_WORTH


def test_a_missing_library_says_what_to_install() -> None:
    with pytest.raises(MissingEngine, match=r"maillon\[peers\]"):
        library("no_such_engine")

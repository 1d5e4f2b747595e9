"""Small cases whole to CP-SAT: what the referee says of the plans, what is refused, what a cap leaves."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routing.errors import InvalidProblem
from routing.exact.whole import prove, supported
from routing.model.problem import Problem
from routing.referee import audit
from routing.rules.models import MODELS
from routing.rules.registry import RULES
from routing.rules.travel_cost.spec import ModePrice, TravelCost
from routing.travel.mode import Band
from tests.stories.village import at, shift, village, visit
from tests.strategies.plans import hand_plan
from tests.strategies.problems import problems, random_problem

#: Rules without a CP-SAT form.
UNPROVED = tuple(kind.code for kind in RULES if kind not in {room.kind for room in MODELS})
NO_BANDS = problems(tasks=(1, 4), shifts=(1, 3), bands=False, without=UNPROVED)


@given(problem=NO_BANDS)
def test_the_referee_agrees_with_every_proved_plan(problem: Problem) -> None:
    proof = prove(problem, seconds=None, deterministic=2.0, workers=1)
    assert proof is not None
    verdict = audit(problem, proof.plan)
    assert verdict.breaches == ()
    assert verdict.score == proof.plan.score
    assert proof.bound <= proof.plan.score.levels[1:]
    assert not proof.optimal or proof.bound == proof.plan.score.levels[1:]


@given(seed=st.integers(0, 10**6))
def test_no_worse_than_the_plan_it_starts_from_even_without_time(seed: int) -> None:
    problem = random_problem(seed, tasks=5, shifts=2, bands=False, without=UNPROVED)
    plan = hand_plan(problem)
    proof = prove(problem, seconds=None, deterministic=0.01, workers=1, start=plan)
    assert proof is not None
    assert proof.plan.score.levels <= plan.score.levels
    assert audit(problem, proof.plan).score == proof.plan.score


def test_one_worker_and_a_deterministic_cap_give_one_plan() -> None:
    problem = random_problem(7, tasks=7, shifts=3, bands=False, without=UNPROVED)
    first, second = (prove(problem, seconds=None, deterministic=0.5, workers=1, seed=3) for _ in range(2))
    assert first == second


def test_travel_that_depends_on_the_hour_is_refused_by_name() -> None:
    day = village(tasks=(visit("v", "Rose", 30),), shifts=(shift("s", "Ana", "08:00", "12:00"),))
    rush = replace(day.modes[0], bands=(Band(start=at("09:00"), permille=1500),))
    banded = replace(day, modes=(rush,))
    assert supported(day) == ()
    assert supported(banded) == ("time bands of mode 'car' within one shift",)
    assert prove(banded, seconds=1) is None


def test_a_band_that_holds_all_day_is_no_obstacle() -> None:
    day = village(tasks=(visit("v", "Rose", 30),), shifts=(shift("s", "Ana", "08:00", "12:00"),))
    slow = replace(day, modes=(replace(day.modes[0], bands=(Band(start=0, permille=1500),)),))
    proof = prove(slow, seconds=None, deterministic=1.0, workers=1)
    assert proof is not None
    assert proof.plan.tours[0].halts[0].start - proof.plan.tours[0].departure == 15 * 60


def test_prices_beyond_64_bits_are_refused_not_wrapped() -> None:
    dear = TravelCost(rows=(ModePrice(mode="car", per_time=1 << 59),))
    with pytest.raises(InvalidProblem, match="add up"):
        village(tasks=(visit("v", "Rose", 30),), shifts=(shift("s", "Ana", "08:00", "12:00"),), rules=(dear,))


def test_nothing_to_do_is_proved_too() -> None:
    proof = prove(village(tasks=(), shifts=()), seconds=1)
    assert proof is not None
    assert proof.optimal
    assert proof.plan.tours == ()

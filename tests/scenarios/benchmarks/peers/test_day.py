"""Plain days: the same for the same seed, and such that every engine can express them."""

from __future__ import annotations

import numpy as np
import pytest

from routing.errors import MaillonError
from scenarios.benchmarks.peers import PlainDay, plain_day
from scenarios.benchmarks.peers.as_problem import problem_of


@pytest.fixture(scope="module")
def day() -> PlainDay:
    return plain_day(1, visits=150)


def test_the_same_seed_gives_the_same_day(day: PlainDay) -> None:
    again, other = plain_day(1, visits=150), plain_day(2, visits=150)
    assert (again.visits, again.carers) == (day.visits, day.carers)
    assert np.array_equal(again.seconds, day.seconds)
    assert other.visits != day.visits


def test_sizes_and_shapes(day: PlainDay) -> None:
    assert len(day.visits) == 150
    assert len(day.carers) == 25
    assert len({carer.shift for carer in day.carers}) == 3
    assert all(0 <= opening < close for visit in day.visits for opening, close in [visit.window])
    assert not day.seconds.diagonal().any()
    assert (day.seconds[~np.eye(len(day.places), dtype=bool)] >= 180).all()


def test_every_ability_needed_is_held_by_somebody(day: PlainDay) -> None:
    held = frozenset[str]().union(*(carer.abilities for carer in day.carers))
    assert all(visit.needs <= held for visit in day.visits)


def test_it_is_a_problem_of_ours(day: PlainDay) -> None:
    problem = problem_of(day)
    assert len(problem.tasks) == 150
    assert not problem.links


def test_a_day_without_visits_is_refused() -> None:
    with pytest.raises(MaillonError, match="at least one visit"):
        plain_day(1, visits=0)

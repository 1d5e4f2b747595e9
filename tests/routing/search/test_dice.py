"""The dice of a lane: even, the same for the same seed, other for another seed or lane."""

from __future__ import annotations

from typing import Any

import numba
import numpy as np
import pytest

from routing.search.arrays import HEAD
from routing.search.dice import below, patience, seed_dice, unit

THROWS = 60_000


@numba.njit
def _throw(m: Any, count: Any, whole: Any, real: Any, patient: Any) -> None:
    for k in range(whole.size):
        whole[k] = below(m, count)
        real[k] = unit(m)
        patient[k] = patience(m, 10.0)


def _thrown(seed: int, lane: int = 0, *, count: int = 6) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    m = np.zeros(HEAD, dtype=np.int64)
    seed_dice(m, seed=seed, lane=lane)
    whole, real, patient = np.zeros(THROWS, dtype=np.int64), np.zeros(THROWS), np.zeros(THROWS)
    _throw(m, count, whole, real, patient)
    return whole, real, patient


@pytest.mark.parametrize("count", [1, 2, 6, 9, 100])
@pytest.mark.parametrize("seed", [0, 1, 2**62])
def test_every_side_falls_about_as_often(seed: int, count: int) -> None:
    falls = np.bincount(_thrown(seed, count=count)[0], minlength=count)
    assert len(falls) == count
    expected = THROWS / count
    # Chi-square: mean count - 1, deviation sqrt(2 (count - 1)); five deviations are never met by chance.
    distance = float(((falls - expected) ** 2 / expected).sum())
    assert distance <= (count - 1) + 5 * (2 * (count - 1)) ** 0.5


def test_numbers_of_the_unit_interval_are_above_zero_and_even() -> None:
    real = _thrown(3)[1]
    assert real.min() > 0
    assert real.max() <= 1
    assert abs(real.mean() - 0.5) < 0.01
    assert abs(real.var() - 1 / 12) < 0.005


def test_patience_is_exponential() -> None:
    patient = _thrown(4)[2]
    assert patient.min() >= 0
    assert abs(patient.mean() - 10.0) < 0.3
    assert abs((patient > 10.0).mean() - np.exp(-1)) < 0.01


def test_seed_and_lane_alone_decide() -> None:
    again = _thrown(5, 1)[0]
    assert (again == _thrown(5, 1)[0]).all()
    for other in (_thrown(6, 1)[0], _thrown(5, 0)[0]):
        assert abs((again == other).mean() - 1 / 6) < 0.02

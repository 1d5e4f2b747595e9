"""Draws: the same from a seed, inside their limits; parts that sum to the whole."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scenarios.territory.draws import Draws, apportion


def draws(seed: int) -> Draws:
    return Draws(np.random.default_rng(seed))


@given(
    total=st.integers(0, 500),
    rows=st.lists(st.tuples(st.floats(0.01, 50), st.integers(0, 60)), min_size=1, max_size=12),
    least=st.integers(0, 2),
)
def test_parts_sum_to_the_nearest_possible_total(
    total: int, rows: list[tuple[float, int]], least: int
) -> None:
    caps = [cap for _, cap in rows]
    parts = apportion(total, [weight for weight, _ in rows], caps=caps, least=least)
    assert all(min(least, cap) <= part <= cap for part, cap in zip(parts, caps, strict=True))
    assert sum(parts) == min(max(total, sum(min(least, cap) for cap in caps)), sum(caps))


def test_parts_follow_the_weights() -> None:
    assert apportion(100, [1, 2, 1], caps=[100] * 3) == [25, 50, 25]
    assert apportion(3, [45, 20, 27, 9], caps=[3] * 4) == [1, 1, 1, 0]


@given(seed=st.integers(0, 2**32 - 1), low=st.integers(-5, 5), width=st.integers(0, 9))
def test_whole_numbers_stay_inside_both_limits(seed: int, low: int, width: int) -> None:
    source = draws(seed)
    assert all(low <= source.integer(low, low + width) <= low + width for _ in range(20))


@given(seed=st.integers(0, 2**32 - 1), size=st.integers(0, 12), count=st.integers(0, 15))
def test_a_sample_holds_different_values_in_order(seed: int, size: int, count: int) -> None:
    found = draws(seed).sample(range(size), count)
    assert found == sorted(set(found))
    assert len(found) == min(size, count)


def test_weights_are_followed_and_zero_never_comes() -> None:
    source = draws(3)
    counts = Counter(source.weighted({"a": 3.0, "never": 0.0, "b": 1.0}) for _ in range(4000))
    assert counts["never"] == 0
    assert 2800 < counts["a"] < 3200


def test_no_positive_weight_is_said() -> None:
    with pytest.raises(ValueError, match="no positive weight"):
        draws(0).weighted({"a": 0.0})


def test_the_normal_law_has_its_mean_and_deviation() -> None:
    source = draws(5)
    values = np.array([source.normal(mean=10.0, deviation=2.0) for _ in range(4000)])
    assert values.mean() == pytest.approx(10.0, abs=0.15)
    assert values.std() == pytest.approx(2.0, abs=0.12)

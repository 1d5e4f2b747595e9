"""Where a generator takes its choices from: hypothesis, which shrinks them, or a seed, which is fast."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Protocol, TypeVar

import numpy as np
from hypothesis import strategies as st

T = TypeVar("T")


class Source(Protocol):
    """A stream of choices."""

    def integer(self, low: int, high: int) -> int:
        """A whole number between both ends, included."""
        ...


class Drawn:
    """Choices drawn by hypothesis, so that a failing example shrinks."""

    def __init__(self, draw: st.DrawFn) -> None:
        self._draw = draw

    def integer(self, low: int, high: int) -> int:
        return self._draw(_between(low, high))


@cache
def _between(low: int, high: int) -> st.SearchStrategy[int]:
    """Made once for each pair of ends: a problem draws hundreds of numbers."""
    return st.integers(low, high)


class Seeded:
    """Choices from numpy's generator: the same seed gives the same choices."""

    def __init__(self, seed: int) -> None:
        self._random = np.random.default_rng(seed)

    def integer(self, low: int, high: int) -> int:
        return int(self._random.integers(low, high + 1))


def chance(source: Source, percent: int) -> bool:
    """True that often, in percent. Shrinks towards False."""
    return source.integer(0, 99) >= 100 - percent


def pick(source: Source, values: Sequence[T]) -> T:
    """One of the values. Shrinks towards the first."""
    return values[source.integer(0, len(values) - 1)]


def some(source: Source, values: Sequence[T], *, percent: int) -> tuple[T, ...]:
    """Those of the values that chance keeps, in order."""
    return tuple(value for value in values if chance(source, percent))

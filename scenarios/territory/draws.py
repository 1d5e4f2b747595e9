"""Random draws that stay the same from one numpy to the next.

numpy keeps the stream of ``Generator.random`` stable, but not the algorithms of its other methods. A pack
that must come out identical, byte for byte, from its seed therefore uses this class alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from heapq import heapify, heappop, heappush
from statistics import NormalDist
from typing import TypeVar

import numpy as np

T = TypeVar("T")
_NORMAL = NormalDist()


class Draws:
    """Draws from uniform numbers of a given generator."""

    def __init__(self, generator: np.random.Generator) -> None:
        self._generator = generator

    def uniform(self, low: float = 0.0, high: float = 1.0) -> float:
        """A number in ``[low, high)``."""
        return low + (high - low) * float(self._generator.random())

    def chance(self, probability: float) -> bool:
        """True with that probability."""
        return self.uniform() < probability

    def integer(self, low: int, high: int) -> int:
        """A whole number from ``low`` to ``high``, both included."""
        return low + int(self.uniform() * (high - low + 1))

    def normal(self, *, mean: float, deviation: float) -> float:
        """A number of the normal law."""
        return mean + deviation * _NORMAL.inv_cdf(min(max(self.uniform(), 1e-12), 1 - 1e-12))

    def one(self, values: Sequence[T]) -> T:
        """One of the values, each as likely."""
        return values[int(self.uniform() * len(values))]

    def weighted(self, weights: Mapping[T, float]) -> T:
        """One of the keys, likely in proportion to its weight."""
        left = self.uniform() * sum(weights.values())
        chosen = None
        for value, weight in weights.items():
            if weight <= 0:
                continue
            chosen = value
            left -= weight
            if left < 0:
                break
        if chosen is None:
            raise ValueError(f"no positive weight in {dict(weights)}")
        return chosen

    def sample(self, values: Sequence[T], count: int) -> list[T]:
        """``count`` different values, in the order of ``values``; all of them when there are fewer."""
        return [values[index] for index in sorted(self.shuffled(range(len(values)))[:count])]

    def shuffled(self, values: Iterable[T]) -> list[T]:
        """The values in random order (Fisher and Yates)."""
        found = list(values)
        for last in range(len(found) - 1, 0, -1):
            other = int(self.uniform() * (last + 1))
            found[last], found[other] = found[other], found[last]
        return found


def apportion(total: int, weights: Sequence[float], *, caps: Sequence[int], least: int = 0) -> list[int]:
    """Whole parts of ``total`` in proportion to ``weights`` (Sainte-Laguë), between ``least`` and each cap.

    When the least or the caps make the total impossible, the nearest possible total is met. Ties go to the
    part that comes first.
    """
    parts = [min(least, cap) for cap in caps]
    queue = [
        (-weight / (2 * part + 1), index)
        for index, (weight, part, cap) in enumerate(zip(weights, parts, caps, strict=True))
        if part < cap
    ]
    heapify(queue)
    for _ in range(total - sum(parts)):
        if not queue:
            break
        _, index = heappop(queue)
        parts[index] += 1
        if parts[index] < caps[index]:
            heappush(queue, (-weights[index] / (2 * parts[index] + 1), index))
    return parts

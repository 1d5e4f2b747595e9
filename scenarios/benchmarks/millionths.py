"""Euclidean sets in integer millionths.

Distances are rounded *up*, in exact integer arithmetic. So a plan that is feasible in integers is feasible
in real numbers at the very same times (no rounding slack is needed), and rounded distances still obey the
triangle inequality. The price is at most one millionth of length a leg, in the search only: reported
objectives are recomputed in double precision from the written file.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from math import isqrt

import numpy as np

from routing.errors import Fault
from routing.travel.mode import IntMatrix
from scenarios.benchmarks.instance import broken

MILLION = 1_000_000


def exact(value: Decimal) -> int:
    """Millionths of a value with at most six decimals."""
    return int(value * MILLION)


def decimal_text(millionths: int) -> str:
    """The value of so many millionths, without idle zeros."""
    whole, rest = divmod(millionths, MILLION)
    return f"{whole}.{rest:06d}".rstrip("0").rstrip(".")


def distances(points: Sequence[tuple[Decimal, Decimal]]) -> IntMatrix:
    """Millionths between all points, each rounded up to a whole one."""
    places = [(exact(x), exact(y)) for x, y in points]
    found = np.zeros((len(places), len(places)), dtype=np.int64)
    for row, (x, y) in enumerate(places):
        for column in range(row):
            square = (x - places[column][0]) ** 2 + (y - places[column][1]) ** 2
            found[row, column] = found[column, row] = isqrt(square - 1) + 1 if square else 0
    return found


def too_fine(values: Iterable[Decimal]) -> Iterator[Fault]:
    """A fault when a number has more than six decimals, so that millionths would round it."""
    finest = max(values, key=_decimals)
    if _decimals(finest) > 6:
        yield broken(
            "rides_decimals",
            where="file",
            seen=f"{finest}",
            rule="Values have at most six decimals: the engine plans in millionths.",
            advice="Round the file to six decimals, and compare with results for the rounded file.",
        )


def _decimals(value: Decimal) -> int:
    exponent = value.normalize().as_tuple().exponent
    return -exponent if isinstance(exponent, int) else 0

"""Sums of priced expressions, typed as the solver's own expressions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from ortools.sat.python import cp_model

from routing.errors import MaillonError
from routing.units import SCORE_LIMIT


class TooLarge(MaillonError):
    """Prices and times that CP-SAT's 64-bit integers cannot add up."""


Term = tuple[cp_model.LinearExpr, int]


@dataclass(slots=True)
class Prices:
    """A sum of ``coefficient * expression``, both kept to be read after the solve."""

    terms: list[Term] = field(default_factory=list)

    def total(self) -> cp_model.LinearExpr:
        """The sum, as one expression."""
        return weighted(self.terms)


def weighted(terms: Iterable[Term]) -> cp_model.LinearExpr:
    """The sum of ``coefficient * expression`` over the terms, an expression even when there is none.

    Raises
    ------
    TooLarge: when a coefficient is beyond what a score may hold.
    """
    kept = list(terms)
    factors = [factor for _, factor in kept]
    largest = max(map(abs, factors), default=0)
    if largest > SCORE_LIMIT:
        raise TooLarge(f"A coefficient of {largest} is beyond {SCORE_LIMIT}. Use a coarser score unit.")
    return cp_model.LinearExpr.weighted_sum([term for term, _ in kept], factors)

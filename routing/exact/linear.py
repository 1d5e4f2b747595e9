"""Sums of priced expressions, typed as the solver's own expressions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from ortools.sat.python import cp_model

Term = tuple[cp_model.LinearExpr, int]


@dataclass(slots=True)
class Prices:
    """A sum of ``coefficient * expression``, both kept to be read after the solve."""

    terms: list[Term] = field(default_factory=list)

    def total(self) -> cp_model.LinearExpr:
        """The sum, as one expression."""
        return weighted(self.terms)


def weighted(terms: Iterable[Term]) -> cp_model.LinearExpr:
    """The sum of ``coefficient * expression`` over the terms, an expression even when there is none."""
    kept = list(terms)
    return cp_model.LinearExpr.weighted_sum([term for term, _ in kept], [factor for _, factor in kept])

"""The whole pool of a small problem: every tour each shift could do alone, at its own price."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations, permutations

from routing.exact.columns import Column
from routing.exact.reading import best_times
from routing.exact.solving import Limits
from routing.exact.whole import build
from routing.model.problem import Problem
from routing.rules.contract import Rule
from routing.rules.idle.spec import Idle
from routing.rules.windows.spec import Windows

#: Rules that speak of more than one tour, or of unserved work.
ACROSS = ("hours", "balance", "unserved")


def every_column(problem: Problem) -> list[Column]:
    """All feasible tours of all shifts; prices of single tours only, links left out."""
    alone = replace(
        problem, links=(), rules=tuple(_alone(rule) for rule in problem.rules if rule.code not in ACROSS)
    )
    builder = build(alone)
    limits = Limits(seconds=None, deterministic=None, workers=1, seed=0)
    pool: list[Column] = []
    for position, tour in enumerate(builder.tours):
        for count in range(1, len(tour.present) + 1):
            for tasks in combinations(tour.present, count):
                for order in permutations(stop for task in tasks for stop in builder.scope.stops_of[task]):
                    sequences: list[tuple[int, ...]] = [()] * len(builder.tours)
                    sequences[position] = order
                    found = best_times(builder, tuple(sequences), limits)
                    if found is not None:
                        stops = tuple(builder.scope.stops[stop] for stop in order)
                        pool.append(
                            Column(shift=tour.bounds.shift.id, stops=stops, cost=sum(found.parts.values()))
                        )
    return pool


def _alone(rule: Rule) -> Rule:
    if isinstance(rule, Windows):
        return replace(rule, peak_price=0)
    return replace(rule, maximum_price=0) if isinstance(rule, Idle) else rule

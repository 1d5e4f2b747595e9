"""The grid, fast: the scheduler rounds starts up to it; nothing is left to price."""

from __future__ import annotations

from routing.model.problem import Problem
from routing.rules.grid.spec import Grid
from routing.rules.lowering import arrays
from routing.search.arrays import RoomArrays
from routing.search.index import Index
from routing.search.primitives import Primitives


def primitives(problem: Problem, index: Index, asks: Primitives) -> None:
    """Starts are multiples of the step."""
    rule = problem.rule(Grid)
    if rule is not None:
        asks.grid = rule.step


def lower(problem: Problem, index: Index) -> RoomArrays:
    """Nothing: the scheduler does it all."""
    return arrays(index, on=False)

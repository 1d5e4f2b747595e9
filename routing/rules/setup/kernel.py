"""Setup, fast: a duration at each stop that the scheduler adds where the visit before lies elsewhere."""

from __future__ import annotations

from routing.model.problem import Problem
from routing.rules.lowering import arrays
from routing.rules.setup.spec import Setup
from routing.search.arrays import RoomArrays
from routing.search.index import Index
from routing.search.primitives import Primitives


def primitives(problem: Problem, index: Index, asks: Primitives) -> None:
    """Setup by stop."""
    rule = problem.rule(Setup)
    for row in rule.rows if rule else ():
        asks.setup[index.node(row.stop)] = row.duration


def lower(problem: Problem, index: Index) -> RoomArrays:
    """Nothing to price."""
    return arrays(index, on=False)

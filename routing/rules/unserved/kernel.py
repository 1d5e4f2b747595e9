"""Unserved work, fast: a level and a weight by task, counted by the search as tasks come and go."""

from __future__ import annotations

from routing.model.problem import Problem
from routing.rules.lowering import arrays
from routing.rules.unserved.spec import Unserved
from routing.search.arrays import RoomArrays
from routing.search.index import Index
from routing.search.primitives import Primitives

LEVELS = {"essential": 0, "ordinary": 1, "soft": 2}


def primitives(problem: Problem, index: Index, asks: Primitives) -> None:
    """Level (0 essential, 1 ordinary, 2 soft) and weight of each task."""
    rule = problem.rule(Unserved)
    for row in rule.rows if rule else ():
        asks.level[index.task[row.task]] = LEVELS[row.level]
        asks.weight[index.task[row.task]] = row.weight


def lower(problem: Problem, index: Index) -> RoomArrays:
    """Nothing to price by halt or tour."""
    return arrays(index, on=False)

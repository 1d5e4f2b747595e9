"""Ride time, fast: a largest difference between two stops, kept by the scheduler."""

from __future__ import annotations

from routing.model.problem import Problem
from routing.rules.lowering import arrays
from routing.rules.ride_time.spec import RideTime
from routing.search.arrays import RoomArrays
from routing.search.index import Index
from routing.search.primitives import Primitives


def primitives(problem: Problem, index: Index, asks: Primitives) -> None:
    """Longest ride by task."""
    rule = problem.rule(RideTime)
    for row in rule.rows if rule else ():
        asks.ride[index.task[row.task]] = row.longest


def lower(problem: Problem, index: Index) -> RoomArrays:
    """Nothing to price."""
    return arrays(index, on=False)

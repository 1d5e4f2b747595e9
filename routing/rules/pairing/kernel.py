"""Pairing, fast: moves place both stops of a task in one go, in order, so there is nothing to test."""

from __future__ import annotations

from routing.model.problem import Problem
from routing.rules.lowering import arrays
from routing.search.arrays import RoomArrays
from routing.search.index import Index


def lower(problem: Problem, index: Index) -> RoomArrays:
    """Nothing to price."""
    return arrays(index, on=False)

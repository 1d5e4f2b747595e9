"""Forbidden persons, fast: holes in the table of who may do what."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from routing.model.problem import Problem
from routing.rules.forbidden.spec import Forbidden
from routing.rules.lowering import arrays
from routing.search.arrays import RoomArrays
from routing.search.index import Index


def mask(problem: Problem, index: Index) -> npt.NDArray[np.bool_] | None:
    """(tasks, shifts): False for every shift of a banned person."""
    rule = problem.rule(Forbidden)
    if rule is None:
        return None
    person = np.array([index.person[shift.person] for shift in problem.shifts], dtype=np.int64)
    allowed = np.ones((len(index.task), len(index.shift)), dtype=np.bool_)
    for row in rule.rows:
        allowed[index.task[row.task], person == index.person[row.person]] = False
    return allowed


def lower(problem: Problem, index: Index) -> RoomArrays:
    """Nothing left to judge during the search."""
    return arrays(index, on=False)

"""Service time by person, fast: durations by person, given to the scheduler."""

from __future__ import annotations

import numpy as np

from routing.model.problem import Problem
from routing.rules.lowering import arrays
from routing.rules.service_time.spec import ServiceTime
from routing.search.arrays import RoomArrays
from routing.search.index import Index
from routing.search.primitives import Primitives


def primitives(problem: Problem, index: Index, asks: Primitives) -> None:
    """A vector of durations for each person who has a pace or a row of their own."""
    rule = problem.rule(ServiceTime)
    if rule is None:
        return
    paused = np.array([stop.place is None for task in problem.tasks for stop in task.stops], dtype=np.bool_)
    for pace in rule.paces:
        scaled = (asks.usual * pace.percent + 99) // 100
        asks.by_person[index.person[pace.person]] = np.where(paused, asks.usual, scaled)
    for row in rule.rows:
        own = asks.by_person.setdefault(index.person[row.person], asks.usual.copy())
        own[index.node(row.stop)] = row.duration


def lower(problem: Problem, index: Index) -> RoomArrays:
    """Nothing to price."""
    return arrays(index, on=False)

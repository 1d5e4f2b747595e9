"""Service time by person, fast: durations by person, given to the scheduler."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import numpy.typing as npt

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
    for pace in sorted(rule.paces, key=lambda pace: pace.tasks is not None):
        meant = ~paused if pace.tasks is None else _nodes(index, pace.tasks) & ~paused
        own = asks.by_person.setdefault(index.person[pace.person], asks.usual.copy())
        own[meant] = (asks.usual[meant] * pace.percent + 99) // 100
    for row in rule.rows:
        own = asks.by_person.setdefault(index.person[row.person], asks.usual.copy())
        own[index.node(row.stop)] = row.duration


def _nodes(index: Index, tasks: Iterable[str]) -> npt.NDArray[np.bool_]:
    """Which nodes are stops of these tasks."""
    meant = np.zeros(index.stop_count, dtype=np.bool_)
    for task in tasks:
        number = index.task[task]
        meant[index.first_node[number] : (*index.first_node, index.stop_count)[number + 1]] = True
    return meant


def lower(problem: Problem, index: Index) -> RoomArrays:
    """Nothing to price."""
    return arrays(index, on=False)

"""Load, fast: one pass over the tour, dimension by dimension."""

from __future__ import annotations

import numpy as np

from routing.model.problem import Problem
from routing.rules.load.spec import Load
from routing.rules.lowering import arrays
from routing.search.arrays import NEVER, SEQ, SEQ_COUNT, RoomArrays
from routing.search.index import Index
from routing.search.jit import inlined


def lower(problem: Problem, index: Index) -> RoomArrays:
    """scalars: dimensions. nodes: change of load at each stop. shifts: capacity, NEVER for none."""
    rule = problem.rule(Load)
    size = len(rule.dimensions) if rule else 0
    room = arrays(index, on=size > 0, scalars=(size,), nodes=2 * max(1, size), shifts=max(1, size))
    room.shifts[:] = NEVER
    for row in rule.tasks if rule else ():
        amounts = np.array(row.amounts, dtype=np.int64)
        number = index.task[row.task]
        first = index.first_node[number]
        if len(problem.tasks[number].stops) == 2:
            room.nodes[first, :size] = amounts
            room.nodes[first + 1, :size] = -amounts
        else:
            room.nodes[first, :size] = -amounts
            room.nodes[first, size:] = amounts
    for capacity in rule.shifts if rule else ():
        room.shifts[index.shift[capacity.shift], :size] = capacity.amounts
    return room


def mask(problem: Problem, index: Index) -> np.ndarray | None:
    """A task larger than the vehicle never fits."""
    rule = problem.rule(Load)
    if rule is None:
        return None
    allowed = np.ones((len(index.task), len(index.shift)), dtype=np.bool_)
    capacity = np.full((len(index.shift), len(rule.dimensions)), NEVER, dtype=np.int64)
    for room_row in rule.shifts:
        capacity[index.shift[room_row.shift]] = room_row.amounts
    for row in rule.tasks:
        allowed[index.task[row.task]] = (capacity >= np.array(row.amounts, dtype=np.int64)).all(axis=1)
    return allowed


@inlined
def order(m, room, shift):  # type: ignore[no-untyped-def]
    """False when some load exceeds the capacity of the shift."""
    size = m[room + 4 + 0]
    for d in range(size):
        load = 0
        most = m[m[room + 2] + size * shift + d]
        for k in range(m[SEQ_COUNT]):
            load += m[m[room + 1] + 2 * size * m[m[SEQ] + k] + size + d]
        if load > most:
            return False
        for k in range(m[SEQ_COUNT]):
            load += m[m[room + 1] + 2 * size * m[m[SEQ] + k] + d]
            if load > most:
                return False
    return True

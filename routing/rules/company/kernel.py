"""Company, fast: one pass over the tour with a mark for each ride on board.

A mark is the number of the pass, so that marks of an earlier pass never have to be wiped.
"""

from __future__ import annotations

from itertools import permutations

import numpy as np

from routing.model.problem import Problem
from routing.rules.company.spec import Company
from routing.rules.lowering import arrays
from routing.search.arrays import FIRST_NODE, MATE, SEQ, SEQ_COUNT, TASK, TOUR, RoomArrays
from routing.search.index import Index
from routing.search.jit import inlined

#: Columns of a pickup: first and last row of tasks apart, and of its group, in ``more``; private; group.
COLUMNS = 6


def lower(problem: Problem, index: Index) -> RoomArrays:
    """scalars: number of the pass, where marks of stops and marks of groups begin in ``more``.

    nodes, at pickups: rows of the tasks apart, rows of the rest of the group, private, group (-1: none);
    more: pickups named by rows, then the marks.
    """
    rule = problem.rule(Company)
    room = arrays(index, on=bool(rule and rule.rows), nodes=COLUMNS)
    room.nodes[:, 5] = -1
    if rule is None:
        return room
    apart: dict[str, list[str]] = {}
    for one, other in sorted(rule.pairs()):
        apart.setdefault(one, []).append(other)
        apart.setdefault(other, []).append(one)
    rest: dict[str, list[str]] = {}
    number: dict[str, int] = {}
    for group, tasks in enumerate(rule.groups().values()):
        number |= dict.fromkeys(tasks, group)
        for one, other in permutations(tasks, 2):
            rest.setdefault(one, []).append(other)
    private = {row.task for row in rule.rows if row.private}
    flat: list[int] = []
    for task in sorted({*private, *apart, *number}):
        begin = len(flat)
        flat += [_pickup(index, other) for other in apart.get(task, ())]
        middle = len(flat)
        flat += [_pickup(index, other) for other in rest.get(task, ())]
        row = (begin, middle, middle, len(flat), int(task in private), number.get(task, -1))
        room.nodes[_pickup(index, task)] = row
    marks = np.zeros(index.node_count + len(problem.tasks), dtype=np.int64)
    more = np.concatenate([np.array(flat, dtype=np.int64), marks])
    scalars = np.array([0, len(flat), len(flat) + index.node_count], dtype=np.int64)
    return room._replace(scalars=scalars, more=more)


def _pickup(index: Index, task: str) -> int:
    return int(index.first_node[index.task[task]])


@inlined
def place(m, room, node, shift):  # type: ignore[no-untyped-def]
    """True when the rest of the group of ``node``, where it is served, is on the same tour."""
    row = m[room + 1] + 6 * node
    for k in range(m[row + 2], m[row + 3]):
        other = m[m[TOUR] + m[m[room + 3] + k]]
        if other >= 0 and other != shift:
            return False
    return True


@inlined
def order(m, room, shift):  # type: ignore[no-untyped-def]
    """False when two are on board who may not be, or one of a group boards after another got off."""
    m[room + 4] += 1
    now = m[room + 4]
    marks = m[room + 3] + m[room + 4 + 1]
    over = m[room + 3] + m[room + 4 + 2]
    aboard = 0
    private = 0
    for k in range(m[SEQ_COUNT]):
        node = m[m[SEQ] + k]
        if m[m[MATE] + node] < 0:
            continue
        pickup = m[m[FIRST_NODE] + m[m[TASK] + node]]
        row = m[room + 1] + 6 * pickup
        group = m[row + 5]
        if node != pickup:
            aboard -= 1
            private -= m[row + 4]
            m[marks + pickup] = 0
            if group >= 0:
                m[over + group] = now
            continue
        aboard += 1
        private += m[row + 4]
        if private > 0 and aboard > 1:
            return False
        if group >= 0 and m[over + group] == now:
            return False
        for j in range(m[row], m[row + 1]):
            if m[marks + m[m[room + 3] + j]] == now:
                return False
        m[marks + pickup] = now
    return True

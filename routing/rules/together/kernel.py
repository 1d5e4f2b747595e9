"""Links, fast: the scheduler keeps their gaps; here, whether both persons are the same or different."""

from __future__ import annotations

import numpy as np

from routing.model.problem import Problem
from routing.rules.lowering import arrays
from routing.search.arrays import TOUR, RoomArrays
from routing.search.index import Index
from routing.search.jit import inlined

SAME = 1
DIFFERENT = 2


def lower(problem: Problem, index: Index) -> RoomArrays:
    """nodes: first and last row in ``more``; more: (other node, relation); shifts: person."""
    rows: list[list[tuple[int, int]]] = [[] for _ in range(index.node_count)]
    for link in problem.links:
        if link.person == "any":
            continue
        relation = SAME if link.person == "same" else DIFFERENT
        first, second = index.node(link.first), index.node(link.second)
        rows[first].append((second, relation))
        rows[second].append((first, relation))
    flat = [number for row in rows for pair in row for number in pair]
    room = arrays(index, on=bool(flat), nodes=2)
    counts = np.cumsum([0, *(len(row) for row in rows)])
    room.nodes[:, 0] = counts[:-1]
    room.nodes[:, 1] = counts[1:]
    for number, shift in enumerate(problem.shifts):
        room.shifts[number, 0] = index.person[shift.person]
    return room._replace(more=np.array(flat or [0], dtype=np.int64))


@inlined
def place(m, room, node, shift):  # type: ignore[no-untyped-def]
    """True when ``node`` may be on ``shift`` given where the stops tied to it are."""
    for k in range(m[m[room + 1] + 2 * node], m[m[room + 1] + 2 * node + 1]):
        other = m[m[TOUR] + m[m[room + 3] + 2 * k]]
        if other < 0:
            continue
        same = m[m[room + 2] + other] == m[m[room + 2] + shift]
        if same != (m[m[room + 3] + 2 * k + 1] == 1):
            return False
    return True

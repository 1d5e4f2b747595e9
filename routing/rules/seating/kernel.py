"""Seating, fast: one pass over the tour; the configuration that held last is asked first."""

from __future__ import annotations

import numpy as np

from routing.model.problem import Problem
from routing.rules.lowering import arrays
from routing.rules.seating.spec import Amounts, Seating
from routing.search.arrays import SEQ, SEQ_COUNT, RoomArrays
from routing.search.index import Index
from routing.search.jit import inlined

FIRST, COUNT = 0, 1


def lower(problem: Problem, index: Index) -> RoomArrays:
    """scalars: kinds, where the counts of a pass begin in ``more``. nodes: change at each stop, by kind.

    shifts: first configuration in ``more`` and how many, 0 for no limit.
    """
    rule = problem.rule(Seating)
    size = len(rule.kinds) if rule else 0
    room = arrays(index, on=False, nodes=max(1, size), shifts=2)
    flat: list[int] = []
    for row in rule.tasks if rule else ():
        first = index.first_node[index.task[row.task]]
        room.nodes[first, :size] = row.amounts
        room.nodes[first + 1, :size] = np.negative(row.amounts)
    for vehicle in rule.shifts if rule else ():
        room.shifts[index.shift[vehicle.shift]] = (len(flat) // max(1, size), len(vehicle.configurations))
        flat += [places for one in vehicle.configurations for places in one]
    on = size > 0 and bool(room.shifts[:, COUNT].any())
    more = np.array([*flat, *([0] * max(1, size))], dtype=np.int64)
    return room._replace(on=int(on), scalars=np.array([size, len(flat)], dtype=np.int64), more=more)


def mask(problem: Problem, index: Index) -> np.ndarray | None:
    """A task that fits no configuration alone never fits."""
    rule = problem.rule(Seating)
    if rule is None:
        return None
    allowed = np.ones((len(index.task), len(index.shift)), dtype=np.bool_)
    alike: dict[tuple[Amounts, ...], list[int]] = {}
    for vehicle in rule.shifts:
        alike.setdefault(vehicle.configurations, []).append(index.shift[vehicle.shift])
    for row in rule.tasks:
        for configurations, shifts in alike.items():
            if not any(np.all(np.less_equal(row.amounts, one)) for one in configurations):
                allowed[index.task[row.task], shifts] = False
    return allowed


@inlined
def held_by(m, room, size, configuration):  # type: ignore[no-untyped-def]
    """True when one configuration holds the counts of the pass."""
    counts = m[room + 3] + m[room + 4 + 1]
    places = m[room + 3] + size * configuration
    d = 0
    while d < size and m[counts + d] <= m[places + d]:
        d += 1
    return d == size


@inlined
def order(m, room, shift):  # type: ignore[no-untyped-def]
    """False when at some moment no configuration of the shift holds what is on board."""
    first = m[m[room + 2] + 2 * shift]
    several = m[m[room + 2] + 2 * shift + 1]
    if several == 0:
        return True
    size = m[room + 4]
    counts = m[room + 3] + m[room + 4 + 1]
    for d in range(size):
        m[counts + d] = 0
    last = first
    for k in range(m[SEQ_COUNT]):
        change = m[room + 1] + size * m[m[SEQ] + k]
        more = False
        for d in range(size):
            m[counts + d] += m[change + d]
            more = more or m[change + d] > 0
        if not more or held_by(m, room, size, last):
            continue
        found = False
        for c in range(first, first + several):
            if held_by(m, room, size, c):
                last = c
                found = True
                break
        if not found:
            return False
    return True

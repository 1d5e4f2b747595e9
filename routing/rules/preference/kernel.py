"""Preference, fast: at the first stop of a task, its price by the person of the shift."""

from __future__ import annotations

import numpy as np

from routing.model.problem import Problem
from routing.rules.lowering import arrays
from routing.rules.preference.spec import Preference
from routing.search.arrays import PERSON, RoomArrays
from routing.search.index import Index
from routing.search.jit import inlined

DEFAULT = 0


def lower(problem: Problem, index: Index) -> RoomArrays:
    """nodes: default price, first and last row in ``more`` (zeros but at first stops); more: (person, price).

    Persons who cost the default are left out.
    """
    rule = problem.rule(Preference)
    pairs: list[int] = []
    room = arrays(index, on=False, nodes=3)
    for row in rule.rows if rule else ():
        named = {person: price for person, price in row.prices.items() if price != row.default_price}
        first = len(pairs) // 2
        for person, price in named.items():
            pairs += (index.person[person], price)
        room.nodes[index.first_node[index.task[row.task]]] = (row.default_price, first, len(pairs) // 2)
    on = int(bool(pairs) or bool(room.nodes[:, DEFAULT].any()))
    return room._replace(on=on, more=np.array(pairs or [0], dtype=np.int64))


@inlined
def halt(m, room, node, shift, mode, wait, start, leg, metres):  # type: ignore[no-untyped-def]
    """Price of the person, at the first stop of a task; few persons are named, so they are looked through."""
    who = m[m[PERSON] + shift]
    for k in range(m[m[room + 1] + 3 * node + 1], m[m[room + 1] + 3 * node + 2]):
        if m[m[room + 3] + 2 * k] == who:
            return m[m[room + 3] + 2 * k + 1]
    return m[m[room + 1] + 3 * node]

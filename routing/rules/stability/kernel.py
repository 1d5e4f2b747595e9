"""Stability, fast: each halt knows who came and when in the base plan."""

from __future__ import annotations

from routing.model.problem import Problem
from routing.rules.lowering import arrays
from routing.rules.stability.spec import Stability
from routing.search.arrays import PERSON, RoomArrays
from routing.search.index import Index
from routing.search.jit import inlined
from routing.search.primitives import Primitives

#: In place of a person: anyone is welcome; nobody here is the one.
ANYONE, GONE = -2, -1


def primitives(problem: Problem, index: Index, asks: Primitives) -> None:
    """The base hour is worth waiting for."""
    rule = problem.rule(Stability)
    for row in rule.rows if rule and rule.time_price else ():
        for stop, start in enumerate(row.starts):
            node = index.first_node[index.task[row.task]] + stop
            free = (start - rule.tolerance, start + rule.tolerance)
            asks.wish(node, free_from=free[0], free_to=free[1], patient=True)


def lower(problem: Problem, index: Index) -> RoomArrays:
    """scalars: price of a person, of a unit of time, tolerance, unit.

    nodes: person (at first stops), base start.
    """
    rule = problem.rule(Stability)
    if rule is None:
        return arrays(index, on=False)
    scalars = (rule.person_price, rule.time_price, rule.tolerance, rule.unit)
    on = bool(rule.rows) and (rule.person_price > 0 or rule.time_price > 0)
    room = arrays(index, on=on, scalars=scalars, nodes=2)
    room.nodes[:] = (ANYONE, -1)
    for row in rule.rows:
        node = index.first_node[index.task[row.task]]
        if row.person is not None:
            room.nodes[node, 0] = index.person.get(row.person, GONE)
        for stop, start in enumerate(row.starts):
            room.nodes[node + stop, 1] = start
    return room


@inlined
def halt(m, room, node, shift, mode, wait, start, leg, metres):  # type: ignore[no-untyped-def]
    """Price of another person at a first stop, and of another hour at any."""
    price = 0
    who = m[m[room + 1] + 2 * node]
    if who > -2 and who != m[m[PERSON] + shift]:
        price = m[room + 4 + 0]
    base = m[m[room + 1] + 2 * node + 1]
    if base >= 0:
        beyond = (start - base if start > base else base - start) - m[room + 4 + 2]
        if beyond > 0:
            price += m[room + 4 + 1] * ((beyond + m[room + 4 + 3] - 1) // m[room + 4 + 3])
    return price

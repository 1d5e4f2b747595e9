"""Targets, fast: a price at each halt; the search may have a stop wait for the hour it is wanted at."""

from __future__ import annotations

from routing.model.problem import Problem
from routing.rules.lowering import arrays
from routing.rules.target.spec import Target
from routing.search.arrays import RoomArrays
from routing.search.index import Index
from routing.search.jit import inlined
from routing.search.primitives import Primitives


def primitives(problem: Problem, index: Index, asks: Primitives) -> None:
    """Each target is an hour worth waiting for."""
    rule = problem.rule(Target)
    for row in rule.rows if rule else ():
        if row.early_price:
            free = (row.start - row.tolerance, row.start + row.tolerance)
            asks.wish(index.node(row.stop), free_from=free[0], free_to=free[1], patient=True)


def lower(problem: Problem, index: Index) -> RoomArrays:
    """nodes: free from, free to, early price, late price (both 0: no target)."""
    rule = problem.rule(Target)
    room = arrays(index, on=bool(rule and rule.rows), nodes=4)
    for row in rule.rows if rule else ():
        free = (row.start - row.tolerance, row.start + row.tolerance)
        room.nodes[index.node(row.stop)] = (*free, row.early_price, row.late_price)
    return room


@inlined
def halt(m, room, node, shift, mode, wait, start, leg, metres):  # type: ignore[no-untyped-def]
    """Price of starting before or after the time wanted."""
    at = m[room + 1] + 4 * node
    early = m[at] - start
    late = start - m[at + 1]
    return (m[at + 2] * early if early > 0 else 0) + (m[at + 3] * late if late > 0 else 0)

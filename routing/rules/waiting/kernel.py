"""Waiting, fast: each halt but a tour's first pays for its wait, once the tour is pressed together."""

from __future__ import annotations

from routing.model.problem import Problem
from routing.rules.lowering import arrays
from routing.rules.waiting.spec import Waiting
from routing.search.arrays import RoomArrays
from routing.search.index import Index
from routing.search.jit import inlined
from routing.search.primitives import Primitives


def primitives(problem: Problem, index: Index, asks: Primitives) -> None:
    """Waiting has a price: tours leave as late as they can without being later anywhere."""
    rule = problem.rule(Waiting)
    asks.compact = asks.compact or (rule is not None and rule.price > 0)


def lower(problem: Problem, index: Index) -> RoomArrays:
    """scalars: price of a unit of waiting."""
    rule = problem.rule(Waiting)
    return arrays(index, on=rule is not None and rule.price > 0, scalars=(rule.price if rule else 0,))


@inlined
def halt(m, room, node, shift, mode, wait, start, leg, metres):  # type: ignore[no-untyped-def]
    """Price of the wait before service at ``node``; the first halt of a tour is given a wait of 0."""
    return m[room + 4 + 0] * wait

"""Balance, fast: what each tour does is known, so the plan is a sum over tours, then one over persons."""

from __future__ import annotations

import numpy as np

from routing.model.problem import Problem
from routing.rules.balance.spec import Balance
from routing.rules.lowering import arrays
from routing.search.arrays import BUSY, RoomArrays
from routing.search.index import Index
from routing.search.jit import inlined
from routing.search.primitives import Primitives


def primitives(problem: Problem, index: Index, asks: Primitives) -> None:
    """The work of every tour must be known."""
    rule = problem.rule(Balance)
    asks.busy = asks.busy or (rule is not None and rule.price > 0)


def lower(problem: Problem, index: Index) -> RoomArrays:
    """scalars: price, unit, number of persons counted, sum of their shares.

    more: rows of (share, shifts begin, shifts end), then shift numbers.
    """
    rule = problem.rule(Balance)
    shares = rule.shares(shift.person for shift in problem.shifts) if rule else {}
    head: list[int] = []
    members: list[int] = []
    for person, share in shares.items():
        owned = [number for number, shift in enumerate(problem.shifts) if shift.person == person]
        at = 3 * len(shares) + len(members)
        head += [share, at, at + len(owned)]
        members += owned
    scalars = (rule.price if rule else 0, rule.unit if rule else 1, len(shares), sum(shares.values()))
    room = arrays(index, on=scalars[0] > 0 and len(shares) > 0, scalars=scalars)
    return room._replace(more=np.array([*head, *members] or [0], dtype=np.int64))


def asks_plan(room: RoomArrays) -> bool:
    """Everyone's part depends on everyone's work."""
    return bool(room.on)


@inlined
def work_of(m, room, row):  # type: ignore[no-untyped-def]
    """Work of the person of a row, over all tours."""
    work = 0
    for k in range(m[m[room + 3] + 3 * row + 1], m[m[room + 3] + 3 * row + 2]):
        work += m[m[BUSY] + m[m[room + 3] + k]]
    return work


@inlined
def plan(m, room, slot):  # type: ignore[no-untyped-def]
    """Price of all distances; multiplied by the sum of shares, parts are whole numbers."""
    persons = m[room + 4 + 2]
    shares = m[room + 4 + 3]
    total = 0
    for row in range(persons):
        total += work_of(m, room, row)
    step = shares * m[room + 4 + 1]
    units = 0
    for row in range(persons):
        away = shares * work_of(m, room, row) - total * m[m[room + 3] + 3 * row]
        if away < 0:
            away = -away
        units += (away + step - 1) // step
    return total, 0, m[room + 4 + 0] * units

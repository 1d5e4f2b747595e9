"""Hours of a person, fast: the work of each tour is known, so a person is a short sum."""

from __future__ import annotations

import numpy as np

from routing.model.problem import Problem
from routing.rules.hours.spec import Hours
from routing.rules.lowering import arrays
from routing.search.arrays import HARD, NEVER, WORK, RoomArrays
from routing.search.index import Index
from routing.search.jit import inlined

ROW = 7


def lower(problem: Problem, index: Index) -> RoomArrays:
    """scalars: by person, where its rows begin (persons + 1 numbers).

    more: rows of (planned or -1, over, under, longest, shifts begin, shifts end, 0), then shift numbers.
    """
    rule = problem.rule(Hours)
    rows = sorted(rule.rows if rule else (), key=lambda row: index.person[row.person])
    begins = np.searchsorted([index.person[row.person] for row in rows], np.arange(len(index.person) + 1))
    head: list[int] = []
    members: list[int] = []
    for row in rows:
        inside = [
            number
            for number, shift in enumerate(problem.shifts)
            if shift.person == row.person and row.start <= shift.start < row.end
        ]
        at = ROW * len(rows) + len(members)
        planned = -1 if row.planned is None else row.planned
        longest = NEVER if row.longest is None else row.longest
        head += [planned, row.over_price, row.under_price, longest, at, at + len(inside), 0]
        members += inside
    room = arrays(index, on=bool(rows), scalars=tuple(int(begin) for begin in begins))
    return room._replace(more=np.array([*head, *members] or [0], dtype=np.int64))


@inlined
def person(m, room, who):  # type: ignore[no-untyped-def]
    """Price of one person's hours over all its periods, or HARD above a longest."""
    price = 0
    for row in range(m[room + 4 + who], m[room + 4 + who + 1]):
        base = 7 * row
        work = 0
        for k in range(m[m[room + 3] + base + 4], m[m[room + 3] + base + 5]):
            work += m[m[WORK] + m[m[room + 3] + k]]
        if work > m[m[room + 3] + base + 3]:
            return HARD
        planned = m[m[room + 3] + base]
        if planned >= 0:
            if work > planned:
                price += m[m[room + 3] + base + 1] * (work - planned)
            else:
                price += m[m[room + 3] + base + 2] * (planned - work)
    return price

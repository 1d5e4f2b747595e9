"""Driving range, fast: the legs of the order are added up, whatever the times."""

from __future__ import annotations

from routing.model.problem import Problem
from routing.rules.driving_range.spec import DrivingRange
from routing.rules.lowering import arrays
from routing.search.arrays import ANYWHERE, MODE, NEVER, PLACE, SEQ, SEQ_COUNT, SHIFTS, STOPS, RoomArrays
from routing.search.index import Index
from routing.search.jit import inlined
from routing.search.legs import leg_metres


def lower(problem: Problem, index: Index) -> RoomArrays:
    """shifts: longest tour in metres, NEVER for no limit."""
    rule = problem.rule(DrivingRange)
    room = arrays(index, on=bool(rule and rule.rows))
    room.shifts[:] = NEVER
    for row in rule.rows if rule else ():
        room.shifts[index.shift[row.shift]] = row.longest
    return room


@inlined
def order(m, room, shift):  # type: ignore[no-untyped-def]
    """False when the tour is longer than the vehicle goes; a pause lies on the way and adds nothing."""
    left = m[m[room + 2] + shift]
    if left == NEVER:
        return True
    mode = m[m[MODE] + shift]
    here = m[m[PLACE] + m[STOPS] + shift]
    for k in range(m[SEQ_COUNT]):
        node = m[m[SEQ] + k]
        if m[m[ANYWHERE] + node] == 0:
            there = m[m[PLACE] + node]
            left -= leg_metres(m, mode, here, there)
            here = there
    left -= leg_metres(m, mode, here, m[m[PLACE] + m[STOPS] + m[SHIFTS] + shift])
    return left >= 0

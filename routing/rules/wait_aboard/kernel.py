"""Waits aboard, fast: the scheduler keeps them; here the final times are looked at once more."""

from __future__ import annotations

from routing.model.problem import Problem
from routing.rules.lowering import arrays
from routing.rules.wait_aboard.spec import WaitAboard
from routing.search.arrays import FIRST_NODE, HARD, MATE, NEVER, SEQ, SEQ_COUNT, SEQ_WAIT, TASK, RoomArrays
from routing.search.index import Index
from routing.search.jit import inlined
from routing.search.primitives import Primitives


def primitives(problem: Problem, index: Index, asks: Primitives) -> None:
    """Give the scheduler the longest wait aboard of each shift."""
    rule = problem.rule(WaitAboard)
    if rule is None:
        return
    own = {row.shift: row.longest for row in rule.shifts}
    for number, shift in enumerate(problem.shifts):
        longest = own.get(shift.id, rule.longest)
        if longest is not None:
            asks.wait_aboard[number] = longest


def lower(problem: Problem, index: Index) -> RoomArrays:
    """shifts: longest wait aboard, NEVER for no limit."""
    rule = problem.rule(WaitAboard)
    room = arrays(index, on=False)
    room.shifts[:] = NEVER
    own = {row.shift: row.longest for row in rule.shifts} if rule else {}
    for number, shift in enumerate(problem.shifts):
        longest = own.get(shift.id, rule.longest) if rule else None
        if longest is not None:
            room.shifts[number] = longest
    return room._replace(on=int((room.shifts < NEVER).any()))


@inlined
def tour(m, room, shift, departure, back):  # type: ignore[no-untyped-def]
    """0, or HARD when passengers wait too long.

    The earliest times keep every wait; leaving late may lengthen one, where legs change by the hour.
    """
    most = m[m[room + 2] + shift]
    if most == NEVER:
        return 0
    aboard = 0
    for k in range(m[SEQ_COUNT]):
        if aboard > 0 and m[m[SEQ_WAIT] + k] > most:
            return HARD
        node = m[m[SEQ] + k]
        if m[m[MATE] + node] >= 0:
            aboard += 1 if node == m[m[FIRST_NODE] + m[m[TASK] + node]] else -1
    return 0

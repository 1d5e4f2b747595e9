"""Travel cost, fast: each halt pays for the leg that leads to it, the return for the last one."""

from __future__ import annotations

from routing.model.problem import Problem
from routing.rules.lowering import arrays
from routing.rules.travel_cost.spec import TravelCost
from routing.search.arrays import RoomArrays
from routing.search.index import Index
from routing.search.jit import inlined


def lower(problem: Problem, index: Index) -> RoomArrays:
    """shifts: price of a unit of travel time, price of a metre."""
    rule = problem.rule(TravelCost)
    room = arrays(index, on=rule is not None, shifts=2)
    if rule is not None:
        modes = {row.mode: (row.per_time, row.per_metre) for row in rule.rows}
        own = {row.shift: (row.per_time, row.per_metre) for row in rule.shifts}
        for number, shift in enumerate(problem.shifts):
            room.shifts[number] = own.get(shift.id, modes.get(shift.mode, (0, 0)))
    return room


@inlined
def halt(m, room, node, shift, mode, wait, start, leg, metres):  # type: ignore[no-untyped-def]
    """Price of the leg that ends at ``node``."""
    return m[m[room + 2] + 2 * shift] * leg + m[m[room + 2] + 2 * shift + 1] * metres

"""Shifts, fast: limits for the scheduler; overtime, span and use priced once a tour."""

from __future__ import annotations

from routing.model.problem import Problem
from routing.rules.lowering import arrays
from routing.rules.shifts.spec import Shifts
from routing.search.arrays import NEVER, RoomArrays
from routing.search.index import Index
from routing.search.jit import inlined
from routing.search.primitives import Primitives


def primitives(problem: Problem, index: Index, asks: Primitives) -> None:
    """Latest return and longest span of each shift; a priced span presses tours together."""
    rule = problem.rule(Shifts)
    for row in rule.rows if rule else ():
        number = index.shift[row.shift]
        if row.overtime_price is not None:
            asks.latest[number] = NEVER if row.latest is None else row.latest
        if row.longest is not None:
            asks.longest[number] = row.longest
        asks.compact = asks.compact or row.span_price > 0


def lower(problem: Problem, index: Index) -> RoomArrays:
    """shifts: end, overtime price, span price, use price."""
    rule = problem.rule(Shifts)
    rows = rule.rows if rule else ()
    priced = any(row.overtime_price or row.span_price or row.use_price for row in rows)
    room = arrays(index, on=priced, shifts=4)
    for number, shift in enumerate(problem.shifts):
        room.shifts[number, 0] = shift.end
    for row in rows:
        room.shifts[index.shift[row.shift], 1:] = (row.overtime_price or 0, row.span_price, row.use_price)
    return room


@inlined
def tour(m, room, shift, departure, back):  # type: ignore[no-untyped-def]
    """Price of a tour leaving at ``departure`` and back at ``back``."""
    over = back - m[m[room + 2] + 4 * shift]
    if over < 0:
        over = 0
    price = m[m[room + 2] + 4 * shift + 1] * over + m[m[room + 2] + 4 * shift + 2] * (back - departure)
    return price + m[m[room + 2] + 4 * shift + 3]

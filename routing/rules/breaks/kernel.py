"""Breaks, fast: one walk along the timed tour for its duty, one for its stretches, one look at each meal."""

from __future__ import annotations

import numpy as np

from routing.model.problem import Problem
from routing.rules.breaks.spec import Breaks, ShiftBreaks
from routing.rules.lowering import arrays
from routing.search.arrays import (
    ANYWHERE,
    DURATION,
    HARD,
    NEVER,
    ROOM_MORE,
    ROOM_SCALARS,
    ROOM_SHIFTS,
    SEQ,
    SEQ_COUNT,
    SEQ_START,
    TOUR,
    RoomArrays,
)
from routing.search.index import Index
from routing.search.jit import inlined

# Columns of a shift: has it a row, longest stretch, least pause, price beyond (-1: hard), its meals from-to.
STRETCH, LEAST, OVER, MEALS, MEALS_END, COLUMNS = 1, 2, 3, 4, 5, 6


def lower(problem: Problem, index: Index) -> RoomArrays:
    """scalars: price of a needless pause. more: of each meal its stop, begin, end, price (-1: hard)."""
    rule = problem.rule(Breaks) or Breaks()
    meals: list[int] = []
    room = arrays(index, on=bool(rule.rows), scalars=(rule.needless_price,), shifts=COLUMNS)
    for row in rule.rows:
        first = len(meals)
        for meal in row.meals:
            stop = index.first_node[index.task[meal.task]]
            meals += [stop, meal.begin, meal.end, -1 if meal.price is None else meal.price]
        room.shifts[index.shift[row.shift]] = _columns(row, first, len(meals))
    return room._replace(more=np.array(meals or [0], dtype=np.int64))


def _columns(row: ShiftBreaks, first: int, end: int) -> list[int]:
    longest = NEVER if row.longest is None else row.longest
    return [1, longest, row.least, -1 if row.over_price is None else row.over_price, first, end]


@inlined
def rests(m, own, k):  # type: ignore[no-untyped-def]
    """True when position ``k`` of the tour is a pause long enough to end a stretch."""
    node = m[m[SEQ] + k]
    return m[m[ANYWHERE] + node] == 1 and m[m[DURATION] + node] >= m[own + LEAST]


@inlined
def owes(m, room, own, node, first, last):  # type: ignore[no-untyped-def]
    """True when the pause ``node`` is a meal that a tour on duty from ``first`` to ``last`` owes."""
    for at in range(m[room + ROOM_MORE] + m[own + MEALS], m[room + ROOM_MORE] + m[own + MEALS_END], 4):
        if m[at] == node:
            return first <= m[at + 1] and last >= m[at + 2]
    return False


@inlined
def meals_missed(m, room, own, shift, first, last):  # type: ignore[no-untyped-def]
    """Price of the meals that are owed and not taken, or HARD."""
    total = 0
    for at in range(m[room + ROOM_MORE] + m[own + MEALS], m[room + ROOM_MORE] + m[own + MEALS_END], 4):
        if first <= m[at + 1] and last >= m[at + 2] and m[m[TOUR] + m[at]] != shift:
            if m[at + 3] < 0:
                return HARD
            total += m[at + 3]
    return total


@inlined
def next_rest(m, own, k, last):  # type: ignore[no-untyped-def]
    """When the next pause long enough starts, from position ``k`` on, or duty ends."""
    while k < m[SEQ_COUNT]:
        if rests(m, own, k):
            return min(last, m[m[SEQ_START] + k])
        k += 1
    return last


@inlined
def stretches(m, room, own, first, last):  # type: ignore[no-untyped-def]
    """Price of stretches too long and of needless pauses, or HARD."""
    total = 0
    begin = first
    if next_rest(m, own, 0, last) - first > m[own + STRETCH]:
        if m[own + OVER] < 0:
            return HARD
        total += m[own + OVER] * (next_rest(m, own, 0, last) - first - m[own + STRETCH])
    for k in range(m[SEQ_COUNT]):
        node = m[m[SEQ] + k]
        if m[m[ANYWHERE] + node] == 0:
            continue
        needless = not owes(m, room, own, node, first, last)
        if rests(m, own, k):
            end = next_rest(m, own, k + 1, last)
            if end - begin > m[own + STRETCH]:
                needless = False
            begin = max(first, m[m[SEQ_START] + k] + m[m[DURATION] + node])
            if end - begin > m[own + STRETCH]:
                if m[own + OVER] < 0:
                    return HARD
                total += m[own + OVER] * (end - begin - m[own + STRETCH])
        if needless:
            total += m[room + ROOM_SCALARS] * m[m[DURATION] + node]
    return total


@inlined
def tour(m, room, shift, departure, back):  # type: ignore[no-untyped-def]
    """Price of the breaks of one tour, or HARD."""
    own = m[room + ROOM_SHIFTS] + shift * COLUMNS
    if m[own] == 0:
        return 0
    first = -1
    last = -1
    for k in range(m[SEQ_COUNT]):
        node = m[m[SEQ] + k]
        if m[m[ANYWHERE] + node] == 0:
            if first < 0:
                first = m[m[SEQ_START] + k]
            last = m[m[SEQ_START] + k] + m[m[DURATION] + node]
    if first < 0:
        return 0
    missed = meals_missed(m, room, own, shift, first, last)
    if missed >= HARD:
        return HARD
    rest = stretches(m, room, own, first, last)
    return HARD if rest >= HARD else missed + rest

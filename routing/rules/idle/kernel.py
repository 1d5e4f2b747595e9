"""Idle time, fast: hours less service and travel, by tour; the largest is remembered with who has it."""

from __future__ import annotations

from routing.model.problem import Problem
from routing.rules.idle.spec import Idle
from routing.rules.lowering import arrays
from routing.search.arrays import (
    BUSY,
    DIRTY,
    DIRTY_COUNT,
    EARLIEST,
    HARD,
    MEMO,
    NEVER,
    PAUSED,
    RETURNED,
    SEQ_COUNT,
    SEQ_WAIT,
    SHIFTS,
    RoomArrays,
)
from routing.search.index import Index
from routing.search.jit import inlined
from routing.search.primitives import Primitives

MAXIMUM_PRICE = 0


def primitives(problem: Problem, index: Index, asks: Primitives) -> None:
    """The largest idle time needs the work of every tour; gaps have a price: tours leave late."""
    rule = problem.rule(Idle)
    if rule is not None:
        asks.busy = asks.busy or rule.maximum_price > 0
        asks.compact = asks.compact or rule.gap_price > 0 or rule.longest_gap is not None


def lower(problem: Problem, index: Index) -> RoomArrays:
    """scalars: price of the maximum, of a gap, free gap, longest gap. shifts: end, or -1 when not counted."""
    rule = problem.rule(Idle) or Idle()
    longest = NEVER if rule.longest_gap is None else rule.longest_gap
    on = rule.maximum_price > 0 or rule.gap_price > 0 or rule.longest_gap is not None
    room = arrays(index, on=on, scalars=(rule.maximum_price, rule.gap_price, rule.free_gap, longest))
    for number, shift in enumerate(problem.shifts):
        counted = rule.shifts is None or shift.id in rule.shifts
        room.shifts[number] = shift.end if counted else -1
    return room


def asks_plan(room: RoomArrays) -> bool:
    """The largest idle time is priced once for the whole plan."""
    return bool(room.on) and int(room.scalars[MAXIMUM_PRICE]) > 0


@inlined
def halt(m, room, node, shift, mode, wait, start, leg, metres):  # type: ignore[no-untyped-def]
    """Price of the wait before one halt, beyond what is free; a first halt is given a wait of 0."""
    gap = wait - m[room + 4 + 2]
    if gap <= 0 or m[m[room + 2] + shift] < 0:
        return 0
    return m[room + 4 + 1] * gap


@inlined
def tour(m, room, shift, departure, back):  # type: ignore[no-untyped-def]
    """0, or HARD when some wait between two halts is too long."""
    if m[m[room + 2] + shift] >= 0:
        for k in range(1, m[SEQ_COUNT]):
            if m[m[SEQ_WAIT] + k] > m[room + 4 + 3]:
                return HARD
    return 0


@inlined
def idle_of(m, room, shift):  # type: ignore[no-untyped-def]
    """Idle time of a shift as planned: its hours, or longer when it is back late, less what it does; -1: not
    counted."""
    end = m[m[room + 2] + shift]
    if end < 0:
        return -1
    back = m[m[RETURNED] + shift]
    busy = m[m[BUSY] + shift] + m[m[PAUSED] + shift]
    return (back if back > end else end) - m[m[EARLIEST] + shift] - busy


@inlined
def plan(m, room, slot):  # type: ignore[no-untyped-def]
    """Price of the largest idle time; also that time and the shift that has it, kept in memory ``slot``.

    Only changed tours are looked at, unless the one that had the most has less now.
    """
    price = m[room + 4 + 0]
    if price == 0:
        return 0, 0, 0
    most = m[m[MEMO] + slot]
    holder = m[m[MEMO] + slot + 1]
    lost = False
    for k in range(m[DIRTY_COUNT]):
        shift = m[m[DIRTY] + k]
        idle = idle_of(m, room, shift)
        if idle > most:
            most = idle
            holder = shift
            lost = False
        elif shift == holder and idle < most:
            lost = True
    if lost:
        most = 0
        for shift in range(m[SHIFTS]):
            idle = idle_of(m, room, shift)
            if idle > most:
                most = idle
                holder = shift
    return most, holder, price * most

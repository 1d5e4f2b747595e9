"""Windows, fast: hard ones bound the scheduler; lateness has a price at each halt, and its peak once."""

from __future__ import annotations

import numpy as np

from routing.model.problem import Problem
from routing.rules.lowering import arrays
from routing.rules.windows.spec import Windows
from routing.search.arrays import (
    MEMO,
    START,
    STOPS,
    TOUCHED,
    TOUCHED_COUNT,
    TOUR,
    RoomArrays,
)
from routing.search.index import Index
from routing.search.jit import inlined
from routing.search.primitives import Primitives

PRICE = 0


def primitives(problem: Problem, index: Index, asks: Primitives) -> None:
    """Give the scheduler the windows of each stop."""
    rule = problem.rule(Windows)
    for row in rule.rows if rule else ():
        node = index.node(row.stop)
        asks.windows[node] = row.windows
        asks.soft[node] = row.late_price is not None
        if row.late_price and len(row.windows) > 1:
            # late for the first window, or in time for the next: the search decides
            asks.wish(node, free_from=row.windows[1][0], free_to=row.windows[1][1], patient=False)


def lower(problem: Problem, index: Index) -> RoomArrays:
    """nodes: late price (-1: hard or none), first and last row in ``more``; more: (open, close) pairs."""
    rule = problem.rule(Windows)
    pairs: list[int] = []
    priced = bool(rule) and any(row.late_price is not None for row in rule.rows)  # type: ignore[union-attr]
    room = arrays(index, on=priced, scalars=(rule.peak_price if rule else 0,), nodes=3)
    room.nodes[:, PRICE] = -1
    for row in rule.rows if rule else ():
        if row.late_price is None:
            continue
        node = index.node(row.stop)
        room.nodes[node] = (row.late_price, len(pairs) // 2, len(pairs) // 2 + len(row.windows))
        for pair in row.windows:
            pairs += pair
    return room._replace(more=np.array(pairs or [0], dtype=np.int64))


def asks_plan(room: RoomArrays) -> bool:
    """The peak is priced once for the whole plan."""
    return bool(room.on) and int(room.scalars[0]) > 0


@inlined
def lateness(m, room, node, start):  # type: ignore[no-untyped-def]
    """Time from the close of the last window opened by ``start`` to ``start``; 0 inside a window."""
    first = m[m[room + 1] + 3 * node + 1]
    last = m[m[room + 1] + 3 * node + 2] - 1
    while last > first and m[m[room + 3] + 2 * last] > start:
        last -= 1
    late = start - m[m[room + 3] + 2 * last + 1]
    return late if late > 0 else 0


@inlined
def halt(m, room, node, shift, mode, wait, start, leg, metres):  # type: ignore[no-untyped-def]
    """Price of being late at one halt."""
    price = m[m[room + 1] + 3 * node]
    if price <= 0:
        return 0
    return price * lateness(m, room, node, start)


@inlined
def late_now(m, room, node):  # type: ignore[no-untyped-def]
    """Lateness of a stop as planned; 0 when it is unserved or its windows are hard; -1 for a base."""
    if node >= m[STOPS] or m[m[room + 1] + 3 * node] < 0:
        return -1
    return lateness(m, room, node, m[m[START] + node]) if m[m[TOUR] + node] >= 0 else 0


@inlined
def plan(m, room, slot):  # type: ignore[no-untyped-def]
    """Price of the largest lateness; also that lateness and the stop that has it, kept in memory ``slot``.

    Only the touched nodes are looked at, unless the one that held the peak has improved.
    """
    peak = m[m[MEMO] + slot]
    holder = m[m[MEMO] + slot + 1]
    lost = False
    for k in range(m[TOUCHED_COUNT]):
        node = m[m[TOUCHED] + k]
        late = late_now(m, room, node)
        if late > peak:
            peak = late
            holder = node
            lost = False
        elif node == holder and 0 <= late < peak:
            lost = True
    if lost:
        peak = 0
        holder = -1
        for node in range(m[STOPS]):
            late = late_now(m, room, node)
            if late > peak:
                peak = late
                holder = node
    return peak, holder, peak * m[room + 4 + 0]

"""Which stops go well next to which: near in travel *and* in time, among those one shift could do both of."""

from __future__ import annotations

import numpy as np

from routing.search.arrays import (
    ABLE,
    ABLE_AT,
    ABLE_BITS,
    DURATION,
    LIMIT,
    MODE,
    NEVER,
    OPENING,
    PLACE,
    STOPS,
    TASK,
    WINDOW_AT,
    WINDOW_CLOSE,
    WINDOW_OPEN,
    WORDS,
)
from routing.search.jit import inlined, kernel
from routing.search.legs import leg

#: Share of an unavoidable wait that counts as travel when stops are compared.
WAIT_SHARE = 0.3
#: Weight of an unavoidable lateness at a stop whose windows are hard (a pair that never works).
BROKEN = 1.0e15


@inlined
def misfit(m, mode, a, b):  # type: ignore[no-untyped-def]
    """How badly ``b`` follows ``a``: travel, plus the wait and the lateness no schedule could avoid."""
    travel = leg(m, mode, m[m[PLACE] + a], m[m[PLACE] + b], m[m[OPENING] + a])
    least = 1.0e18
    count_a = max(1, m[m[WINDOW_AT] + a + 1] - m[m[WINDOW_AT] + a])
    count_b = max(1, m[m[WINDOW_AT] + b + 1] - m[m[WINDOW_AT] + b])
    for i in range(count_a):
        open_a, close_a = window(m, a, i)
        for j in range(count_b):
            open_b, close_b = window(m, b, j)
            wait = float(open_b - (close_a + m[m[DURATION] + a] + travel)) if close_a < NEVER else 0.0
            late = float(open_a + m[m[DURATION] + a] + travel - close_b) if close_b < NEVER else 0.0
            cost = float(travel)
            if wait > 0:
                cost += WAIT_SHARE * wait
            if late > 0:
                cost += BROKEN if m[m[LIMIT] + b] < NEVER else late
            least = min(least, cost)
    return least


@inlined
def window(m, node, k):  # type: ignore[no-untyped-def]
    """The k-th window of a stop; a stop without windows has one that never ends."""
    if m[m[WINDOW_AT] + node] == m[m[WINDOW_AT] + node + 1]:
        return 0, NEVER
    at = m[m[WINDOW_AT] + node] + k
    return m[m[WINDOW_OPEN] + at], m[m[WINDOW_CLOSE] + at]


@inlined
def share_shift(m, a, b):  # type: ignore[no-untyped-def]
    """True when some shift could do both tasks."""
    for k in range(m[WORDS]):
        if m[m[ABLE_BITS] + a * m[WORDS] + (k)] & m[m[ABLE_BITS] + b * m[WORDS] + (k)]:
            return True
    return False


@inlined
def insert_sorted(codes, costs, size, code, cost):  # type: ignore[no-untyped-def]
    """Keep the ``len(codes)`` cheapest codes in order; returns the new size."""
    if size == codes.size and cost >= costs[size - 1]:
        return size
    if size < codes.size:
        size += 1
    k = size - 1
    while k > 0 and costs[k - 1] > cost:
        costs[k] = costs[k - 1]
        codes[k] = codes[k - 1]
        k -= 1
    costs[k] = cost
    codes[k] = code
    return size


@kernel
def nearest(m, count):  # type: ignore[no-untyped-def]
    """(stops, count): for each stop ``v`` codes ``2 u + side``, best first; side 0: after u, 1: before u; -1: none."""
    near = np.full((m[STOPS], count), -1, dtype=np.int32)
    codes = np.zeros(count, dtype=np.int64)
    costs = np.zeros(count, dtype=np.float64)
    for v in range(m[STOPS]):
        size = 0
        task = m[m[TASK] + v]
        if m[m[ABLE_AT] + task] == m[m[ABLE_AT] + task + 1]:
            continue
        mode = m[m[MODE] + m[m[ABLE] + m[m[ABLE_AT] + task]]]
        for u in range(m[STOPS]):
            if m[m[TASK] + u] == task:
                continue
            after = misfit(m, mode, u, v)
            before = misfit(m, mode, v, u)
            best = min(after, before)
            if best >= BROKEN or (size == count and best >= costs[count - 1]):
                continue
            if share_shift(m, task, m[m[TASK] + u]):
                size = insert_sorted(codes, costs, size, 2 * u + (0 if after <= before else 1), best)
        for k in range(size):
            near[v, k] = codes[k]
    return near

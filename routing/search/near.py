"""Which stops go well next to which: near in travel *and* in time, among those one shift could do both of."""

from __future__ import annotations

import numpy as np

from routing.search.arrays import (
    ABLE,
    ABLE_AT,
    ABLE_BITS,
    DOOR,
    DURATION,
    LIMIT,
    MODE,
    NEVER,
    PLACE,
    SITE,
    STOPS,
    TASK,
    WINDOW_AT,
    WINDOW_CLOSE,
    WINDOW_OPEN,
    WORDS,
)
from routing.search.jit import inlined, kernel
from routing.search.legs import base_seconds

#: Share of an unavoidable wait that counts as travel when stops are compared.
WAIT_SHARE = 0.3
#: Weight of an unavoidable lateness at a stop whose windows are hard (a pair that never works).
BROKEN = 1.0e15


@inlined
def timing(m, a, b, travel):  # type: ignore[no-untyped-def]
    """Price in time of ``b`` after ``a``: wait and lateness no schedule could avoid, least over windows."""
    least = 1.0e18
    count_a = max(1, m[m[WINDOW_AT] + a + 1] - m[m[WINDOW_AT] + a])
    count_b = max(1, m[m[WINDOW_AT] + b + 1] - m[m[WINDOW_AT] + b])
    for i in range(count_a):
        open_a, close_a = window(m, a, i)
        for j in range(count_b):
            open_b, close_b = window(m, b, j)
            cost = 0.0
            if close_a < NEVER and open_b > close_a + m[m[DURATION] + a] + travel:
                cost += WAIT_SHARE * float(open_b - (close_a + m[m[DURATION] + a] + travel))
            if close_b < NEVER and open_a + m[m[DURATION] + a] + travel > close_b:
                late = float(open_a + m[m[DURATION] + a] + travel - close_b)
                cost += BROKEN if m[m[LIMIT] + b] < NEVER else late
            least = min(least, cost)
    return least


@inlined
def misfit(m, mode, a, b, bar):  # type: ignore[no-untyped-def]
    """How badly ``b`` follows ``a``: travel and timing; looked at no further once above ``bar``."""
    soonest = timing(m, a, b, 0)
    if soonest >= BROKEN or m[m[SITE] + m[m[PLACE] + a]] == m[m[SITE] + m[m[PLACE] + b]]:
        return soonest
    # travel shortens a wait by no more than itself, so the whole is at least the timing without it
    if soonest >= bar:
        return 1.0e18
    travel = base_seconds(m, mode, m[m[PLACE] + a], m[m[PLACE] + b]) + m[m[DOOR] + mode]
    return float(travel) + timing(m, a, b, travel)


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
    """(stops, count): for each stop codes ``2 u + side``, best first: side 0 after u, 1 before u; -1: none"""
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
            bar = costs[count - 1] if size == count else 1.0e17
            after = misfit(m, mode, u, v, bar)
            before = misfit(m, mode, v, u, bar)
            best = min(after, before)
            if best >= BROKEN or (size == count and best >= costs[count - 1]):
                continue
            if share_shift(m, task, m[m[TASK] + u]):
                size = insert_sorted(codes, costs, size, 2 * u + (0 if after <= before else 1), best)
        for k in range(size):
            near[v, k] = codes[k]
    return near

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
    SITE,
    STOPS,
    TASK,
    WINDOW_AT,
    WINDOW_CLOSE,
    WINDOW_OPEN,
    WORDS,
)
from routing.search.jit import inlined, kernel
from routing.search.legs import usual_leg
from routing.search.pauses import is_pause

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
    if (
        soonest >= BROKEN
        or is_pause(m, a)
        or is_pause(m, b)
        or m[m[SITE] + m[m[PLACE] + a]] == m[m[SITE] + m[m[PLACE] + b]]
    ):
        return soonest
    # travel shortens a wait by no more than itself, so the whole is at least the timing without it
    if soonest >= bar:
        return 1.0e18
    travel = usual_leg(m, mode, m[m[PLACE] + a], m[m[PLACE] + b])
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


@inlined
def widest(m):  # type: ignore[no-untyped-def]
    """Longest time from a first opening to the end of a service begun at the last close; NEVER: no bound."""
    most = 0
    for u in range(m[STOPS]):
        first = m[m[WINDOW_AT] + u]
        last = m[m[WINDOW_AT] + u + 1] - 1
        if last < first or m[m[WINDOW_CLOSE] + last] >= NEVER:
            return NEVER
        most = max(most, m[m[WINDOW_CLOSE] + last] - m[m[WINDOW_OPEN] + first] + m[m[DURATION] + u])
    return most


@inlined
def consider(m, mode, v, u, codes, costs, size):  # type: ignore[no-untyped-def]
    """Put ``u`` among the neighbours of ``v`` if it belongs there; returns how many there are."""
    if m[m[TASK] + u] == m[m[TASK] + v]:
        return size
    bar = costs[codes.size - 1] if size == codes.size else 1.0e17
    after = misfit(m, mode, u, v, bar)
    before = misfit(m, mode, v, u, bar)
    best = min(after, before)
    if best >= BROKEN or (size == codes.size and best >= bar):
        return size
    if share_shift(m, m[m[TASK] + v], m[m[TASK] + u]):
        return insert_sorted(codes, costs, size, 2 * u + (0 if after <= before else 1), best)
    return size


@inlined
def around(m, order, rank, v, reach, codes, costs):  # type: ignore[no-untyped-def]
    """Look at other stops by opening hour, outward from ``v``, until the hour alone costs too much."""
    size = 0
    mode = m[m[MODE] + m[m[ABLE] + m[m[ABLE_AT] + m[m[TASK] + v]]]]
    down = rank[v] - 1
    up = rank[v] + 1
    while down >= 0 or up < m[STOPS]:
        gap_down = m[m[OPENING] + v] - m[m[OPENING] + order[down]] if down >= 0 else NEVER
        gap_up = m[m[OPENING] + order[up]] - m[m[OPENING] + v] if up < m[STOPS] else NEVER
        gap = min(gap_down, gap_up)
        if size == codes.size and reach < NEVER and WAIT_SHARE * float(gap - reach) >= costs[size - 1]:
            break
        if gap_down <= gap_up:
            size = consider(m, mode, v, order[down], codes, costs, size)
            down -= 1
        else:
            size = consider(m, mode, v, order[up], codes, costs, size)
            up += 1
    return size


@kernel
def nearest(m, order, rank, near, begin, end):  # type: ignore[no-untyped-def]
    """Fill rows ``begin`` to ``end`` of ``near`` with codes ``2 u + side``, best first; -1: none.

    Side 0 means after u, 1 before u. ``order`` and ``rank``: stops by first opening.
    """
    count = near.shape[1]
    codes = np.zeros(count, dtype=np.int64)
    costs = np.zeros(count, dtype=np.float64)
    reach = widest(m)
    for v in range(begin, end):
        task = m[m[TASK] + v]
        size = 0
        if m[m[ABLE_AT] + task] < m[m[ABLE_AT] + task + 1]:
            size = around(m, order, rank, v, reach, codes, costs)
        for k in range(count):
            near[v, k] = codes[k] if k < size else -1

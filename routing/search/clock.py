"""When service may start at a stop, and when linked stops start together."""

from __future__ import annotations

from routing.search.arrays import (
    DURATION,
    GRID,
    HOLD,
    HORIZON,
    LIMIT,
    LINK,
    LINK_AT,
    MEMBER_AT,
    MEMBERS,
    NEVER,
    OPENING,
    READY,
    SEVERAL,
    SNAPPED,
    SPOT,
    TOUR,
    WANTED_FROM,
    WANTED_TO,
    WINDOW_AT,
    WINDOW_CLOSE,
    WINDOW_OPEN,
)
from routing.search.jit import folded, inlined


@inlined
def on_grid(m, time):  # type: ignore[no-untyped-def]
    """The first time of the grid not before ``time``."""
    if m[GRID] == 0:
        return time
    return (time + m[GRID] - 1) // m[GRID] * m[GRID]


@inlined
def snapped_opening(m, node, time):  # type: ignore[no-untyped-def]
    """``opening_after`` where stops may be held for an hour they are wanted at, or starts lie on a grid."""
    time = max(time, m[m[HOLD] + node])
    first = m[m[WINDOW_AT] + node]
    last = m[m[WINDOW_AT] + node + 1]
    if first == last or m[m[LIMIT] + node] == NEVER:
        return on_grid(m, max(time, m[m[OPENING] + node]))
    for k in range(first, last):
        start = on_grid(m, max(time, m[m[WINDOW_OPEN] + k]))
        if start <= m[m[WINDOW_CLOSE] + k]:
            return start
    return -1


@folded
def opening_after(m, node, time):  # type: ignore[no-untyped-def]
    """Earliest start of service at ``node`` not before ``time``; -1 when its windows are over."""
    if m[SNAPPED] == 1 or (m[m[SEVERAL] + node] == 1 and m[m[LIMIT] + node] < NEVER):
        return next_opening(m, node, time)
    start = time if time > m[m[OPENING] + node] else m[m[OPENING] + node]
    return start if start <= m[m[LIMIT] + node] else -1


@inlined
def next_opening(m, node, time):  # type: ignore[no-untyped-def]
    """``opening_after`` of stops with several windows, or held for an hour or on a grid."""
    if m[SNAPPED] == 1:
        return snapped_opening(m, node, time)
    for k in range(m[m[WINDOW_AT] + node], m[m[WINDOW_AT] + node + 1]):
        if m[m[WINDOW_CLOSE] + k] >= time:
            return time if time > m[m[WINDOW_OPEN] + k] else m[m[WINDOW_OPEN] + k]
    return -1


@inlined
def room_after(m, node, start):  # type: ignore[no-untyped-def]
    """How much later than ``start`` service may begin without leaving its window nor paying more."""
    free = NEVER
    if m[SNAPPED] == 1 and m[m[WANTED_FROM] + node] >= 0:
        free = max(0, m[m[WANTED_TO] + node] - start)
    if m[m[WINDOW_AT] + node] == m[m[WINDOW_AT] + node + 1]:
        return free
    last = m[m[WINDOW_AT] + node + 1] - 1
    while last > m[m[WINDOW_AT] + node] and m[m[WINDOW_OPEN] + last] > start:
        last -= 1
    left = m[m[WINDOW_CLOSE] + last] - start
    return min(free, left) if left > 0 else 0


@inlined
def time_group(m, group):  # type: ignore[no-untyped-def]
    """Earliest starts of the served stops of a link group, into ``state.spot``; False when there are none.

    From what each stop's own tour allows (``ready``) the starts are only ever raised until every gap holds:
    the least solution of the system of differences (Bellman and Ford).
    """
    first = m[m[MEMBER_AT] + group]
    last = m[m[MEMBER_AT] + group + 1]
    for k in range(first, last):
        node = m[m[MEMBERS] + k]
        m[m[SPOT] + node] = m[m[READY] + node]
    rounds = 0
    again = True
    while again:
        again = False
        rounds += 1
        if rounds > 2 * (last - first) + 8:
            return False
        for k in range(m[m[LINK_AT] + group], m[m[LINK_AT] + group + 1]):
            a = m[m[LINK] + 5 * k + 0]
            b = m[m[LINK] + 5 * k + 1]
            if m[m[TOUR] + a] < 0 or m[m[TOUR] + b] < 0:
                continue
            origin = m[m[SPOT] + a] + (m[m[DURATION] + a] if m[m[LINK] + 5 * k + 4] == 1 else 0)
            if origin + m[m[LINK] + 5 * k + 2] > m[m[SPOT] + b]:
                raised = opening_after(m, b, origin + m[m[LINK] + 5 * k + 2])
                if raised < 0 or raised > m[HORIZON]:
                    return False
                m[m[SPOT] + b] = raised
                again = True
            if m[m[LINK] + 5 * k + 3] < NEVER and origin + m[m[LINK] + 5 * k + 3] < m[m[SPOT] + b]:
                raised = opening_after(
                    m, a, m[m[SPOT] + a] + m[m[SPOT] + b] - origin - m[m[LINK] + 5 * k + 3]
                )
                if raised < 0 or raised > m[HORIZON]:
                    return False
                m[m[SPOT] + a] = raised
                again = True
    return True

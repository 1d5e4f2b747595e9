"""Tours tied by links and held by ride limits, timed together: only those a change can reach.

A link can send a time on to another tour, a ride limit back up the same tour, so nothing of the tours in
reach is kept: they are pressed again and again, from nothing up, with the lower bounds their links give.
"""

from __future__ import annotations

from routing.search.arrays import (
    DIRTY,
    DIRTY_COUNT,
    DIRTY_FLAG,
    DURATION,
    GROUP,
    LINK,
    LINK_AT,
    MEMBER_AT,
    MEMBERS,
    NEVER,
    NXT,
    QUEUE,
    QUEUED,
    READY,
    SEQ,
    SEQ_LOW,
    START,
    STOPS,
    TOUR,
)
from routing.search.jit import inlined
from routing.search.press import PRESSED, UNPRESSED, lay, mark_tour, press, put_back


@inlined
def raise_link(m, k):  # type: ignore[no-untyped-def]
    """Raise the lower bound of one end of a link to what the other asks; that end, or -1 when it holds."""
    a = m[m[LINK] + 5 * k + 0]
    b = m[m[LINK] + 5 * k + 1]
    if m[m[TOUR] + a] < 0 or m[m[TOUR] + b] < 0:
        return -1
    origin = m[m[START] + a] + (m[m[DURATION] + a] if m[m[LINK] + 5 * k + 4] == 1 else 0)
    if origin + m[m[LINK] + 5 * k + 2] > m[m[START] + b]:
        m[m[READY] + b] = origin + m[m[LINK] + 5 * k + 2]
        return b
    if m[m[LINK] + 5 * k + 3] < NEVER and origin + m[m[LINK] + 5 * k + 3] < m[m[START] + b]:
        m[m[READY] + a] = m[m[START] + a] + m[m[START] + b] - origin - m[m[LINK] + 5 * k + 3]
        return a
    return -1


@inlined
def raise_links(m):  # type: ignore[no-untyped-def]
    """Raise the lower bounds of linked stops of the marked tours to what their partners ask; True when any
    rose. Tours where one rose are to be pressed again."""
    rose = False
    for k in range(m[DIRTY_COUNT]):
        node = m[m[NXT] + m[STOPS] + m[m[DIRTY] + k]]
        while node < m[STOPS]:
            group = m[m[GROUP] + node]
            if group >= 0:
                for link in range(m[m[LINK_AT] + group], m[m[LINK_AT] + group + 1]):
                    raised = raise_link(m, link)
                    if raised >= 0:
                        m[m[DIRTY_FLAG] + m[m[TOUR] + raised]] = UNPRESSED
                        rose = True
            node = m[m[NXT] + node]
    return rose


@inlined
def mark_tied(m):  # type: ignore[no-untyped-def]
    """Mark the tours of the changed stops, and all that chains of links tie to them: no other can move."""
    for k in range(m[QUEUED]):
        if m[m[TOUR] + m[m[QUEUE] + k]] >= 0:
            mark_tour(m, m[m[TOUR] + m[m[QUEUE] + k]])
    m[QUEUED] = 0
    k = 0
    while k < m[DIRTY_COUNT]:
        shift = m[m[DIRTY] + k]
        k += 1
        m[m[DIRTY_FLAG] + shift] = UNPRESSED
        node = m[m[NXT] + m[STOPS] + shift]
        while node < m[STOPS]:
            m[m[READY] + node] = 0
            group = m[m[GROUP] + node]
            if group >= 0:
                for j in range(m[m[MEMBER_AT] + group], m[m[MEMBER_AT] + group + 1]):
                    other = m[m[TOUR] + m[m[MEMBERS] + j]]
                    if other >= 0:
                        mark_tour(m, other)
            node = m[m[NXT] + node]


@inlined
def press_tied(m):  # type: ignore[no-untyped-def]
    """Press the changed tours and all tied to them; False when no schedule exists."""
    mark_tied(m)
    for _ in range(4 * m[STOPS] + 16):
        for k in range(m[DIRTY_COUNT]):
            shift = m[m[DIRTY] + k]
            if m[m[DIRTY_FLAG] + shift] == PRESSED:
                continue
            size = lay(m, shift)
            for j in range(size):
                m[m[SEQ_LOW] + j] = m[m[READY] + m[m[SEQ] + j]]
            if not press(m, shift, size):
                return False
            put_back(m, shift, size)
            m[m[DIRTY_FLAG] + shift] = PRESSED
        if not raise_links(m):
            return True
    return False

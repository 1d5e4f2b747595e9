"""Timing a tour again after stops joined it: only what they push later, where nothing starts sooner.

Where stops have left, or a way got shorter, the tour is pressed from nothing (``press``).
"""

from __future__ import annotations

from routing.search.arrays import (
    COMPACT,
    DIRTY_FLAG,
    DURATION,
    EARLIEST,
    HAS_BACKS,
    HORIZON,
    LATEST,
    LONGEST,
    LOOSENED,
    MODE,
    NEVER,
    PLACE,
    QUEUE,
    QUEUED,
    SEQ,
    SEQ_LOW,
    SEQ_START,
    SEQ_WAIT,
    SHIFTS,
    SPOT,
    START,
    STOPS,
    TOUR,
)
from routing.search.clock import opening_after
from routing.search.halts import price_halt
from routing.search.jit import inlined
from routing.search.legs import leg
from routing.search.press import PRESSED, lay, leaves, mark_tour, press, put_back, ride_excess

#: What :func:`push` answers when a window or the end is missed, and when pushing alone does not tell.
MISSED, LIMITED = -1, -2


@inlined
def push_on(m, shift, begin, last, size):  # type: ignore[no-untyped-def]
    """Time ``seq`` from ``begin`` until, behind ``last``, a stop starts when it did: its position, ``size``
    when none does; ``MISSED`` when a window or the end is missed."""
    mode = m[m[MODE] + shift]
    before = m[STOPS] + shift if begin == 0 else m[m[SEQ] + begin - 1]
    leaving = m[m[EARLIEST] + shift] if begin == 0 else m[m[SEQ_START] + begin - 1] + m[m[DURATION] + before]
    for k in range(begin, size):
        node = m[m[SEQ] + k]
        arrival = leaving + leg(m, mode, m[m[PLACE] + before], m[m[PLACE] + node], leaving)
        start = opening_after(m, node, max(arrival, m[m[SEQ_LOW] + k]))
        if start < 0 or start > m[HORIZON]:
            return MISSED
        m[m[SEQ_WAIT] + k] = start - arrival
        if k > last and start == m[m[SEQ_START] + k]:
            return k
        m[m[SEQ_START] + k] = start
        leaving = start + m[m[DURATION] + node]
        before = node
    back = leaving + leg(m, mode, m[m[PLACE] + before], m[m[PLACE] + m[STOPS] + m[SHIFTS] + shift], leaving)
    m[m[SEQ_START] + size] = back
    return size if back <= m[m[LATEST] + shift] else MISSED


@inlined
def push(m, shift, begin, last, size):  # type: ignore[no-untyped-def]
    """Time ``seq``, settled but for stops that joined between ``begin`` and ``last``.

    Returns the position from which on all is as it was, ``MISSED``, or ``LIMITED``: a ride or the span got
    too long, which ``hold_limits`` may mend.
    """
    same = push_on(m, shift, begin, last, size)
    if same < 0 or m[HAS_BACKS] == 0:
        return same
    for k in range(size):
        m[m[SPOT] + m[m[SEQ] + k]] = k
    if m[m[LONGEST] + shift] < NEVER:
        if m[m[SEQ_START] + size] - leaves(m, shift) > m[m[LONGEST] + shift]:
            return LIMITED
    # a ride gets longer only where its end is later, so none does outside of what moved
    for k in range(begin, same):
        excess, _ = ride_excess(m, k)
        if excess > 0:
            return LIMITED
    return same


@inlined
def lay_times(m, shift):  # type: ignore[no-untyped-def]
    """Lay a tour into ``seq`` with its present times as lower bounds, or none if they may fall.

    Returns its size and the positions of the first and last stop that joined (-1: none, or times may fall).
    """
    size = lay(m, shift)
    grown = m[m[LOOSENED] + shift] == 0
    begin = -1
    last = -1
    for k in range(size):
        start = m[m[START] + m[m[SEQ] + k]]
        m[m[SEQ_LOW] + k] = start if grown else 0
        m[m[SEQ_START] + k] = start
        if start < 0 and grown:
            begin = k if begin < 0 else begin
            last = k
    m[m[SEQ_START] + size] = m[m[START] + m[STOPS] + m[SHIFTS] + shift]
    return size, begin, last


@inlined
def press_tour(m, shift):  # type: ignore[no-untyped-def]
    """Time one tour of the plan; writes its times and prices its halts. False when it has no schedule."""
    size, begin, last = lay_times(m, shift)
    same = push(m, shift, begin, last, size) if begin >= 0 else LIMITED
    if same == MISSED:
        return False
    if same == LIMITED:
        if not press(m, shift, size):
            return False
        begin = 0
        same = size
    put_back(m, shift, size)
    m[m[LOOSENED] + shift] = 0
    mark_tour(m, shift)
    if m[COMPACT] == 0:
        # the first that starts when it did may be reached from another stop, or after another wait
        for k in range(begin, min(same + 1, size)):
            price_halt(m, m[m[SEQ] + k])
        if same == size:
            price_halt(m, m[STOPS] + m[SHIFTS] + shift)
    return True


@inlined
def press_queued(m):  # type: ignore[no-untyped-def]
    """Press the tours of the changed stops (no links in the problem)."""
    for k in range(m[QUEUED]):
        shift = m[m[TOUR] + m[m[QUEUE] + k]]
        if shift >= 0 and m[m[DIRTY_FLAG] + shift] < PRESSED:
            if not press_tour(m, shift):
                return False
            m[m[DIRTY_FLAG] + shift] = PRESSED
    m[QUEUED] = 0
    return True

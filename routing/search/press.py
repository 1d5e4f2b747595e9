"""Earliest times of a whole tour with ride limits, a longest span and a longest wait with passengers aboard.

All constraints are differences between two times, so a least solution exists whenever any does. The tour is
timed forward; a ride (or the span) that is too long raises the start of its pickup (or the departure) by the
excess, and the tour is timed again from there. Raising can only help when there is waiting in between to
eat up, so an excess larger than that waiting proves that no schedule exists. A wait with passengers on
board that is too long raises the start before it, from the last halt backwards: the waiting moves to where
nobody is on board, or there is no schedule.
"""

from __future__ import annotations

from routing.search.aboard import wait_before
from routing.search.arrays import (
    ABOARD,
    BAND_AT,
    DIRTY,
    DIRTY_COUNT,
    DIRTY_FLAG,
    DURATION,
    EARLIEST,
    HAS_PAUSES,
    HAS_PLANS,
    HAS_STAYS,
    HORIZON,
    LATEST,
    LONGEST,
    MATE,
    MODE,
    NEVER,
    NXT,
    PLACE,
    RIDE_TO,
    SEQ,
    SEQ_LEG,
    SEQ_LOW,
    SEQ_START,
    SEQ_WAIT,
    SHIFTS,
    SPOT,
    START,
    STOPS,
    TOUCHED,
    TOUCHED_COUNT,
    TOUCHED_ROOM,
)
from routing.search.clock import opening_after
from routing.search.jit import folded, inlined
from routing.search.legs import latest_leaving, leg
from routing.search.memory import keep
from routing.search.pauses import is_pause, lay_pause
from routing.search.stays import lay_stay, visit_in_sequence

#: Marks of a tour that changed: to be timed again, timed.
UNPRESSED, PRESSED = 1, 2


@inlined
def mark_tour(m, shift):  # type: ignore[no-untyped-def]
    """Remember that the tour of ``shift`` must be priced again."""
    if m[m[DIRTY_FLAG] + shift] == 0:
        m[m[DIRTY_FLAG] + shift] = 1
        m[m[DIRTY] + m[DIRTY_COUNT]] = shift
        m[DIRTY_COUNT] += 1


@inlined
def keeps_times(m, shift, before, node, after):  # type: ignore[no-untyped-def]
    """True when ``node`` put between two neighbours lets nothing behind it start sooner than now.

    The least times of the tour are then lower bounds of those with the stop: it need not be timed from
    nothing. Not so where the way by the stop is shorter, nor where legs and services depend on the hour or
    the order, nor where waits with passengers on board have a limit (a stop may shorten one, and what was
    held back for it starts sooner).
    """
    if m[m[ABOARD] + shift] < NEVER:
        return False
    mode = m[m[MODE] + shift]
    if m[HAS_STAYS] == 1 or m[HAS_PAUSES] == 1 or m[m[BAND_AT] + mode + 1] > m[m[BAND_AT] + mode]:
        return False
    a = m[m[PLACE] + before]
    b = m[m[PLACE] + node]
    c = m[m[PLACE] + after]
    return leg(m, mode, a, b, 0) + m[m[DURATION] + node] + leg(m, mode, b, c, 0) >= leg(m, mode, a, c, 0)


@folded
def lay(m, shift):  # type: ignore[no-untyped-def]
    """Copy the stops of a tour into ``seq``; returns how many."""
    size = 0
    node = m[m[NXT] + m[STOPS] + shift]
    while node < m[STOPS]:
        m[m[SEQ] + size] = node
        size += 1
        node = m[m[NXT] + node]
    return size


@inlined
def behind_in_sequence(m, shift, k, size):  # type: ignore[no-untyped-def]
    """The first halt from position ``k`` of ``seq`` on that has a place of its own, or the return."""
    while k < size and is_pause(m, m[m[SEQ] + k]):
        k += 1
    return m[m[SEQ] + k] if k < size else m[STOPS] + m[SHIFTS] + shift


@inlined
def forward(m, shift, begin, size):  # type: ignore[no-untyped-def]
    """Time ``seq`` from ``begin`` on, not before ``seq_low``; False when a window or the end is missed.

    ``seq_start``, ``seq_wait`` and ``seq_leg`` are filled; position ``size`` is the return.
    """
    mode = m[m[MODE] + shift]
    for k in range(begin, size):
        node = m[m[SEQ] + k]
        if k == 0:
            before = m[STOPS] + shift
            leaving = m[m[EARLIEST] + shift]
        else:
            before = m[m[SEQ] + k - 1]
            leaving = m[m[SEQ_START] + k - 1] + m[m[DURATION] + before]
        if m[HAS_PAUSES] == 1 and is_pause(m, node):
            if lay_pause(m, shift, node, before, behind_in_sequence(m, shift, k, size), leaving) < 0:
                return False
        if m[HAS_STAYS] == 1:
            lay_stay(m, shift, visit_in_sequence(m, shift, k - 1), node)
        travel = leg(m, mode, m[m[PLACE] + before], m[m[PLACE] + node], leaving)
        arrival = leaving + travel
        start = opening_after(m, node, arrival if arrival > m[m[SEQ_LOW] + k] else m[m[SEQ_LOW] + k])
        if start < 0 or start > m[HORIZON]:
            return False
        m[m[SEQ_START] + k] = start
        m[m[SEQ_WAIT] + k] = start - arrival
        m[m[SEQ_LEG] + k] = travel
    before = m[m[SEQ] + size - 1]
    leaving = m[m[SEQ_START] + size - 1] + m[m[DURATION] + before]
    travel = leg(m, mode, m[m[PLACE] + before], m[m[PLACE] + m[STOPS] + m[SHIFTS] + shift], leaving)
    m[m[SEQ_START] + size] = leaving + travel
    m[m[SEQ_WAIT] + size] = 0
    m[m[SEQ_LEG] + size] = travel
    return leaving + travel <= m[m[LATEST] + shift]


@inlined
def delay(m, shift, begin, end, size, excess):  # type: ignore[no-untyped-def]
    """Start position ``begin`` later by ``excess``, if the waiting up to ``end`` can eat it up."""
    waiting = 0
    for k in range(begin + 1, end + 1):
        waiting += m[m[SEQ_WAIT] + k]
        if waiting >= excess:
            break
    if waiting < excess:
        return False
    m[m[SEQ_LOW] + begin] = m[m[SEQ_START] + begin] + excess
    return forward(m, shift, begin, size)


@inlined
def press(m, shift, size):  # type: ignore[no-untyped-def]
    """Earliest times of the ``size`` stops in ``seq`` for ``shift``; False when there are none."""
    if size == 0:
        return True
    if not forward(m, shift, 0, size):
        return False
    for k in range(size):
        m[m[SPOT] + m[m[SEQ] + k]] = k
    return hold_limits(m, shift, size)


@folded
def ride_excess(m, k):  # type: ignore[no-untyped-def]
    """(by how much the ride that ends at position ``k`` of ``seq`` is too long, where it begins)."""
    node = m[m[SEQ] + k]
    longest = m[m[RIDE_TO] + node]
    if longest == NEVER:
        return 0, k
    begin = m[m[SPOT] + m[m[MATE] + node]]
    boarded = m[m[SEQ_START] + begin] + m[m[DURATION] + m[m[SEQ] + begin]]
    return m[m[SEQ_START] + k] - boarded - longest, begin


@inlined
def hold_limits(m, shift, size):  # type: ignore[no-untyped-def]
    """Start stops of the timed ``seq`` later until rides, span and waits hold; False when they never do."""
    rounds = 0
    again = True
    while again:
        again = False
        rounds += 1
        if rounds > 4 * size + 8:
            return False
        for k in range(size):
            excess, begin = ride_excess(m, k)
            if excess > 0:
                if not delay(m, shift, begin, k, size, excess):
                    return False
                again = True
        if m[m[LONGEST] + shift] < NEVER:
            excess = m[m[SEQ_START] + size] - leaves(m, shift) - m[m[LONGEST] + shift]
            if excess > 0:
                if not delay(m, shift, 0, size, size, excess):
                    return False
                again = True
        if m[m[ABOARD] + shift] < NEVER:
            begin = wait_before(m, shift, size)
            if begin < size:
                if not forward(m, shift, begin, size):
                    return False
                again = True
    return True


@inlined
def leaves(m, shift):  # type: ignore[no-untyped-def]
    """Latest departure that reaches the first stop of ``seq`` in time."""
    first = m[m[EARLIEST] + shift]
    base = m[m[PLACE] + m[STOPS] + shift]
    return latest_leaving(
        m, m[m[MODE] + shift], base, m[m[PLACE] + m[m[SEQ] + 0]], m[m[SEQ_START] + 0], first
    )


@inlined
def put_back(m, shift, size):  # type: ignore[no-untyped-def]
    """Write the times of ``seq`` on the plan; True when any of them changed."""
    changed = False
    for k in range(size):
        node = m[m[SEQ] + k]
        if m[m[START] + node] != m[m[SEQ_START] + k]:
            keep(m, START, node, m[m[SEQ_START] + k])
            changed = True
            if m[HAS_PLANS] == 1 and m[TOUCHED_COUNT] < m[TOUCHED_ROOM]:
                m[m[TOUCHED] + m[TOUCHED_COUNT]] = node
                m[TOUCHED_COUNT] += 1
    home = m[STOPS] + m[SHIFTS] + shift
    back = m[m[SEQ_START] + size] if size > 0 else m[m[EARLIEST] + shift]
    if m[m[START] + home] != back:
        keep(m, START, home, back)
    return changed

"""Waiting with passengers on board: which halts of a timed tour must be left later for it."""

from __future__ import annotations

from routing.search.arrays import (
    ABOARD,
    DURATION,
    FIRST_NODE,
    MATE,
    MODE,
    PLACE,
    SEQ,
    SEQ_LOW,
    SEQ_START,
    TASK,
)
from routing.search.jit import inlined
from routing.search.legs import earliest_leaving, leg


@inlined
def wait_before(m, shift, size):  # type: ignore[no-untyped-def]
    """Raise, in ``seq_low``, the halts before waits that are too long for who is on board; the first of them,
    or ``size`` when no wait is too long."""
    most = m[m[ABOARD] + shift]
    mode = m[m[MODE] + shift]
    first = size
    aboard = 0
    start = m[m[SEQ_START] + size - 1]
    for k in range(size - 1, 0, -1):
        node = m[m[SEQ] + k]
        before = m[m[SEQ] + k - 1]
        earlier = m[m[SEQ_START] + k - 1]
        if m[m[MATE] + node] >= 0:  # from behind: on board before a delivery, not before a pickup
            aboard += -1 if node == m[m[FIRST_NODE] + m[m[TASK] + node]] else 1
        if aboard > 0:
            left = earlier + m[m[DURATION] + before]
            here = m[m[PLACE] + before]
            there = m[m[PLACE] + node]
            if left + leg(m, mode, here, there, left) < start - most:
                later = earliest_leaving(m, mode, here, there, start - most, left) - left
                earlier += later
                m[m[SEQ_LOW] + k - 1] = earlier
                first = k - 1
        start = earlier
    return first

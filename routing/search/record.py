"""A record of the tours met, for a master to recombine: written by the kernel, read between its calls."""

from __future__ import annotations

from routing.search.arrays import (
    FIRST_NODE,
    MET,
    NXT,
    PRICE,
    RECORD,
    RECORD_MOST,
    RECORD_ROOM,
    RECORDED,
    SEEN,
    SHIFT_WORTH,
    SHIFTS,
    SIZE,
    STOPS,
    TASK,
    TASK_WORTH,
    TOUR_KEY,
    TOUR_PRICE,
)
from routing.search.jit import inlined

#: Tours a lane knows it has written to its record, a power of two.
MET_TOURS = 1 << 14


@inlined
def record_tours(m):  # type: ignore[no-untyped-def]
    """Write each tour not met lately: shift, price, number of stops, stops. A full record takes no more."""
    for shift in range(m[SHIFTS]):
        key = m[m[TOUR_KEY] + shift]
        if key == m[m[SEEN] + shift]:
            continue
        size = m[m[SIZE] + shift]
        if size == 0 or m[RECORDED] + 3 + size > m[RECORD_ROOM]:
            continue
        m[m[SEEN] + shift] = key
        at = m[MET] + (key & (MET_TOURS - 1))
        if m[at] != key:
            m[at] = key
            write_tour(m, shift, size)


@inlined
def write_tour(m, shift, size):  # type: ignore[no-untyped-def]
    """Append one tour to the record, if it costs little more than its tasks are worth."""
    at = m[RECORD] + m[RECORDED]
    price = m[m[TOUR_PRICE] + shift]
    worth = m[m[SHIFT_WORTH] + shift]
    node = m[m[NXT] + m[STOPS] + shift]
    k = at + 3
    while node < m[STOPS]:
        m[k] = node
        k += 1
        price += m[m[PRICE] + node]
        if node == m[m[FIRST_NODE] + m[m[TASK] + node]]:
            worth += m[m[TASK_WORTH] + m[m[TASK] + node]]
        node = m[m[NXT] + node]
    price += m[m[PRICE] + node]
    if price - worth > m[RECORD_MOST]:
        return
    m[at] = shift
    m[at + 1] = price
    m[at + 2] = size
    m[RECORDED] += 3 + size

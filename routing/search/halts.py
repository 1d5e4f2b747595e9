"""Prices of halts from the times on the plan, where tours are not pressed together before they are priced."""

from __future__ import annotations

from routing.search.arrays import (
    COMPACT,
    DIRTY,
    DIRTY_COUNT,
    DURATION,
    EARLIEST,
    MODE,
    NXT,
    PLACE,
    PRV,
    START,
    STOPS,
    TOUR,
)
from routing.search.fuse import halt_price
from routing.search.jit import inlined
from routing.search.legs import latest_leaving, leg, leg_metres
from routing.search.memory import keep_price


@inlined
def price_halt(m, node):  # type: ignore[no-untyped-def]
    """Price ``node`` from the times on the plan ."""
    shift = m[m[TOUR] + node]
    mode = m[m[MODE] + shift]
    before = m[m[PRV] + node]
    if before >= m[STOPS] and node >= m[STOPS]:
        keep_price(m, node, 0)
        return
    if before >= m[STOPS]:
        first = m[m[EARLIEST] + shift]
        leaving = latest_leaving(m, mode, m[m[PLACE] + before], m[m[PLACE] + node], m[m[START] + node], first)
        wait = 0
    else:
        leaving = m[m[START] + before] + m[m[DURATION] + before]
        wait = -1
    travel = leg(m, mode, m[m[PLACE] + before], m[m[PLACE] + node], leaving)
    if wait < 0:
        wait = m[m[START] + node] - leaving - travel
    metres = leg_metres(m, mode, m[m[PLACE] + before], m[m[PLACE] + node])
    keep_price(m, node, halt_price(m, node, shift, mode, wait, m[m[START] + node], travel, metres))


@inlined
def reprice(m, node):  # type: ignore[no-untyped-def]
    """Price every halt from ``node`` to the return."""
    while node < m[STOPS]:
        price_halt(m, node)
        node = m[m[NXT] + node]
    price_halt(m, node)


@inlined
def reprice_marked(m):  # type: ignore[no-untyped-def]
    """Price every halt of the marked tours (pressed tours are not walked stop by stop)."""
    if m[COMPACT] == 0:
        for k in range(m[DIRTY_COUNT]):
            reprice(m, m[m[NXT] + m[STOPS] + m[m[DIRTY] + k]])
    return True

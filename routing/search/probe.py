"""What it would cost to put a stop at each place of a tour, without touching the plan.

Exact for the tour's own times and halt prices; links to other tours and prices of whole tours or persons
are left to ``judge``, which every insertion goes through.
"""

from __future__ import annotations

from routing.search.arrays import (
    DURATION,
    EARLIEST,
    GROUP,
    HARD,
    HAS_PAUSES,
    HAS_STAYS,
    LATEST,
    LIMIT,
    LINK,
    LINK_AT,
    MODE,
    NEVER,
    NXT,
    OPENING,
    PLACE,
    PRICE,
    REMEMBERED,
    START,
    STOPS,
    TOUR,
)
from routing.search.clock import opening_after
from routing.search.dice import below
from routing.search.fuse import halt_price
from routing.search.jit import folded, inlined
from routing.search.legs import leg, leg_metres
from routing.search.pauses import is_pause, lay_pause, place_behind
from routing.search.stays import least_stay, stay, visit_before

#: One position in this many is passed over, so that equal greedy choices do not repeat (blinks, SISR 2020).
BLINK = 100


@folded
def halt_after(m, shift, before, leaving, node, first):  # type: ignore[no-untyped-def]
    """(start, price) of ``node`` reached from ``before`` left at ``leaving``; start -1: impossible."""
    mode = m[m[MODE] + shift]
    a = m[m[PLACE] + before]
    b = m[m[PLACE] + node]
    travel = leg(m, mode, a, b, leaving)
    arrival = leaving + travel
    if node >= m[STOPS]:
        if arrival > m[m[LATEST] + shift]:
            return -1, 0
        start = arrival
    else:
        start = opening_after(m, node, arrival)
        if start < 0:
            return -1, 0
    wait = 0 if first else start - arrival
    return start, halt_price(m, node, shift, mode, wait, start, travel, leg_metres(m, mode, a, b))


@inlined
def push_price(m, shift, before, visit, leaving, node, bar):  # type: ignore[no-untyped-def]
    """Change of prices from ``node`` on, ``before`` being left at ``leaving``; HARD: none below ``bar``.

    ``visit``: the last stop up to ``before`` that is no pause, or the departure.
    """
    change = 0
    while True:
        start, price = halt_after(m, shift, before, leaving, node, before >= m[STOPS])
        if start < 0:
            return HARD
        change += price - m[m[PRICE] + node]
        if node >= m[STOPS]:
            return change
        lasting = stay(m, shift, visit, node)
        if start <= m[m[START] + node]:
            if m[HAS_STAYS] == 0 or (lasting <= m[m[DURATION] + node] and not is_pause(m, node)):
                return change
        if change >= bar:
            return HARD
        before = node
        if m[HAS_PAUSES] == 0 or not is_pause(m, node):
            visit = node
        leaving = start + lasting
        node = m[m[NXT] + node]


@inlined
def link_floor(m, node, shift):  # type: ignore[no-untyped-def]
    """Earliest start the partners' present starts ask of ``node`` on a tour of ``shift``."""
    floor = 0
    lasting = least_stay(m, shift, node)
    group = m[m[GROUP] + node]
    for k in range(m[m[LINK_AT] + group], m[m[LINK_AT] + group + 1]):
        a = m[m[LINK] + 5 * k + 0]
        b = m[m[LINK] + 5 * k + 1]
        if b == node and m[m[TOUR] + a] >= 0:
            origin = m[m[START] + a] + (m[m[DURATION] + a] if m[m[LINK] + 5 * k + 4] == 1 else 0)
            floor = max(floor, origin + m[m[LINK] + 5 * k + 2])
        elif a == node and m[m[TOUR] + b] >= 0 and m[m[LINK] + 5 * k + 3] < NEVER:
            origin = (
                m[m[START] + b] - m[m[LINK] + 5 * k + 3] - (lasting if m[m[LINK] + 5 * k + 4] == 1 else 0)
            )
            floor = max(floor, origin)
    return floor


@inlined
def best_spot(m, node, shift, bar):  # type: ignore[no-untyped-def]
    """(cost, before): cheapest place of a one-stop task on a tour, below ``bar``; cost HARD: none."""
    best = bar
    spot = -1
    before = m[STOPS] + shift
    floor = link_floor(m, node, shift) if m[m[GROUP] + node] >= 0 else 0
    while True:
        first = before >= m[STOPS]
        after = m[m[NXT] + before]
        leaving = m[m[EARLIEST] + shift] if first else m[m[START] + before] + m[m[DURATION] + before]
        if m[HAS_PAUSES] == 1 and is_pause(m, node):
            if lay_pause(m, shift, node, before, place_behind(m, after), leaving) < 0:
                break
        start, price = halt_after(m, shift, before, leaving, node, first)
        if 0 <= start < floor:
            start = opening_after(m, node, floor)
        if start < 0:
            # by another stop the way may be shorter: all the rest is too late once it is too late to leave
            if max(leaving, floor) > m[m[LIMIT] + node]:
                break
        elif m[REMEMBERED] == 1 or below(m, BLINK) > 0:
            bar_here = best - price
            visit = visit_before(m, before)
            lasting = stay(m, shift, visit, node)
            if m[HAS_PAUSES] == 0 or not is_pause(m, node):
                visit = node
            change = push_price(m, shift, node, visit, start + lasting, after, bar_here)
            if change < bar_here:
                best = price + change
                spot = before
        before = after
        if before >= m[STOPS]:
            break
    return (best if spot >= 0 else HARD), spot


@folded
def arc_price(m, shift, a, b, leaving):  # type: ignore[no-untyped-def]
    """Price of the leg from ``a`` to ``b`` alone."""
    mode = m[m[MODE] + shift]
    travel = leg(m, mode, m[m[PLACE] + a], m[m[PLACE] + b], leaving)
    metres = leg_metres(m, mode, m[m[PLACE] + a], m[m[PLACE] + b])
    opening = m[m[OPENING] + b] if b < m[STOPS] else 0
    return halt_price(m, b, shift, mode, 0, opening, travel, metres)

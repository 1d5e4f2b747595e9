"""What it would cost to put both stops of a task on a tour, without touching the plan.

As in ``probe``, links to other tours and prices of whole tours or persons are left to ``judge``.
"""

from __future__ import annotations

from routing.search.arrays import (
    BAND_AT,
    DURATION,
    EARLIEST,
    FIRST_NODE,
    HARD,
    HAS_BACKS,
    HAS_LINKS,
    HAS_ORDERS,
    HAS_PAUSES,
    LOGGED,
    MODE,
    PLACE,
    REMEMBERED,
    RIDE,
    SEQ,
    SEQ_COUNT,
    SEQ_LOW,
    SEQ_START,
    SEQ_WAIT,
    SIZE,
    START,
)
from routing.search.clock import opening_after
from routing.search.dice import below
from routing.search.fuse import may_follow
from routing.search.jit import folded, inlined
from routing.search.laid import ARC, AT, LAST, LEG, NODE, WAIT, laid, lay_tour
from routing.search.legs import leg
from routing.search.memory import undo_to
from routing.search.pauses import is_pause
from routing.search.press import forward, hold_limits, keeps_times, press
from routing.search.probe import BLINK, arc_price, halt_after
from routing.search.push import LIMITED, push
from routing.search.stays import stay, visit_before


@folded
def reaches(m, shift, tour, before, leaving, k):  # type: ignore[no-untyped-def]
    """True when position ``k`` of the laid tour can still start in time after ``before``."""
    node = laid(m, tour, k, NODE)
    travel = leg(m, m[m[MODE] + shift], m[m[PLACE] + before], m[m[PLACE] + node], leaving)
    return leaving + travel <= laid(m, tour, k, LAST)


@inlined
def keeps_laid_times(m, shift, tour, i, j, pickup, delivery):  # type: ignore[no-untyped-def]
    """True when the two stops at these places of the laid tour let nothing start sooner (``keeps_times``)."""
    if not keeps_times(m, shift, laid(m, tour, i - 1, NODE), pickup, laid(m, tour, i, NODE)):
        return False
    last = pickup if j == i else laid(m, tour, j - 1, NODE)
    return keeps_times(m, shift, last, delivery, laid(m, tour, j, NODE))


@inlined
def lay_with(m, tour, size, i, j, pickup, delivery):  # type: ignore[no-untyped-def]
    """Fill ``seq`` with the laid tour, the pickup before position ``i``, the delivery before ``j``; present
    times are those of the stops, which are not to start sooner, and 0 of the two."""
    length = 0
    for k in range(size + 1):
        if k == i:
            m[m[SEQ] + length] = pickup
            m[m[SEQ_LOW] + length] = 0
            length += 1
        if k == j:
            m[m[SEQ] + length] = delivery
            m[m[SEQ_LOW] + length] = 0
            length += 1
        if k < size:
            m[m[SEQ] + length] = laid(m, tour, k, NODE)
            m[m[SEQ_LOW] + length] = laid(m, tour, k, AT)
            m[m[SEQ_START] + length] = laid(m, tour, k, AT)
            m[m[SEQ_WAIT] + length] = laid(m, tour, k, WAIT)
            length += 1
    m[m[SEQ_START] + length] = laid(m, tour, size, AT)
    m[m[SEQ_WAIT] + length] = 0
    return length


@inlined
def pair_fits(m, shift, tour, i, j, pickup, delivery):  # type: ignore[no-untyped-def]
    """True when the laid tour fits with the pickup before position ``i`` and the delivery before ``j``.

    The tour's times are settled: where neither stop lets any other start sooner, they are lower bounds.
    """
    length = lay_with(m, tour, m[m[SIZE] + shift], i, j, pickup, delivery)
    if m[HAS_ORDERS] == 1:
        m[SEQ_COUNT] = length
        if not may_follow(m, shift):
            return False
    if (m[HAS_BACKS] == 1 or m[HAS_LINKS] == 0) and keeps_laid_times(m, shift, tour, i, j, pickup, delivery):
        moved = push(m, shift, i, j + 1, length)
        return moved >= 0 or (moved == LIMITED and hold_limits(m, shift, length))
    for k in range(length):
        m[m[SEQ_LOW] + k] = 0
    log = m[LOGGED]
    fits = forward(m, shift, 0, length) if m[HAS_BACKS] == 0 else press(m, shift, length)
    undo_to(m, log)  # the places of pauses are as they were
    return fits


@inlined
def best_pair(m, task, shift, bar):  # type: ignore[no-untyped-def]
    """(cost, before pickup, before delivery): cheapest places of a two-stop task on a tour, below ``bar``.

    A delivery right behind its pickup has the pickup as the node before it.
    """
    pickup = m[m[FIRST_NODE] + task]
    delivery = pickup + 1
    mode = m[m[MODE] + shift]
    banded = m[m[BAND_AT] + mode + 1] > m[m[BAND_AT] + mode]
    tour = lay_tour(m, shift)
    size = m[m[SIZE] + shift]
    best = bar
    spot = -1
    spot_delivery = -1
    for i in range(size + 1):
        before = laid(m, tour, i - 1, NODE)
        after = laid(m, tour, i, NODE)
        leaving = m[m[EARLIEST] + shift] if i == 0 else m[m[START] + before] + m[m[DURATION] + before]
        start, price_pickup = halt_after(m, shift, before, leaving, pickup, i == 0)
        if start < 0:
            break
        ready = start + stay(m, shift, visit_before(m, before), pickup)
        if not reaches(m, shift, tour, pickup, ready, i):
            continue
        direct = price_pickup - (laid(m, tour, i, ARC) if size > 0 else 0)
        # a detour for the pickup alone that costs more than the best place of both is not looked at further
        if size > 0 and i < size and direct + arc_price(m, shift, pickup, after, ready) >= best:
            continue
        if m[REMEMBERED] == 0 and below(m, BLINK) == 0:
            continue
        # the delivery right behind the pickup
        last = pickup
        visit = pickup
        run = ready
        grown = direct
        aboard = 0
        for j in range(i, size + 1):
            node = laid(m, tour, j, NODE)
            start_d, price_d = halt_after(m, shift, last, run, delivery, False)
            if start_d < 0:
                break
            if reaches(m, shift, tour, delivery, start_d + stay(m, shift, visit, delivery), j):
                cost = grown + price_d + arc_price(m, shift, delivery, node, start_d)
                if j > i:
                    cost -= arc_price(m, shift, last, node, run) if banded else laid(m, tour, j, ARC)
                if cost < best and pair_fits(m, shift, tour, i, j, pickup, delivery):
                    best = cost
                    spot = before
                    spot_delivery = last
            if j == size:
                break
            way = laid(m, tour, j, LEG)
            if banded or j == i:
                way = leg(m, mode, m[m[PLACE] + last], m[m[PLACE] + node], run)
            start_n = opening_after(m, node, run + way)
            if start_n < 0 or start_n > laid(m, tour, j, LAST):
                break
            # travel and service alone, no waiting: already longer on board than the ride may last
            lasting = stay(m, shift, visit, node)
            aboard += way + lasting
            if aboard > m[m[RIDE] + task]:
                break
            if j == i:
                grown += arc_price(m, shift, pickup, node, run)
            last = node
            if m[HAS_PAUSES] == 0 or not is_pause(m, node):
                visit = node
            run = start_n + lasting
    return (best if spot >= 0 else HARD), spot, spot_delivery

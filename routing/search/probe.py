"""What it would cost to put a stop at each place of a tour, without touching the plan.

Exact for the tour's own times and halt prices; links to other tours and prices of whole tours or persons
are left to ``judge``, which every insertion goes through.
"""

from __future__ import annotations

from routing.search.arrays import (
    DURATION,
    EARLIEST,
    FIRST_NODE,
    GROUP,
    HARD,
    HAS_BACKS,
    HAS_ORDERS,
    HAS_PAUSES,
    HAS_STAYS,
    LAST,
    LATEST,
    LIMIT,
    LINK,
    LINK_AT,
    LOGGED,
    MODE,
    NEVER,
    NXT,
    OPENING,
    PLACE,
    PRICE,
    REMEMBERED,
    RIDE,
    SEQ,
    SEQ_COUNT,
    SEQ_LOW,
    SHIFTS,
    START,
    STOPS,
    TOUR,
    TRIAL,
)
from routing.search.clock import opening_after
from routing.search.dice import below
from routing.search.fuse import halt_price, may_follow
from routing.search.jit import inlined
from routing.search.legs import leg, leg_metres
from routing.search.memory import undo_to
from routing.search.pauses import is_pause, lay_pause, place_behind
from routing.search.press import forward, keeps_times, lay, press
from routing.search.stays import least_stay, stay, visit_before

#: One position in this many is passed over, so that equal greedy choices do not repeat (blinks, SISR 2020).
BLINK = 100


@inlined
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


@inlined
def arc_price(m, shift, a, b, leaving):  # type: ignore[no-untyped-def]
    """Price of the leg from ``a`` to ``b`` alone."""
    mode = m[m[MODE] + shift]
    travel = leg(m, mode, m[m[PLACE] + a], m[m[PLACE] + b], leaving)
    metres = leg_metres(m, mode, m[m[PLACE] + a], m[m[PLACE] + b])
    opening = m[m[OPENING] + b] if b < m[STOPS] else 0
    return halt_price(m, b, shift, mode, 0, opening, travel, metres)


@inlined
def at_trial(m, shift, k, size):  # type: ignore[no-untyped-def]
    """Node at position ``k`` of the laid tour: departure at -1, return at ``size``."""
    if k < 0:
        return m[STOPS] + shift
    if k >= size:
        return m[STOPS] + m[SHIFTS] + shift
    return m[m[TRIAL] + k]


@inlined
def trial_keeps_times(m, shift, size, i, j, pickup, delivery):  # type: ignore[no-untyped-def]
    """True when the two stops at these places of ``trial`` let nothing start sooner (``keeps_times``)."""
    before = at_trial(m, shift, i - 1, size)
    if not keeps_times(m, shift, before, pickup, at_trial(m, shift, i, size)):
        return False
    last = pickup if j == i else at_trial(m, shift, j - 1, size)
    return keeps_times(m, shift, last, delivery, at_trial(m, shift, j, size))


@inlined
def trial_fits(m, shift, size, i, j, pickup, delivery):  # type: ignore[no-untyped-def]
    """True when ``trial`` fits with the pickup before ``trial[i]`` and the delivery before ``trial[j]``.

    The tour's times are settled: where neither stop lets any other start sooner, they are lower bounds.
    """
    length = 0
    for k in range(size + 1):
        if k == i:
            m[m[SEQ] + length] = pickup
            length += 1
        if k == j:
            m[m[SEQ] + length] = delivery
            length += 1
        if k < size:
            m[m[SEQ] + length] = m[m[TRIAL] + k]
            length += 1
    if m[HAS_ORDERS] == 1:
        m[SEQ_COUNT] = length
        if not may_follow(m, shift):
            return False
    grown = m[HAS_BACKS] == 1 and trial_keeps_times(m, shift, size, i, j, pickup, delivery)
    for k in range(length):
        node = m[m[SEQ] + k]
        m[m[SEQ_LOW] + k] = m[m[START] + node] if grown and node != pickup and node != delivery else 0
    log = m[LOGGED]
    fits = forward(m, shift, 0, length) if m[HAS_BACKS] == 0 else press(m, shift, length)
    undo_to(m, log)  # the places of pauses are as they were
    return fits


@inlined
def last_moments(m, shift, size):  # type: ignore[no-untyped-def]
    """Into ``LAST``: latest start of each laid stop (and return) that windows and legs behind it allow."""
    mode = m[m[MODE] + shift]
    m[m[LAST] + size] = m[m[LATEST] + shift]
    after = m[STOPS] + m[SHIFTS] + shift
    for back in range(size):
        k = size - 1 - back
        node = m[m[TRIAL] + k]
        way = least_stay(m, shift, node) + leg(
            m, mode, m[m[PLACE] + node], m[m[PLACE] + after], m[m[START] + node]
        )
        m[m[LAST] + k] = min(m[m[LIMIT] + node], m[m[LAST] + k + 1] - way)
        after = node


@inlined
def reaches(m, shift, before, leaving, k, node):  # type: ignore[no-untyped-def]
    """True when ``node``, at position ``k`` of the laid tour, can still start in time after ``before``."""
    travel = leg(m, m[m[MODE] + shift], m[m[PLACE] + before], m[m[PLACE] + node], leaving)
    return leaving + travel <= m[m[LAST] + k]


@inlined
def best_pair(m, task, shift, bar):  # type: ignore[no-untyped-def]
    """(cost, before pickup, before delivery): cheapest places of a two-stop task on a tour, below ``bar``.

    A delivery right behind its pickup has the pickup as the node before it.
    """
    pickup = m[m[FIRST_NODE] + task]
    delivery = pickup + 1
    size = lay(m, shift)
    for k in range(size):
        m[m[TRIAL] + k] = m[m[SEQ] + k]
    last_moments(m, shift, size)
    best = bar
    spot = -1
    spot_delivery = -1
    for i in range(size + 1):
        before = at_trial(m, shift, i - 1, size)
        after = at_trial(m, shift, i, size)
        leaving = m[m[EARLIEST] + shift] if i == 0 else m[m[START] + before] + m[m[DURATION] + before]
        start, price_pickup = halt_after(m, shift, before, leaving, pickup, i == 0)
        if start < 0:
            break
        ready = start + stay(m, shift, visit_before(m, before), pickup)
        if not reaches(m, shift, pickup, ready, i, after):
            continue
        old = arc_price(m, shift, before, after, leaving) if size > 0 else 0
        direct = price_pickup - old
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
            node = at_trial(m, shift, j, size)
            start_d, price_d = halt_after(m, shift, last, run, delivery, False)
            if start_d < 0:
                break
            if reaches(m, shift, delivery, start_d + stay(m, shift, visit, delivery), j, node):
                cost = grown + price_d + arc_price(m, shift, delivery, node, start_d)
                if j > i:
                    cost -= arc_price(m, shift, last, node, run)
                if cost < best and trial_fits(m, shift, size, i, j, pickup, delivery):
                    best = cost
                    spot = before
                    spot_delivery = last
            if j == size:
                break
            start_n, price_n = halt_after(m, shift, last, run, node, False)
            if start_n < 0 or start_n > m[m[LAST] + j]:
                break
            # travel and service alone, no waiting: already longer on board than the ride may last
            aboard += leg(m, m[m[MODE] + shift], m[m[PLACE] + last], m[m[PLACE] + node], run)
            lasting = stay(m, shift, visit, node)
            aboard += lasting
            if aboard > m[m[RIDE] + task]:
                break
            if j == i:
                grown += arc_price(m, shift, pickup, node, run)
            last = node
            if m[HAS_PAUSES] == 0 or not is_pause(m, node):
                visit = node
            run = start_n + lasting
    return (best if spot >= 0 else HARD), spot, spot_delivery

"""Prices that belong to a whole tour or a person, and tours pressed together before they are priced.

Where waiting or span has a price, a tour leaves as late as it can without being back later: every halt is
moved later as far as its window (without new lateness) and its links (partners staying) allow. Waiting and
span are then the least that the earliest return permits (Savelsbergh 1992, forward time slack).
"""

from __future__ import annotations

from routing.search.arrays import (
    BACK,
    BUSY,
    COMPACT,
    DEPARTURE,
    DIRTY,
    DIRTY_COUNT,
    DURATION,
    EARLIEST,
    GRID,
    GROUP,
    HARD,
    HAS_BACKS,
    HAS_BUSY,
    HAS_ORDERS,
    HAS_PERSONS,
    HAS_TIMES,
    LINK,
    LINK_AT,
    MATE,
    MODE,
    NEVER,
    PAUSED,
    PERSON,
    PLACE,
    RETURNED,
    RIDE_TO,
    SEQ,
    SEQ_COUNT,
    SEQ_LEG,
    SEQ_LOW,
    SEQ_START,
    SEQ_WAIT,
    SHIFTS,
    SPOT,
    START,
    STOPS,
    TOUR,
    TRIAL,
    WORK,
)
from routing.search.clock import on_grid, room_after
from routing.search.fuse import halt_price, may_follow, person_price, tour_price
from routing.search.jit import inlined
from routing.search.legs import latest_leaving, leg, leg_metres
from routing.search.memory import keep, keep_person_price, keep_price, keep_tour_price
from routing.search.pauses import is_pause
from routing.search.press import lay


@inlined
def read_times(m, shift, size):  # type: ignore[no-untyped-def]
    """Fill ``seq_start`` and the legs from the plan's earliest times."""
    mode = m[m[MODE] + shift]
    for k in range(size):
        m[m[SEQ_START] + k] = m[m[START] + m[m[SEQ] + k]]
    m[m[SEQ_START] + size] = m[m[START] + m[STOPS] + m[SHIFTS] + shift]
    for k in range(1, size + 1):
        before = m[m[SEQ] + k - 1]
        leaving = m[m[SEQ_START] + k - 1] + m[m[DURATION] + before]
        node = m[m[SEQ] + k] if k < size else m[STOPS] + m[SHIFTS] + shift
        m[m[SEQ_LEG] + k] = leg(m, mode, m[m[PLACE] + before], m[m[PLACE] + node], leaving)
        m[m[SEQ_WAIT] + k] = m[m[SEQ_START] + k] - leaving - m[m[SEQ_LEG] + k]
    first_leg(m, shift)


@inlined
def first_leg(m, shift):  # type: ignore[no-untyped-def]
    """The leg from the base, left as late as the first start allows. Departure goes to ``count[7]``."""
    mode = m[m[MODE] + shift]
    base = m[m[PLACE] + m[STOPS] + shift]
    first = m[m[PLACE] + m[m[SEQ] + 0]]
    leaving = latest_leaving(m, mode, base, first, m[m[SEQ_START] + 0], m[m[EARLIEST] + shift])
    m[m[SEQ_LEG] + 0] = leg(m, mode, base, first, leaving)
    m[m[SEQ_WAIT] + 0] = 0
    m[DEPARTURE] = leaving


@inlined
def room_of(m, node, start):  # type: ignore[no-untyped-def]
    """How much later a stop may start without new lateness, its partners in links staying where they are.

    Partners only move later too, by the same rule, so gaps that hold for each move alone hold for both.
    """
    room = room_after(m, node, start)
    group = m[m[GROUP] + node]
    if group < 0:
        return room
    for k in range(m[m[LINK_AT] + group], m[m[LINK_AT] + group + 1]):
        a = m[m[LINK] + 5 * k + 0]
        b = m[m[LINK] + 5 * k + 1]
        if (a != node and b != node) or m[m[TOUR] + a] < 0 or m[m[TOUR] + b] < 0:
            continue
        origin = m[m[START] + a] + (m[m[DURATION] + a] if m[m[LINK] + 5 * k + 4] == 1 else 0)
        if a == node:
            room = min(room, m[m[START] + b] - m[m[LINK] + 5 * k + 2] - origin)
        elif m[m[LINK] + 5 * k + 3] < NEVER:
            room = min(room, origin + m[m[LINK] + 5 * k + 3] - m[m[START] + b])
    return max(0, room)


@inlined
def slack(m, size):  # type: ignore[no-untyped-def]
    """How much later the first halt may start, with the return and every lateness as they are."""
    waiting = 0
    least = NEVER
    for k in range(size):
        node = m[m[SEQ] + k]
        waiting += m[m[SEQ_WAIT] + k]
        here = room_of(m, node, m[m[SEQ_START] + k])
        if waiting + here < least:
            least = waiting + here
    return least if least < waiting else waiting


@inlined
def shift_later(m, shift, size, later):  # type: ignore[no-untyped-def]
    """Time the tour again with its first start ``later``; False when that delays anything it must not."""
    mode = m[m[MODE] + shift]
    m[m[SEQ_LOW] + 0] = m[m[SEQ_START] + 0] + later
    for k in range(1, size + 1):
        before = m[m[SEQ] + k - 1]
        leaving = m[m[SEQ_LOW] + k - 1] + m[m[DURATION] + before]
        node = m[m[SEQ] + k] if k < size else m[STOPS] + m[SHIFTS] + shift
        travel = leg(m, mode, m[m[PLACE] + before], m[m[PLACE] + node], leaving)
        m[m[SEQ_LOW] + k] = on_grid(m, leaving + travel) if k < size else leaving + travel
        room = 0 if k == size else room_of(m, node, m[m[SEQ_START] + k])
        if m[m[SEQ_LOW] + k] > m[m[SEQ_START] + k] + room:
            return False
        if m[m[SEQ_LOW] + k] < m[m[SEQ_START] + k] and k < size:
            m[m[SEQ_LOW] + k] = m[m[SEQ_START] + k]
        m[m[TRIAL] + k] = travel
    return True


@inlined
def press_together(m, shift, size):  # type: ignore[no-untyped-def]
    """Move the halts of ``seq`` later as far as it is free; with time bands, half as far until it fits."""
    later = slack(m, size)
    while later > 0:
        if m[GRID] > 0:
            later -= later % m[GRID]
        if shift_later(m, shift, size, later) and rides_hold(m, size):
            for k in range(size + 1):
                m[m[SEQ_START] + k] = m[m[SEQ_LOW] + k]
            for k in range(1, size + 1):
                before = m[m[SEQ] + k - 1]
                m[m[SEQ_LEG] + k] = m[m[TRIAL] + k]
                ready = m[m[SEQ_START] + k - 1] + m[m[DURATION] + before] + m[m[TRIAL] + k]
                m[m[SEQ_WAIT] + k] = m[m[SEQ_START] + k] - ready
            first_leg(m, shift)
            return
        later //= 2


@inlined
def rides_hold(m, size):  # type: ignore[no-untyped-def]
    """True when no ride got too long by moving halts later."""
    if m[HAS_BACKS] == 0:
        return True
    for k in range(size):
        m[m[SPOT] + m[m[SEQ] + k]] = k
    for k in range(size):
        node = m[m[SEQ] + k]
        if m[m[RIDE_TO] + node] < NEVER:
            begin = m[m[SPOT] + m[m[MATE] + node]]
            boarded = m[m[SEQ_LOW] + begin] + m[m[DURATION] + m[m[SEQ] + begin]]
            if m[m[SEQ_LOW] + k] - boarded > m[m[RIDE_TO] + node]:
                return False
    return True


@inlined
def lay_out(m, shift):  # type: ignore[no-untyped-def]
    """Fill ``seq`` with a tour's stops, final times, waits and legs; returns the number of stops."""
    size = lay(m, shift)
    m[SEQ_COUNT] = size
    if size > 0:
        read_times(m, shift, size)
        if m[COMPACT] == 1:
            press_together(m, shift, size)
        m[BACK] = m[m[SEQ_START] + size]
    return size


@inlined
def price_halts(m, shift, size):  # type: ignore[no-untyped-def]
    """Price the halts of ``seq`` and the return from the pressed times."""
    mode = m[m[MODE] + shift]
    before = m[STOPS] + shift
    for k in range(size + 1):
        node = m[m[SEQ] + k] if k < size else m[STOPS] + m[SHIFTS] + shift
        metres = leg_metres(m, mode, m[m[PLACE] + before], m[m[PLACE] + node])
        price = halt_price(
            m, node, shift, mode, m[m[SEQ_WAIT] + k], m[m[SEQ_START] + k], m[m[SEQ_LEG] + k], metres
        )
        keep_price(m, node, price)
        before = node


@inlined
def keep_busy(m, shift, size):  # type: ignore[no-untyped-def]
    """Note what the tour of ``seq`` does, service and every leg, its pauses, and when it is back."""
    busy = m[m[SEQ_LEG] + size]
    paused = 0
    for k in range(size):
        node = m[m[SEQ] + k]
        busy += m[m[SEQ_LEG] + k]
        if is_pause(m, node):
            paused += m[m[DURATION] + node]
        else:
            busy += m[m[DURATION] + node]
    keep(m, BUSY, shift, busy)
    keep(m, PAUSED, shift, paused)
    keep(m, RETURNED, shift, m[BACK])


@inlined
def price_tour(m, shift):  # type: ignore[no-untyped-def]
    """Price one changed tour; False when a rule refuses it."""
    if m[COMPACT] == 1 or m[HAS_TIMES] == 1:
        size = lay_out(m, shift)
    else:
        size = lay(m, shift)
        m[SEQ_COUNT] = size
    if size == 0:
        keep_price(m, m[STOPS] + m[SHIFTS] + shift, 0)
        keep_tour_price(m, shift, 0)
        keep(m, WORK, shift, 0)
        keep(m, BUSY, shift, 0)
        keep(m, PAUSED, shift, 0)
        keep(m, RETURNED, shift, m[m[EARLIEST] + shift])
        return True
    if m[HAS_ORDERS] == 1 and not may_follow(m, shift):
        return False
    if m[COMPACT] == 1:
        price_halts(m, shift, size)
    if m[HAS_TIMES] == 1:
        price = tour_price(m, shift, m[DEPARTURE], m[BACK])
        if price >= HARD:
            return False
        keep_tour_price(m, shift, price)
    if m[HAS_PERSONS] == 1:
        work = 0
        for k in range(size):
            if not is_pause(m, m[m[SEQ] + k]):
                work += m[m[DURATION] + m[m[SEQ] + k]]
            if k > 0:
                work += m[m[SEQ_LEG] + k]
        keep(m, WORK, shift, work)
    if m[HAS_BUSY] == 1:
        keep_busy(m, shift, size)
    return True


@inlined
def price_persons(m):  # type: ignore[no-untyped-def]
    """Price the persons of the marked tours; False when a rule refuses one."""
    for k in range(m[DIRTY_COUNT]):
        who = m[m[PERSON] + m[m[DIRTY] + k]]
        price = person_price(m, who)
        if price >= HARD:
            return False
        keep_person_price(m, who, price)
    return True

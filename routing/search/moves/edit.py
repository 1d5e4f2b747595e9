"""The only two ways a plan changes: a stop leaves its tour, a stop joins one. Moves are made of these."""

from __future__ import annotations

from routing.search.arrays import (
    ABLE_BITS,
    BOTH,
    BOTH_AT,
    FIRST_NODE,
    GROUP,
    HAS_BACKS,
    HAS_PAUSES,
    HAS_PLANS,
    JOINED,
    LEVEL,
    LOOSENED,
    MEMBER_AT,
    MEMBERS,
    MOVED,
    MOVED_COUNT,
    NXT,
    PRV,
    QUEUE,
    QUEUED,
    REMEMBERED,
    SIZE,
    START,
    TASK,
    TOUCHED,
    TOUCHED_COUNT,
    TOUCHED_ROOM,
    TOUR,
    WEIGHT,
    WORDS,
)
from routing.search.jit import inlined
from routing.search.keys import turn_key
from routing.search.memory import add_total, keep, keep_price
from routing.search.pauses import is_pause
from routing.search.press import keeps_times, mark_tour


@inlined
def count_task(m, task, sign):  # type: ignore[no-untyped-def]
    """A task becomes unserved (+1) or served (-1): its weight, and what it leaves half served."""
    level = m[m[LEVEL] + task]
    which = 4 if level == 0 else (5 if level == 1 else 6)
    add_total(m, which, sign * m[m[WEIGHT] + task])
    for k in range(m[m[BOTH_AT] + task], m[m[BOTH_AT] + task + 1]):
        partner_served = m[m[TOUR] + m[m[FIRST_NODE] + m[m[BOTH] + k]]] >= 0
        add_total(m, 7, sign if partner_served else -sign)


@inlined
def is_helper(m, task):  # type: ignore[no-untyped-def]
    """True for a task nobody waits for that comes with others or not at all (a ride to somebody's work).

    It is only worth its price where it makes room for another.
    """
    return m[m[WEIGHT] + task] == 0 and m[m[BOTH_AT] + task] < m[m[BOTH_AT] + task + 1]


@inlined
def leave(m, node):  # type: ignore[no-untyped-def]
    """Have ``node`` walked, before all that joined: times behind what left can only fall."""
    if m[QUEUED] > m[JOINED]:
        m[m[QUEUE] + m[QUEUED]] = m[m[QUEUE] + m[JOINED]]
    m[m[QUEUE] + m[JOINED]] = node
    m[JOINED] += 1
    m[QUEUED] += 1


@inlined
def leave_pauses(m, node):  # type: ignore[no-untyped-def]
    """Have the pauses up to ``node`` walked: the halt they may be taken at is another one now."""
    while is_pause(m, node):
        leave(m, node)
        node = m[m[PRV] + node]


@inlined
def detach(m, node):  # type: ignore[no-untyped-def]
    """Take a stop off its tour. Of two-stop tasks, take both."""
    before = m[m[PRV] + node]
    after = m[m[NXT] + node]
    shift = m[m[TOUR] + node]
    mark_tour(m, shift)
    m[m[LOOSENED] + shift] = 1
    keep(m, NXT, before, after)
    keep(m, PRV, after, before)
    keep(m, TOUR, node, -1)
    keep_price(m, node, 0)
    keep(m, SIZE, shift, m[m[SIZE] + shift] - 1)
    if m[HAS_PAUSES] == 1:
        leave_pauses(m, before)
    if m[REMEMBERED] == 1:
        turn_key(m, shift, before, node, after)
    leave(m, after)
    if m[HAS_PLANS] == 1 and m[TOUCHED_COUNT] < m[TOUCHED_ROOM]:
        m[m[TOUCHED] + m[TOUCHED_COUNT]] = node
        m[TOUCHED_COUNT] += 1
    if m[m[GROUP] + node] >= 0:
        release(m, node)
    if node == m[m[FIRST_NODE] + m[m[TASK] + node]]:
        count_task(m, m[m[TASK] + node], 1)


@inlined
def release(m, node):  # type: ignore[no-untyped-def]
    """Linked partners of a stop that left must be timed again."""
    group = m[m[GROUP] + node]
    for k in range(m[m[MEMBER_AT] + group], m[m[MEMBER_AT] + group + 1]):
        other = m[m[MEMBERS] + k]
        if other != node and m[m[TOUR] + other] >= 0:
            leave(m, other)
            mark_tour(m, m[m[TOUR] + other])


@inlined
def attach(m, node, before):  # type: ignore[no-untyped-def]
    """Put a stop on a tour, right after ``before`` (a stop or a departure)."""
    shift = m[m[TOUR] + before]
    after = m[m[NXT] + before]
    mark_tour(m, shift)
    if m[HAS_BACKS] == 1 and not keeps_times(m, shift, before, node, after):
        m[m[LOOSENED] + shift] = 1
    keep(m, NXT, before, node)
    keep(m, NXT, node, after)
    keep(m, PRV, node, before)
    keep(m, PRV, after, node)
    keep(m, TOUR, node, shift)
    keep(m, START, node, -1)
    keep(m, SIZE, shift, m[m[SIZE] + shift] + 1)
    if m[REMEMBERED] == 1:
        turn_key(m, shift, before, node, after)
    if m[HAS_PAUSES] == 1:
        while is_pause(m, before):
            m[m[QUEUE] + m[QUEUED]] = before
            m[QUEUED] += 1
            before = m[m[PRV] + before]
    m[m[QUEUE] + m[QUEUED]] = node
    m[QUEUED] += 1
    m[m[MOVED] + m[MOVED_COUNT]] = node
    m[MOVED_COUNT] += 1
    if node == m[m[FIRST_NODE] + m[m[TASK] + node]]:
        count_task(m, m[m[TASK] + node], -1)


@inlined
def able(m, task, shift):  # type: ignore[no-untyped-def]
    """True when the shift may ever do the task."""
    word = m[m[ABLE_BITS] + task * m[WORDS] + (shift >> 6)]
    return (word >> (shift & 63)) & 1 == 1

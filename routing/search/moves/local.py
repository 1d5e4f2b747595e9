"""Small moves around one stop: beside a neighbour, to an able shift at its hour, swap, shift along, tails."""

from __future__ import annotations

from routing.search.arrays import (
    ABLE,
    ABLE_AT,
    EARLIEST,
    FIRST_NODE,
    HARD,
    MATE,
    NXT,
    OPENING,
    PRV,
    REMEMBERED,
    START,
    STOPS,
    TASK,
    TOUR,
)
from routing.search.dice import below
from routing.search.jit import inlined
from routing.search.moves.edit import able, attach, detach
from routing.search.pairs import best_pair
from routing.search.recall import recalled_spot


@inlined
def side_of(m, node, code):  # type: ignore[no-untyped-def]
    """The node to insert after, for a neighbour code."""
    other = code >> 1
    return other if code & 1 == 0 else m[m[PRV] + other]


@inlined
def relocate(m, near, node):  # type: ignore[no-untyped-def]
    """Move a stop, with up to two that follow it, next to one of its neighbours."""
    code = near[node, below(m, near.shape[1])]
    if code < 0:
        return False
    other = code >> 1
    shift = m[m[TOUR] + other]
    if shift < 0 or not able(m, m[m[TASK] + node], shift):
        return False
    if m[m[MATE] + node] >= 0:
        return carry(m, node, shift)
    before = side_of(m, node, code)
    if before == node:
        before = m[m[PRV] + node]
        if code & 1 == 1:
            return False
    if m[m[TOUR] + node] < 0:
        attach(m, node, before)
        return True
    if before == m[m[PRV] + node]:
        return False
    length = 1
    if below(m, 6) == 0:
        length = 2
    follower = m[m[NXT] + node]
    detach(m, node)
    attach(m, node, before)
    if length == 2 and follower < m[STOPS] and follower != before and m[m[TOUR] + follower] >= 0:
        if (
            m[m[MATE] + follower] < 0
            and able(m, m[m[TASK] + follower], shift)
            and m[m[PRV] + follower] != node
        ):
            detach(m, follower)
            attach(m, follower, node)
    return True


@inlined
def carry(m, node, shift):  # type: ignore[no-untyped-def]
    """Move a two-stop task to the cheapest places of another tour."""
    task = m[m[TASK] + node]
    pickup = m[m[FIRST_NODE] + task]
    if m[m[TOUR] + pickup] == shift:
        return False
    if m[REMEMBERED] == 1:
        _, before, before_delivery = recalled_spot(m, task, shift)
    else:
        _, before, before_delivery = best_pair(m, task, shift, HARD)
    if before < 0:
        return False
    if m[m[TOUR] + pickup] >= 0:
        detach(m, pickup + 1)
        detach(m, pickup)
    attach(m, pickup, before)
    attach(m, pickup + 1, before_delivery)
    return True


@inlined
def spot_at_hour(m, shift, time):  # type: ignore[no-untyped-def]
    """The last node of a tour that starts before ``time``."""
    node = m[STOPS] + shift
    while True:
        after = m[m[NXT] + node]
        if after >= m[STOPS] or m[m[START] + after] >= time:
            return node
        node = after


@inlined
def transfer(m, node):  # type: ignore[no-untyped-def]
    """Move a stop to a random able shift, at its own hour."""
    task = m[m[TASK] + node]
    count = m[m[ABLE_AT] + task + 1] - m[m[ABLE_AT] + task]
    if count == 0:
        return False
    shift = m[m[ABLE] + m[m[ABLE_AT] + task] + below(m, count)]
    if m[m[MATE] + node] >= 0:
        return carry(m, node, shift)
    hour = max(m[m[OPENING] + node], m[m[EARLIEST] + shift])
    if m[m[TOUR] + node] >= 0 and below(m, 2) == 0:
        hour = m[m[START] + node]
    before = spot_at_hour(m, shift, hour)
    if before == node:
        before = m[m[PRV] + node]
    if m[m[TOUR] + node] >= 0:
        if before == m[m[PRV] + node]:
            return False
        detach(m, node)
    attach(m, node, before)
    return True


@inlined
def swap(m, first, second):  # type: ignore[no-untyped-def]
    """Exchange the places of two one-stop tasks of different tours."""
    if first == second or m[m[MATE] + first] >= 0 or m[m[MATE] + second] >= 0:
        return False
    here = m[m[TOUR] + first]
    there = m[m[TOUR] + second]
    if here < 0 or there < 0 or here == there:
        return False
    if not able(m, m[m[TASK] + first], there) or not able(m, m[m[TASK] + second], here):
        return False
    before_first = m[m[PRV] + first]
    before_second = m[m[PRV] + second]
    detach(m, first)
    detach(m, second)
    attach(m, first, before_second)
    attach(m, second, before_first)
    return True


@inlined
def replace_unserved(m, out, into):  # type: ignore[no-untyped-def]
    """Put an unserved stop in the place of a served one."""
    shift = m[m[TOUR] + out]
    if shift < 0 or m[m[TOUR] + into] >= 0 or m[m[MATE] + out] >= 0 or m[m[MATE] + into] >= 0:
        return False
    if not able(m, m[m[TASK] + into], shift):
        return False
    before = m[m[PRV] + out]
    detach(m, out)
    attach(m, into, before)
    return True


@inlined
def slide(m, node):  # type: ignore[no-untyped-def]
    """Move a stop up to three places along its own tour."""
    if m[m[TOUR] + node] < 0 or m[m[MATE] + node] >= 0:
        return False
    steps = 1 + below(m, 3)
    before = m[m[PRV] + node]
    if below(m, 2) == 0:
        before = m[m[NXT] + node]
        for _ in range(steps - 1):
            if before < m[STOPS]:
                before = m[m[NXT] + before]
        if before >= m[STOPS]:
            return False
    else:
        for _ in range(steps):
            if before >= m[STOPS]:
                return False
            before = m[m[PRV] + before]
    detach(m, node)
    attach(m, node, before)
    return True


@inlined
def exchange_tails(m, near, node):  # type: ignore[no-untyped-def]
    """Join ``node`` and a neighbour, and exchange all that follows on their two tours."""
    code = near[node, below(m, near.shape[1])]
    if code < 0 or m[m[TOUR] + node] < 0:
        return False
    other = code >> 1
    if m[m[TOUR] + other] < 0 or m[m[TOUR] + other] == m[m[TOUR] + node]:
        return False
    last = other if code & 1 == 0 else node
    head = node if code & 1 == 0 else other
    tail_a = m[m[NXT] + last]
    tail_b = head
    shift_a = m[m[TOUR] + last]
    shift_b = m[m[TOUR] + head]
    if not tail_able(m, tail_a, shift_b) or not tail_able(m, tail_b, shift_a):
        return False
    before_b = m[m[PRV] + head]
    give_tail(m, tail_a, last, before_b, tail_b)
    return True


@inlined
def tail_able(m, node, shift):  # type: ignore[no-untyped-def]
    """True when the other shift may do every stop from ``node`` on, and nobody is on board before it.

    A tail with as many pickups as deliveries holds both ends of each task, since all rides end in it.
    """
    aboard = 0
    while node < m[STOPS]:
        if not able(m, m[m[TASK] + node], shift):
            return False
        if m[m[MATE] + node] >= 0:
            aboard += 1 if node == m[m[FIRST_NODE] + m[m[TASK] + node]] else -1
        node = m[m[NXT] + node]
    return aboard == 0


@inlined
def give_tail(m, tail_a, last, before_b, tail_b):  # type: ignore[no-untyped-def]
    """Move tail b behind ``last`` and tail a behind ``before_b``, stop by stop."""
    node = tail_b
    end = last
    while node < m[STOPS]:
        after = m[m[NXT] + node]
        detach(m, node)
        attach(m, node, end)
        end = node
        node = after
    node = tail_a
    end = before_b
    while node < m[STOPS]:
        after = m[m[NXT] + node]
        detach(m, node)
        attach(m, node, end)
        end = node
        node = after

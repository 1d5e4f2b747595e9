"""Ruin: take related work off the plan. The tasks taken go to ``bank``; their number to ``count[6]``."""

from __future__ import annotations

from routing.search.arrays import (
    BANK,
    BANK_COUNT,
    FIRST_NODE,
    GROUP,
    MATE,
    MEMBER_AT,
    MEMBERS,
    NXT,
    PEER_AT,
    PEERS,
    PRV,
    STOPS,
    TASK,
    TASKS,
    TOUR,
)
from routing.search.dice import below
from routing.search.jit import inlined
from routing.search.moves.edit import detach


@inlined
def take(m, task):  # type: ignore[no-untyped-def]
    """Take one served task off its tour into the bank."""
    node = m[m[FIRST_NODE] + task]
    if m[m[TOUR] + node] < 0:
        return
    if m[m[MATE] + node] >= 0:
        detach(m, node + 1)
    detach(m, node)
    m[m[BANK] + m[BANK_COUNT]] = task
    m[BANK_COUNT] += 1


@inlined
def take_linked(m, task):  # type: ignore[no-untyped-def]
    """Take every served task that links tie to a task: they may then all find other people and hours."""
    for node in range(m[m[FIRST_NODE] + task], m[m[FIRST_NODE] + task + 1]):
        group = m[m[GROUP] + node]
        if group >= 0:
            for k in range(m[m[MEMBER_AT] + group], m[m[MEMBER_AT] + group + 1]):
                take(m, m[m[TASK] + m[m[MEMBERS] + k]])
    for k in range(m[m[PEER_AT] + task], m[m[PEER_AT] + task + 1]):
        take(m, m[m[PEERS] + k])


@inlined
def ruin_related(m, near, seed, goal):  # type: ignore[no-untyped-def]
    """Take a stop, then neighbours of stops already taken, until ``goal`` tasks are off."""
    task = m[m[TASK] + seed]
    take(m, task)
    if m[m[PEER_AT] + task] < m[m[PEER_AT] + task + 1] and below(m, 2) == 0:
        take_linked(m, task)
    tries = 0
    while m[BANK_COUNT] < goal and tries < 8 * goal:
        tries += 1
        from_task = m[m[BANK] + below(m, m[BANK_COUNT])] if m[BANK_COUNT] > 0 else m[m[TASK] + seed]
        node = m[m[FIRST_NODE] + from_task]
        if m[m[MATE] + node] >= 0 and below(m, 2) == 0:
            node += 1
        reach = min(near.shape[1], 6 + goal)
        code = near[node, below(m, reach)]
        if code >= 0:
            take(m, m[m[TASK] + (code >> 1)])
            if below(m, 4) == 0:
                take_linked(m, m[m[TASK] + (code >> 1)])


@inlined
def ruin_random(m, goal):  # type: ignore[no-untyped-def]
    """Take tasks anywhere."""
    tries = 0
    while m[BANK_COUNT] < goal and tries < 4 * goal:
        tries += 1
        take(m, below(m, m[TASKS]))


@inlined
def ruin_string(m, node, length):  # type: ignore[no-untyped-def]
    """Take up to ``length`` consecutive stops of one tour, somewhere around ``node``."""
    shift = m[m[TOUR] + node]
    if shift < 0:
        return
    back = below(m, length)
    while back > 0 and m[m[PRV] + node] < m[STOPS]:
        node = m[m[PRV] + node]
        back -= 1
    while length > 0 and node < m[STOPS]:
        after = m[m[NXT] + node]
        if m[m[MATE] + node] >= 0 and after == m[m[MATE] + node]:
            after = m[m[NXT] + after]
        take(m, m[m[TASK] + node])
        node = after
        length -= 1


@inlined
def ruin_strings(m, near, seed, goal):  # type: ignore[no-untyped-def]
    """Take a string of stops from each tour around ``seed`` (Christiaens and Vanden Berghe 2020)."""
    length = 1 + below(m, 8)
    ruin_string(m, seed, length)
    k = 0
    while m[BANK_COUNT] < goal and k < near.shape[1]:
        code = near[seed, k]
        k += 1
        if code < 0:
            break
        other = code >> 1
        if m[m[TOUR] + other] >= 0 and below(m, 3) > 0:
            ruin_string(m, other, 1 + below(m, length))


@inlined
def ruin_tour(m, shift):  # type: ignore[no-untyped-def]
    """Take a whole tour apart."""
    node = m[m[NXT] + m[STOPS] + shift]
    while node < m[STOPS]:
        take(m, m[m[TASK] + node])
        node = m[m[NXT] + m[STOPS] + shift]


@inlined
def ruin(m, near, kind, goal, seed):  # type: ignore[no-untyped-def]
    """Take about ``goal`` tasks around a stop: kind 0 related, 1 strings, 2 random, 3 a whole tour."""
    m[BANK_COUNT] = 0
    if kind == 0:
        ruin_related(m, near, seed, goal)
    elif kind == 1:
        ruin_strings(m, near, seed, goal)
    elif kind == 2:
        ruin_random(m, goal)
    elif m[m[TOUR] + seed] >= 0:
        ruin_tour(m, m[m[TOUR] + seed])

"""How long a stop lasts where it stands: service by the person of the shift, and setup at a new address.

Without such rules a stop lasts as long everywhere and the table of durations never changes. With them it is
written whenever a tour is timed (and undone with the move), so that whoever reads the duration of a stop
on a tour need not know of them; only what tries a stop at other places asks :func:`stay`.
"""

from __future__ import annotations

from routing.search.arrays import (
    DURATION,
    HAS_PAUSES,
    HAS_STAYS,
    OWN,
    OWN_ROW,
    PLACE,
    PRV,
    SEQ,
    SETUP,
    SITE,
    STOPS,
)
from routing.search.jit import folded, inlined
from routing.search.memory import keep_at
from routing.search.pauses import is_pause


@folded
def visit_before(m, node):  # type: ignore[no-untyped-def]
    """The last stop that is no pause, from ``node`` itself back; or the departure."""
    if m[HAS_PAUSES] == 1:
        while is_pause(m, node):
            node = m[m[PRV] + node]
    return node


@inlined
def visit_in_sequence(m, shift, k):  # type: ignore[no-untyped-def]
    """The last stop of ``seq`` that is no pause, from position ``k`` back; or the departure."""
    while k >= 0 and is_pause(m, m[m[SEQ] + k]):
        k -= 1
    return m[m[SEQ] + k] if k >= 0 else m[STOPS] + shift


@folded
def stay(m, shift, visit, node):  # type: ignore[no-untyped-def]
    """How long ``node`` would last in a tour of ``shift``, the visit before it being ``visit``."""
    if m[HAS_STAYS] == 0:
        return m[m[DURATION] + node]
    lasting = m[m[OWN] + m[m[OWN_ROW] + shift] * m[STOPS] + node]
    setup = m[m[SETUP] + node]
    if setup > 0:
        if visit >= m[STOPS] or m[m[SITE] + m[m[PLACE] + visit]] != m[m[SITE] + m[m[PLACE] + node]]:
            lasting += setup
    return lasting


@inlined
def lay_stay(m, shift, visit, node):  # type: ignore[no-untyped-def]
    """Write how long ``node`` lasts behind ``visit``; 1 when that changed."""
    lasting = stay(m, shift, visit, node)
    if lasting == m[m[DURATION] + node]:
        return 0
    keep_at(m, m[DURATION] + node, lasting)
    return 1


@folded
def least_stay(m, shift, node):  # type: ignore[no-untyped-def]
    """The least ``node`` lasts wherever it stands in a tour of ``shift``."""
    if m[HAS_STAYS] == 0:
        return m[m[DURATION] + node]
    return m[m[OWN] + m[m[OWN_ROW] + shift] * m[STOPS] + node]

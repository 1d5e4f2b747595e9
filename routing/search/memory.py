"""Writes that can be taken back: a log of (where, what was there) since the last accepted move.

There is no copy of a plan and no hand-written reverse of a move: ``undo`` restores the block.
"""

from __future__ import annotations

from routing.search.arrays import LOG_AT, LOG_WAS, LOGGED, MEMO, PERSON_PRICE, PRICE, TOTAL, TOUR_PRICE
from routing.search.jit import inlined


@inlined
def keep_at(m, at, value):  # type: ignore[no-untyped-def]
    """Write ``value`` at ``at`` of the block, remembering what was there."""
    k = m[LOGGED]
    m[m[LOG_AT] + k] = at
    m[m[LOG_WAS] + k] = m[at]
    m[LOGGED] = k + 1
    m[at] = value


@inlined
def keep(m, table, k, value):  # type: ignore[no-untyped-def]
    """Set number ``k`` of a plan table."""
    keep_at(m, m[table] + k, value)


@inlined
def add_total(m, which, change):  # type: ignore[no-untyped-def]
    """Add to one of the plan's sums (TOTAL_*)."""
    at = m[TOTAL] + which
    keep_at(m, at, m[at] + change)


@inlined
def keep_price(m, node, value):  # type: ignore[no-untyped-def]
    """Set the price of a node, and the sum of all."""
    change = value - m[m[PRICE] + node]
    if change != 0:
        keep(m, PRICE, node, value)
        add_total(m, 0, change)


@inlined
def keep_tour_price(m, shift, value):  # type: ignore[no-untyped-def]
    """Set the price of a tour, and the sum of all."""
    change = value - m[m[TOUR_PRICE] + shift]
    if change != 0:
        keep(m, TOUR_PRICE, shift, value)
        add_total(m, 1, change)


@inlined
def keep_person_price(m, person, value):  # type: ignore[no-untyped-def]
    """Set the price of a person, and the sum of all."""
    change = value - m[m[PERSON_PRICE] + person]
    if change != 0:
        keep(m, PERSON_PRICE, person, value)
        add_total(m, 2, change)


@inlined
def keep_memo(m, slot, value):  # type: ignore[no-untyped-def]
    """Set a number a plan rule remembers."""
    if m[m[MEMO] + slot] != value:
        keep(m, MEMO, slot, value)


@inlined
def undo_to(m, mark):  # type: ignore[no-untyped-def]
    """Take back every write since the log was ``mark`` long."""
    k = m[LOGGED]
    while k > mark:
        k -= 1
        m[m[m[LOG_AT] + k]] = m[m[LOG_WAS] + k]
    m[LOGGED] = mark


@inlined
def undo(m):  # type: ignore[no-untyped-def]
    """Take back every write since the last ``forget``."""
    undo_to(m, 0)


@inlined
def forget(m):  # type: ignore[no-untyped-def]
    """Accept the plan as it is."""
    m[LOGGED] = 0

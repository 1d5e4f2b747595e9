"""A memory of insertions: where a task fits best on a tour, kept as long as nothing else needs its place.

Without links a tour's times follow from its stops alone, so what an insertion costs does too. A search comes
by the same tours again and again (most moves are taken back), and looking a price up costs a hundredth of
working it out.
"""

from __future__ import annotations

from routing.search.arrays import FIRST_NODE, HARD, MATE, RECALL, RECALL_MASK, TOUR_KEY
from routing.search.jit import inlined
from routing.search.keys import scramble
from routing.search.pairs import best_pair
from routing.search.probe import best_spot


@inlined
def spot_on(m, task, shift, bar):  # type: ignore[no-untyped-def]
    """(cost, before, before the delivery) of the cheapest place of a task on a tour, below ``bar``."""
    node = m[m[FIRST_NODE] + task]
    if m[m[MATE] + node] >= 0:
        return best_pair(m, task, shift, bar)
    cost, before = best_spot(m, node, shift, bar)
    return cost, before, -1


@inlined
def recalled_spot(m, task, shift):  # type: ignore[no-untyped-def]
    """The same without a bar, looked up where it is remembered."""
    key = scramble(m[m[TOUR_KEY] + shift] + 7_046_029_254_386_353_131 * (task + 1)) ^ (shift + 1)
    at = m[RECALL] + 4 * (key & m[RECALL_MASK])
    if m[at] == key:
        return m[at + 1], m[at + 2], m[at + 3]
    cost, before, behind = spot_on(m, task, shift, HARD)
    m[at] = key
    m[at + 1] = cost
    m[at + 2] = before
    m[at + 3] = behind
    return cost, before, behind

"""Where a pause is taken: a stop without a place of its own lies at the halt before it, or at the next one.

A pause that would have to wait for its window at the halt before is taken at the next halt instead, when it
is still in time there: the way is made while waiting, and nothing behind starts later for it. Its place is
written in the table of places whenever its tour is timed, so that legs need not know of pauses.
"""

from __future__ import annotations

from routing.search.arrays import ANYWHERE, MODE, NXT, PLACE, STOPS
from routing.search.clock import opening_after
from routing.search.jit import folded, inlined
from routing.search.legs import leg
from routing.search.memory import keep_at


@folded
def is_pause(m, node):  # type: ignore[no-untyped-def]
    """True for a stop that has no place of its own."""
    return node < m[STOPS] and m[m[ANYWHERE] + node] == 1


@inlined
def place_behind(m, node):  # type: ignore[no-untyped-def]
    """The first halt behind that has a place of its own, or the return; from ``node`` itself on."""
    while is_pause(m, node):
        node = m[m[NXT] + node]
    return node


@inlined
def lay_pause(m, shift, node, before, after, leaving):  # type: ignore[no-untyped-def]
    """Set the place of a pause between two nodes, the first left at ``leaving``.

    Returns 1 when its place changed, 0 when not, -1 when there is no halt to take it at.
    """
    here = m[m[PLACE] + before]
    if before >= m[STOPS]:
        if after >= m[STOPS]:
            return -1
        place = m[m[PLACE] + after]
    else:
        place = here
        if after < m[STOPS] and opening_after(m, node, leaving) > leaving:
            there = leaving + leg(m, m[m[MODE] + shift], here, m[m[PLACE] + after], leaving)
            if opening_after(m, node, there) >= 0:
                place = m[m[PLACE] + after]
    if place == m[m[PLACE] + node]:
        return 0
    keep_at(m, m[PLACE] + node, place)
    return 1

"""Tours laid out with all that does not depend on the pair that is tried on them.

A row of numbers for each position, from the departure to the return. A tour stays laid out until another
one takes its room: a search asks for many pairs before it changes a tour.
"""

from __future__ import annotations

from routing.search.arrays import (
    BAND_AT,
    DURATION,
    EARLIEST,
    LAID,
    LAID_COUNT,
    LAID_KEY,
    LAID_ROOM,
    LATEST,
    LIMIT,
    MODE,
    NXT,
    PLACE,
    REMEMBERED,
    SIZE,
    START,
    STOPS,
    TOUR_KEY,
)
from routing.search.jit import folded, inlined
from routing.search.legs import latest_leaving, leg
from routing.search.probe import arc_price
from routing.search.stays import least_stay

#: Columns of a row: node, start, leg and wait before it, price of that leg, latest start that windows and
#: legs behind allow.
NODE, AT, LEG, WAIT, ARC, LAST = range(6)
LAID_ROW = 6


@folded
def row(tour, k):  # type: ignore[no-untyped-def]
    """Where the row of position ``k`` begins: departure at -1, return behind the last stop."""
    return tour + LAID_ROW * (k + 1)


@folded
def laid(m, tour, k, column):  # type: ignore[no-untyped-def]
    """A number of position ``k``."""
    return m[row(tour, k) + column]


@inlined
def lay_tour(m, shift):  # type: ignore[no-untyped-def]
    """Where the tour of ``shift`` is laid out, from its settled times."""
    room = shift % m[LAID_COUNT]
    tour = m[LAID] + room * m[LAID_ROOM]
    key = m[m[TOUR_KEY] + shift] ^ ((shift + 1) << 40)
    # only where times follow from the order of stops alone
    if m[REMEMBERED] == 1 and m[m[LAID_KEY] + room] == key:
        return tour
    m[m[LAID_KEY] + room] = key
    write_rows(m, shift, tour)
    mode = m[m[MODE] + shift]
    banded = m[m[BAND_AT] + mode + 1] > m[m[BAND_AT] + mode]
    last = m[m[LATEST] + shift]
    for back in range(m[m[SIZE] + shift] + 1):
        at = row(tour, m[m[SIZE] + shift] - back)
        if back > 0:
            node = m[at + NODE]
            leaving = last - m[at + LAID_ROW + LEG]
            if banded:
                # the way on may be quicker at a later hour than at the present one
                places = m[m[PLACE] + node], m[m[PLACE] + m[at + LAID_ROW + NODE]]
                present = m[m[START] + node] + m[m[DURATION] + node]
                leaving = latest_leaving(m, mode, places[0], places[1], last, present)
            last = min(m[m[LIMIT] + node], leaving - least_stay(m, shift, node))
        m[at + LAST] = last
    return tour


@inlined
def write_rows(m, shift, tour):  # type: ignore[no-untyped-def]
    """All columns but the last."""
    mode = m[m[MODE] + shift]
    before = m[STOPS] + shift
    leaving = m[m[EARLIEST] + shift]
    at = row(tour, -1)
    m[at + NODE] = before
    while before == m[STOPS] + shift or before < m[STOPS]:
        node = m[m[NXT] + before]
        at += LAID_ROW
        way = leg(m, mode, m[m[PLACE] + before], m[m[PLACE] + node], leaving)
        m[at + NODE] = node
        m[at + AT] = m[m[START] + node]
        m[at + LEG] = way
        m[at + WAIT] = m[m[START] + node] - leaving - way
        m[at + ARC] = arc_price(m, shift, before, node, leaving)
        if node < m[STOPS]:
            leaving = m[m[START] + node] + m[m[DURATION] + node]
        before = node

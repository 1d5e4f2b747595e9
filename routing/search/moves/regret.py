"""Recreate with regret: first the task that loses most without its best tour (Potvin and Rousseau 1993).

Each task of the bank has a row of offers: what its cheapest place costs on each tour in question. After an
insertion only the offers on that tour are asked again.
"""

from __future__ import annotations

from routing.search.arrays import (
    ABLE,
    ABLE_AT,
    BANK,
    BANK_COUNT,
    BARRED,
    BARRED_FROM,
    FIRST_NODE,
    HARD,
    HAS_PLACES,
    LOGGED,
    MATE,
    NOISE_PERCENT,
    OFFERS,
    REMEMBERED,
    SPARE,
    TOUR,
    TYPICAL,
)
from routing.search.dice import below
from routing.search.fuse import may_place
from routing.search.jit import inlined
from routing.search.judge import allowed, clear_marks
from routing.search.memory import undo_to
from routing.search.moves.edit import able, attach
from routing.search.recall import recalled_spot, spot_on

#: Shifts asked for a task: all when it has no more than this, else those of its neighbours.
MOST_ASKED = 40
#: Tasks whose offers are compared at once, and numbers of one task's row: how many offers, then of each
#: shift, cost, node before, node before the delivery.
MOST_OFFERED, OFFER_ROW = 48, 1 + 4 * 48


@inlined
def offer(m, task, shift, at, noise):  # type: ignore[no-untyped-def]
    """Write at ``at`` what the cheapest place of ``task`` on ``shift`` costs, ``HARD`` if there is none."""
    m[at] = shift
    m[at + 1] = HARD
    if task == m[BARRED] and shift == m[BARRED_FROM]:
        return
    if m[HAS_PLACES] == 1 and not may_place(m, m[m[FIRST_NODE] + task], shift):
        return
    if m[REMEMBERED] == 1:
        cost, before, behind = recalled_spot(m, task, shift)
    else:
        cost, before, behind = spot_on(m, task, shift, HARD)
    if before >= 0:
        m[at + 1] = cost + (below(m, noise) if noise > 0 else 0)
        m[at + 2] = before
        m[at + 3] = behind


@inlined
def ask(m, near, task, row, noise):  # type: ignore[no-untyped-def]
    """Fill the row of a task."""
    first = m[m[ABLE_AT] + task]
    count = m[m[ABLE_AT] + task + 1] - first
    offers = 0
    if count <= MOST_ASKED:
        for k in range(count):
            offer(m, task, m[m[ABLE] + first + k], row + 1 + 4 * offers, noise)
            offers += 1
    else:
        node = m[m[FIRST_NODE] + task]
        for k in range(near.shape[1]):
            code = near[node, k]
            if code < 0:
                break
            shift = m[m[TOUR] + (code >> 1)]
            if shift >= 0 and m[m[SPARE] + shift] != task + 1 and able(m, task, shift):
                m[m[SPARE] + shift] = task + 1
                offer(m, task, shift, row + 1 + 4 * offers, noise)
                offers += 1
        for k in range(offers):
            m[m[SPARE] + m[row + 1 + 4 * k]] = 0
    m[row] = offers


@inlined
def regret(m, row):  # type: ignore[no-untyped-def]
    """(what is lost without the best offer, where that offer stands); -1 when there is none."""
    best = HARD
    second = HARD
    at = -1
    for k in range(m[row]):
        cost = m[row + 2 + 4 * k]
        if cost < best:
            second = best
            best = cost
            at = row + 1 + 4 * k
        elif cost < second:
            second = cost
    return second - best, at


@inlined
def accept_offer(m, task, at):  # type: ignore[no-untyped-def]
    """Put a task where an offer says; False, and the offer is struck out, when a rule forbids it."""
    log = m[LOGGED]
    node = m[m[FIRST_NODE] + task]
    attach(m, node, m[at + 2])
    if m[m[MATE] + node] >= 0:
        attach(m, node + 1, m[at + 3])
    fine = allowed(m)
    clear_marks(m)
    if not fine:
        undo_to(m, log)
        m[at + 1] = HARD
    return fine


@inlined
def recreate_by_regret(m, near):  # type: ignore[no-untyped-def]
    """Put the tasks of the bank back; those left without any offer stay unserved."""
    noise = m[TYPICAL] * m[NOISE_PERCENT] // 100 if below(m, 2) == 0 else 0
    size = m[BANK_COUNT]
    for k in range(size):
        ask(m, near, m[m[BANK] + k], m[OFFERS] + k * OFFER_ROW, noise)
    while True:
        most = -1
        chosen = -1
        which = -1
        for k in range(size):
            if m[m[TOUR] + m[m[FIRST_NODE] + m[m[BANK] + k]]] >= 0:
                continue
            lost, at = regret(m, m[OFFERS] + k * OFFER_ROW)
            if at >= 0 and lost > most:
                most = lost
                chosen = k
                which = at
        if chosen < 0:
            return
        shift = m[which]
        if accept_offer(m, m[m[BANK] + chosen], which):
            ask_again(m, size, shift, noise)


@inlined
def ask_again(m, size, shift, noise):  # type: ignore[no-untyped-def]
    """Ask anew for the offers of a tour that changed."""
    for k in range(size):
        task = m[m[BANK] + k]
        if m[m[TOUR] + m[m[FIRST_NODE] + task]] >= 0:
            continue
        row = m[OFFERS] + k * OFFER_ROW
        for j in range(m[row]):
            if m[row + 1 + 4 * j] == shift:
                offer(m, task, shift, row + 1 + 4 * j, noise)


@inlined
def fits_offers(m):  # type: ignore[no-untyped-def]
    """True when the bank is small enough for a table of offers."""
    return 1 < m[BANK_COUNT] <= MOST_OFFERED

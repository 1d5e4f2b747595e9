"""The search loop: one compiled function that improves one plan for a number of moves.

Simulated annealing over a mix of moves; a move is tried on the plan itself and undone when refused. How
often each kind of move is tried follows what it brought (``gain``) for the work it cost (``work``).
"""

from __future__ import annotations

from routing.search.arrays import (
    ABLE_AT,
    BANK,
    BANK_COUNT,
    BARRED,
    BARRED_FROM,
    DIRTY,
    DIRTY_COUNT,
    DIRTY_FLAG,
    FIRST_NODE,
    JOINED,
    LOG_AT,
    LOG_WAS,
    LOGGED,
    MATE,
    NEVER,
    PLAN_BEGIN,
    QUEUED,
    RECORD_REFUSED,
    RECORD_WITHIN,
    RECORDING,
    STOPS,
    TASK,
    TASKS,
    TOTAL,
    TOUR,
    WEIGHT,
)
from routing.search.dice import below, patience, unit
from routing.search.jit import inlined, kernel
from routing.search.judge import REFUSED, judge, weigh, weigh_fully
from routing.search.memory import forget, undo
from routing.search.moves.edit import is_helper
from routing.search.moves.local import exchange_tails, relocate, replace_unserved, slide, swap, transfer
from routing.search.moves.recreate import recreate
from routing.search.moves.ruin import ruin, take_linked
from routing.search.moves.waits import wait_or_not
from routing.search.record import record_tours

#: Tasks looked at to find an unserved one.
SCAN = 512

#: How often another stop is drawn when a helper came up that is not at work.
HELPER_TRIES = 6

#: Kinds of moves, by number.
RELOCATE, TRANSFER, SWAP, SLIDE, TAILS, WAIT, RELATED, STRINGS, RANDOM, WHOLE, KINDS = range(11)

KIND_NAMES = (
    "relocate", "transfer", "swap", "slide", "tails", "wait", "related", "strings", "random", "whole",
)  # fmt: skip

#: Where the numbers of a run are kept: see ``lanes``.
RUN_BEST = 0
RUN_CURRENT = 1
RUN_MOVES = 2
RUN_NUMBERS = 8


@inlined
def by_hour(m, order, rank, node):  # type: ignore[no-untyped-def]
    """Another stop whose window opens at about the same time."""
    reach = 4 + m[STOPS] // 12
    k = rank[node] + 1 + below(m, reach) if below(m, 2) == 0 else rank[node] - 1 - below(m, reach)
    if k < 0 or k >= m[STOPS]:
        return node
    return order[k]


@inlined
def move(m, near, order, rank, kind, goal):  # type: ignore[no-untyped-def]
    """Try one move of a kind on the plan; False when it does not apply."""
    node = some_stop(m)
    if kind == RELOCATE:
        return relocate(m, near, node)
    if kind == TRANSFER:
        return transfer(m, node)
    if kind == SWAP:
        other = by_hour(m, order, rank, node)
        if below(m, 3) == 0:
            code = near[node, below(m, near.shape[1])]
            other = code >> 1 if code >= 0 else other
        if m[m[TOUR] + node] < 0:
            return replace_unserved(m, other, node)
        return swap(m, node, other)
    if kind == SLIDE:
        return slide(m, node)
    if kind == TAILS:
        return exchange_tails(m, near, node)
    if kind == WAIT:
        return wait_or_not(m, node)
    waiting = some_unserved(m)
    around = waiting >= 0 and below(m, 2) == 0
    if kind != RANDOM and not around:
        bar_return(m, m[m[TASK] + node])
    ruin(m, near, kind - RELATED, 1 + below(m, goal), m[m[FIRST_NODE] + waiting] if around else node)
    for _ in range(3):
        if waiting >= 0:
            call_waiting(m, waiting)
        waiting = some_unserved(m)
    rebuilt = m[BANK_COUNT] > 0 and recreate(m, near)
    m[BARRED] = -1
    return rebuilt


@inlined
def bar_return(m, task):  # type: ignore[no-untyped-def]
    """Half the time keep the first pair taken from going back to its tour: else most plans come back as they
    were, and are no move at all."""
    able = m[m[ABLE_AT] + task + 1] - m[m[ABLE_AT] + task]
    if m[m[MATE] + m[m[FIRST_NODE] + task]] >= 0 and able > 1 and below(m, 2) == 0:
        m[BARRED] = task
        m[BARRED_FROM] = m[m[TOUR] + m[m[FIRST_NODE] + task]]


@inlined
def some_stop(m):  # type: ignore[no-untyped-def]
    """A stop by luck; of helpers that are not at work, few."""
    node = below(m, m[STOPS])
    for _ in range(HELPER_TRIES):
        if m[m[TOUR] + node] >= 0 or not is_helper(m, m[m[TASK] + node]):
            break
        node = below(m, m[STOPS])
    return node


@inlined
def some_unserved(m):  # type: ignore[no-untyped-def]
    """An unserved task that somebody waits for, looked for from anywhere on; -1 when none is met soon."""
    if m[m[TOTAL] + 4] + m[m[TOTAL] + 5] + m[m[TOTAL] + 6] == 0:
        return -1
    task = below(m, m[TASKS])
    for _ in range(min(SCAN, m[TASKS])):
        if m[m[TOUR] + m[m[FIRST_NODE] + task]] < 0 and m[m[WEIGHT] + task] > 0:
            return task
        task = task + 1 if task + 1 < m[TASKS] else 0
    return -1


@inlined
def call_waiting(m, task):  # type: ignore[no-untyped-def]
    """Add an unserved task to the bank, so that a rebuilding is a chance for it; half the time its linked
    tasks leave their places too, so that they may all find other hours."""
    for k in range(m[BANK_COUNT]):
        if m[m[BANK] + k] == task:
            return
    if below(m, 2) == 0:
        take_linked(m, task)
    m[m[BANK] + m[BANK_COUNT]] = task
    m[BANK_COUNT] += 1


@inlined
def choose(m, share):  # type: ignore[no-untyped-def]
    """A kind of move, by its share (cumulated)."""
    luck = unit(m)
    for kind in range(KINDS):
        if luck <= share[kind]:
            return kind
    return RELOCATE


@inlined
def keep_best(m, best):  # type: ignore[no-untyped-def]
    """Copy the plan as it was before the move in the log."""
    begin = m[PLAN_BEGIN]
    for k in range(best.size):
        best[k] = m[begin + k]
    for k in range(m[LOGGED] - 1, -1, -1):
        at = m[m[LOG_AT] + k] - begin
        # places of pauses are logged too, and lie outside the plan: they follow from its times
        if 0 <= at < best.size:
            best[at] = m[m[LOG_WAS] + k]


@kernel
def anneal(m, near, order, rank, best, share, figures, run, moves, hot, cold, goal, sounded):  # type: ignore[no-untyped-def]
    """Improve the plan in ``state`` for ``moves`` moves, cooling from ``hot`` to ``cold``.

    ``best`` receives the best complete plan met; ``run[RUN_BEST]`` its weight. ``figures`` counts by kind:
    tried, accepted, improved, gained. When ``sounded`` has room for ``moves`` numbers the plan stays as it
    is: each receives what its move would have cost, ``REFUSED`` where a hard rule breaks.
    """
    current = weigh(m)
    best_weight = run[RUN_BEST]
    fresh = False
    sounding = sounded.size > 0
    for step in range(moves):
        temperature = hot * (cold / hot) ** (step / moves)
        limit = REFUSED - 1 if sounding else current + int(patience(m, temperature))
        kind = choose(m, share)
        figures[kind, 0] += 1
        if not move(m, near, order, rank, kind, goal):
            undo(m)
            clear(m)
            continue
        weight = judge(m, limit + m[RECORD_REFUSED])
        if sounding:
            sounded[step] = weight - current if weight != REFUSED else REFUSED
        if weight > limit or sounding:
            if m[RECORD_REFUSED] > 0 and weight <= limit + m[RECORD_REFUSED] and not sounding:
                record_tours(m)
            undo(m)
            continue
        full = weigh_fully(m)
        if fresh and (full > best_weight or m[m[TOTAL] + 7] != 0):
            keep_best(m, best)
            fresh = False
        forget(m)
        figures[kind, 1] += 1
        if weight < current:
            figures[kind, 2] += 1
            figures[kind, 3] += min(current - weight, NEVER >> 20)
        current = weight
        if m[RECORDING] == 1 and weight - best_weight <= m[RECORD_WITHIN]:
            record_tours(m)
        if full < best_weight and m[m[TOTAL] + 7] == 0:
            best_weight = full
            fresh = True
    if fresh:
        keep_best(m, best)
    run[RUN_BEST] = best_weight
    run[RUN_CURRENT] = current
    run[RUN_MOVES] += moves


@inlined
def clear(m):  # type: ignore[no-untyped-def]
    """Forget marks of a move given up half way."""
    for k in range(m[DIRTY_COUNT]):
        m[m[DIRTY_FLAG] + m[m[DIRTY] + k]] = 0
    for k in range(QUEUED, DIRTY_COUNT + 1):
        m[k] = 0
    m[JOINED] = 0

"""Where a search begins and ends: a plan read from stop sequences, filled up, and its times read out."""

from __future__ import annotations

from routing.search.arrays import (
    ABLE,
    ABLE_AT,
    BACK,
    BAR,
    DEPARTURE,
    DIRTY_FLAG,
    DURATION,
    EARLIEST,
    FIRST_NODE,
    HEAVY,
    HOLD,
    JOINED,
    LAP_LIMIT,
    LEVEL,
    LOGGED,
    LOOSENED,
    MODE,
    NEVER,
    NXT,
    OPENING,
    PLAN_BEGIN,
    PLAN_END,
    PRV,
    QUEUE,
    QUEUED,
    SEQ,
    SEQ_LEG,
    SEQ_START,
    SHIFTS,
    SPARE,
    START,
    STOPS,
    TASK,
    TASKS,
    TOTAL,
    TOTAL_ESSENTIAL,
    TOTAL_OPTIONAL,
    TOTAL_ORDINARY,
    TOUR,
    TYPICAL,
    WAITS,
    WEIGHT,
)
from routing.search.fuse import halt_price
from routing.search.jit import inlined, kernel
from routing.search.judge import FULLY, REFUSED, allowed, clear_marks, weigh_fully
from routing.search.memory import forget
from routing.search.moves.edit import attach
from routing.search.moves.recreate import insert_helped
from routing.search.press import mark_tour
from routing.search.probe import arc_price
from routing.search.tours import lay_out

#: A task with more able shifts than this is first offered to those of its neighbours, then to all.
MANY_SHIFTS = 160

#: Steps of building a plan.
READ, FILL, FILL_ALL = 0, 1, 2


@inlined
def start_empty(m):  # type: ignore[no-untyped-def]
    """No tour at all: base nodes joined, every task unserved, every person priced for no work."""
    for k in range(m[PLAN_BEGIN], m[PLAN_END]):
        m[k] = 0
    for node in range(m[STOPS]):
        m[m[NXT] + node] = -1
        m[m[PRV] + node] = -1
        m[m[TOUR] + node] = -1
        m[m[HOLD] + node] = m[m[WAITS] + node]
    for shift in range(m[SHIFTS]):
        leave = m[STOPS] + shift
        home = leave + m[SHIFTS]
        m[m[NXT] + leave] = home
        m[m[PRV] + home] = leave
        m[m[NXT] + home] = -1
        m[m[PRV] + leave] = -1
        m[m[TOUR] + leave] = shift
        m[m[TOUR] + home] = shift
        m[m[START] + leave] = m[m[EARLIEST] + shift]
        m[m[START] + home] = m[m[EARLIEST] + shift]
    for task in range(m[TASKS]):
        level = m[m[LEVEL] + task]
        which = TOTAL_ESSENTIAL if level == 0 else (TOTAL_ORDINARY if level == 1 else TOTAL_OPTIONAL)
        m[m[TOTAL] + which] += m[m[WEIGHT] + task]
    for k in range(LOGGED, BACK + 1):
        m[k] = 0
    m[JOINED] = 0
    m[BAR] = NEVER
    for shift in range(m[SHIFTS]):
        m[m[DIRTY_FLAG] + shift] = 0
        m[m[LOOSENED] + shift] = 1
        m[m[SPARE] + shift] = 0
    for shift in range(m[SHIFTS]):
        mark_tour(m, shift)
    allowed(m)
    clear_marks(m)
    forget(m)


@inlined
def weigh_levels(m, near):  # type: ignore[no-untyped-def]
    """Set the typical price of a leg between neighbours, and what unserved work weighs against it.

    What a halt costs wherever one comes from is taken off: temperatures are measured in legs.

    One unserved ordinary task weighs as much as thousands of such legs, an essential one as all ordinary ones
    together (up to a bound that keeps sums far from overflow), a task half served twice that.
    """
    total = 0
    count = 1
    for node in range(m[STOPS]):
        task = m[m[TASK] + node]
        if m[m[ABLE_AT] + task] == m[m[ABLE_AT] + task + 1]:
            continue
        shift = m[m[ABLE] + m[m[ABLE_AT] + task]]
        for k in range(min(5, near.shape[1])):
            code = near[node, k]
            if code < 0:
                break
            total += arc_price(m, shift, code >> 1, node, m[m[OPENING] + node])
            total -= halt_price(m, node, shift, m[m[MODE] + shift], 0, m[m[OPENING] + node], 0, 0)
            count += 1
    m[TYPICAL] = max(1, total // count)
    ordinary = 1
    for task in range(m[TASKS]):
        if m[m[LEVEL] + task] == 1:
            ordinary += m[m[WEIGHT] + task]
    full = m[HEAVY] + FULLY
    m[full] = max(5000 * m[TYPICAL], 1 << 34)
    m[full + 1] = m[full] * min(ordinary, 2000)
    m[full + 2] = 2 * m[full + 1]
    for k in range(FULLY):
        m[m[HEAVY] + k] = m[full + k]


@inlined
def put_sequences(m, at, sequences):  # type: ignore[no-untyped-def]
    """Put whole tours on an empty plan and judge them together."""
    for shift in range(m[SHIFTS]):
        before = m[STOPS] + shift
        for k in range(at[shift], at[shift + 1]):
            attach(m, sequences[k], before)
            before = sequences[k]
            m[LOGGED] = 0
            m[QUEUED] = 0
    for node in range(m[STOPS]):
        if m[m[TOUR] + node] >= 0:
            m[m[QUEUE] + m[QUEUED]] = node
            m[QUEUED] += 1
    for k in range(m[QUEUED] // 2):
        other = m[QUEUED] - 1 - k
        kept = m[m[QUEUE] + k]
        m[m[QUEUE] + k] = m[m[QUEUE] + other]
        m[m[QUEUE] + other] = kept
    m[LAP_LIMIT], usual = 200, m[LAP_LIMIT]
    fine = allowed(m)
    m[LAP_LIMIT] = usual
    clear_marks(m)
    forget(m)
    return fine


@inlined
def read_out(m, times):  # type: ignore[no-untyped-def]
    """times[node] = arrival, start, travel of each served stop; of a departure: when; of a return: when."""
    for shift in range(m[SHIFTS]):
        size = lay_out(m, shift)
        leave = m[STOPS] + shift
        if size == 0:
            continue
        times[leave, 1] = m[DEPARTURE]
        leaving = m[DEPARTURE]
        for k in range(size):
            node = m[m[SEQ] + k]
            times[node, 0] = leaving + m[m[SEQ_LEG] + k]
            times[node, 1] = m[m[SEQ_START] + k]
            leaving = m[m[SEQ_START] + k] + m[m[DURATION] + node]
        times[leave + m[SHIFTS], 1] = leaving + m[m[SEQ_LEG] + size]


@kernel
def begin(m, near, step, at, sequences, tasks, times):  # type: ignore[no-untyped-def]
    """One step of reading or building a plan; returns the plan's weight.

    ``READ``: tours from ``sequences`` (shift s: ``at[s]`` to ``at[s+1]``); ``REFUSED`` when they break a hard
    rule, and the plan is then empty. ``FILL``: insert those of ``tasks`` that are unserved, in order, tasks
    with many able shifts on those of their neighbours only; ``FILL_ALL``: on any shift. ``times`` receives
    the times when it has a row for each node.
    """
    if m[TYPICAL] == 0:
        weigh_levels(m, near)
    fine = True
    if step == READ:
        start_empty(m)
        fine = put_sequences(m, at, sequences)
        if not fine:
            start_empty(m)
    for k in range(tasks.size):
        task = tasks[k]
        if m[m[TOUR] + m[m[FIRST_NODE] + task]] < 0:
            few = m[m[ABLE_AT] + task + 1] - m[m[ABLE_AT] + task] <= MANY_SHIFTS
            insert_helped(m, near, task, few or step == FILL_ALL)
            forget(m)
    if times.shape[0] > 1:
        read_out(m, times)
    return weigh_fully(m) if fine else REFUSED

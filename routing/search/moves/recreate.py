"""Recreate: put the tasks of the bank back, each at its cheapest place, judged exactly one by one."""

from __future__ import annotations

from routing.search.arrays import (
    ABLE,
    ABLE_AT,
    BANK,
    BANK_COUNT,
    BARRED,
    BARRED_FROM,
    BOTH,
    BOTH_AT,
    FIRST_NODE,
    HARD,
    HAS_BOTH,
    HAS_LINKS,
    HAS_PLACES,
    LEVEL,
    LOGGED,
    MATE,
    OPENING,
    REGRET_PERCENT,
    REMEMBERED,
    SPARE,
    TASK,
    TOUR,
)
from routing.search.dice import below
from routing.search.fuse import may_place
from routing.search.jit import inlined
from routing.search.judge import allowed, clear_marks
from routing.search.memory import undo_to
from routing.search.moves.edit import able, attach, detach, is_helper
from routing.search.moves.regret import fits_offers, recreate_by_regret
from routing.search.moves.ruin import take
from routing.search.recall import recalled_spot, spot_on

#: Shifts tried for a task: all when it has no more than this, else those of its neighbours and a few others.
FEW_SHIFTS = 40
OTHERS = 8
#: One offer in this many is passed over, so that equal greedy choices do not repeat (blinks, SISR 2020).
BLINK = 50
#: A task whose cheapest places turn out impossible is tried on this many tours.
RETRIES = 3
#: Helpers put at most to make room for one task.
HELPERS = 3
#: The level of optional tasks; one in this many of those taken out is left out.
SOFT, LEFT_OUT = 2, 4


@inlined
def shuffle_bank(m):  # type: ignore[no-untyped-def]
    """Random order, or earliest opening first, or fewest able shifts first."""
    size = m[BANK_COUNT]
    for k in range(size - 1, 0, -1):
        j = below(m, k + 1)
        kept = m[m[BANK] + k]
        m[m[BANK] + k] = m[m[BANK] + j]
        m[m[BANK] + j] = kept
    rule = below(m, 4)
    if rule >= 2:
        return
    for k in range(1, size):
        task = m[m[BANK] + k]
        key = bank_key(m, rule, task)
        j = k - 1
        while j >= 0 and bank_key(m, rule, m[m[BANK] + j]) > key:
            m[m[BANK] + j + 1] = m[m[BANK] + j]
            j -= 1
        m[m[BANK] + j + 1] = task


@inlined
def bank_key(m, rule, task):  # type: ignore[no-untyped-def]
    """What the bank is sorted by."""
    if rule == 0:
        return m[m[OPENING] + m[m[FIRST_NODE] + task]]
    return m[m[ABLE_AT] + task + 1] - m[m[ABLE_AT] + task]


@inlined
def try_shift(m, task, shift, found):  # type: ignore[no-untyped-def]
    """Better place of ``task`` on ``shift`` than ``found`` = (cost, before, before delivery)."""
    if task == m[BARRED] and shift == m[BARRED_FROM]:
        return found
    if m[HAS_PLACES] == 1 and not may_place(m, m[m[FIRST_NODE] + task], shift):
        return found
    if m[REMEMBERED] == 0:
        cost, before, behind = spot_on(m, task, shift, found[0])
    elif below(m, BLINK) == 0:
        return found
    else:
        cost, before, behind = recalled_spot(m, task, shift)
    return (cost, before, behind) if before >= 0 and cost < found[0] else found


@inlined
def best_anywhere(m, near, task, everywhere):  # type: ignore[no-untyped-def]
    """Cheapest place of a task over its able shifts; those marked in ``spare`` are passed over."""
    found = (HARD, -1, -1)
    first = m[m[ABLE_AT] + task]
    count = m[m[ABLE_AT] + task + 1] - first
    if everywhere or count <= FEW_SHIFTS:
        for k in range(count):
            shift = m[m[ABLE] + first + k]
            if m[m[SPARE] + shift] == task + 1:
                continue
            found = try_shift(m, task, shift, found)
        return found
    node = m[m[FIRST_NODE] + task]
    for k in range(near.shape[1]):
        code = near[node, k]
        if code < 0:
            break
        shift = m[m[TOUR] + (code >> 1)]
        if shift < 0 or m[m[SPARE] + shift] == task + 1 or not able(m, task, shift):
            continue
        m[m[SPARE] + shift] = task + 1
        found = try_shift(m, task, shift, found)
    for _ in range(OTHERS):
        shift = m[m[ABLE] + first + below(m, count)]
        if m[m[SPARE] + shift] != task + 1:
            found = try_shift(m, task, shift, found)
    for k in range(near.shape[1]):
        code = near[node, k]
        if code >= 0 and m[m[TOUR] + (code >> 1)] >= 0 and m[m[SPARE] + m[m[TOUR] + (code >> 1)]] == task + 1:
            m[m[SPARE] + m[m[TOUR] + (code >> 1)]] = 0
    return found


@inlined
def insert(m, near, task, everywhere):  # type: ignore[no-untyped-def]
    """Put one task at its cheapest possible place; False when none was found. The plan is settled after."""
    done = False
    tried_first = -1
    tried_second = -1
    for _ in range(RETRIES):
        if tried_first >= 0:
            m[m[SPARE] + tried_first] = task + 1
        if tried_second >= 0:
            m[m[SPARE] + tried_second] = task + 1
        cost, before, behind = best_anywhere(m, near, task, everywhere)
        if before < 0:
            break
        log = m[LOGGED]
        shift = m[m[TOUR] + before]
        node = m[m[FIRST_NODE] + task]
        attach(m, node, before)
        if m[m[MATE] + node] >= 0:
            attach(m, node + 1, behind)
        done = allowed(m)
        clear_marks(m)
        if done:
            break
        undo_to(m, log)
        tried_second = tried_first
        tried_first = shift
    if tried_first >= 0:
        m[m[SPARE] + tried_first] = 0
    if tried_second >= 0:
        m[m[SPARE] + tried_second] = 0
    return done


@inlined
def waits_for(m, task):  # type: ignore[no-untyped-def]
    """True when an unserved task is tied, both or none, to a served one."""
    if m[m[TOUR] + m[m[FIRST_NODE] + task]] >= 0:
        return False
    for k in range(m[m[BOTH_AT] + task], m[m[BOTH_AT] + task + 1]):
        if m[m[TOUR] + m[m[FIRST_NODE] + m[m[BOTH] + k]]] >= 0:
            return True
    return False


@inlined
def insert_with_partners(m, near, task, everywhere):  # type: ignore[no-untyped-def]
    """Put a task and all that must be served with it, down to the end of a chain, or nothing."""
    log = m[LOGGED]
    if not insert(m, near, task, everywhere):
        return False
    for k in range(m[m[BOTH_AT] + task], m[m[BOTH_AT] + task + 1]):
        other = m[m[BOTH] + k]
        if m[m[TOUR] + m[m[FIRST_NODE] + other]] < 0 and not insert(m, near, other, everywhere):
            undo_to(m, log)
            return False
    return True


@inlined
def mend(m, near):  # type: ignore[no-untyped-def]
    """Insert the missing partners of tasks tied both or none, or take what waits for them off again."""
    for k in range(m[BANK_COUNT]):
        task = m[m[BANK] + k]
        if not waits_for(m, task) or insert(m, near, task, False):
            continue
        for j in range(m[m[BOTH_AT] + task], m[m[BOTH_AT] + task + 1]):
            node = m[m[FIRST_NODE] + m[m[BOTH] + j]]
            if m[m[TOUR] + node] >= 0:
                if m[m[MATE] + node] >= 0:
                    detach(m, node + 1)
                detach(m, node)
        fine = allowed(m)
        clear_marks(m)
        if not fine:
            return False
    return True


@inlined
def some_helper(m, near, task, shift):  # type: ignore[no-untyped-def]
    """A helper beside a task that is not at work, looked for from a random neighbour on; -1: none.

    ``shift``: the only one it helps; -1: any.
    """
    node = m[m[FIRST_NODE] + task]
    count = near.shape[1]
    k = below(m, count)
    for _ in range(count):
        code = near[node, k]
        if code >= 0 and m[m[TOUR] + (code >> 1)] < 0:
            helper = m[m[TASK] + (code >> 1)]
            if is_helper(m, helper) and (shift < 0 or m[m[ABLE] + m[m[ABLE_AT] + helper]] == shift):
                return helper
        k = k + 1 if k + 1 < count else 0
    return -1


@inlined
def insert_helped(m, near, task, everywhere):  # type: ignore[no-untyped-def]
    """Put a task with its partners, or nothing; where it has no place, helpers beside it may make one."""
    if insert_with_partners(m, near, task, everywhere):
        return True
    if m[HAS_LINKS] == 0 or is_helper(m, task):
        return False
    log = m[LOGGED]
    shift = -1
    for _ in range(HELPERS):
        helper = some_helper(m, near, task, shift)
        if helper < 0:
            break
        if insert_with_partners(m, near, helper, False):
            shift = m[m[TOUR] + m[m[FIRST_NODE] + helper]]
            # the helper may have brought the task along as its partner
            if m[m[TOUR] + m[m[FIRST_NODE] + task]] >= 0 or insert_with_partners(m, near, task, everywhere):
                return True
    undo_to(m, log)
    return False


@inlined
def leave_out(m):  # type: ignore[no-untyped-def]
    """Now and then leave an optional task out: its price may be less than what its place costs.

    What comes with it or not at all is taken off too, and left out like it.
    """
    size = m[BANK_COUNT]
    for k in range(size):
        task = m[m[BANK] + k]
        if m[m[LEVEL] + task] == SOFT and below(m, LEFT_OUT) == 0:
            take_partners(m, task)
            m[m[BANK] + k] = -1
    out = m[BANK_COUNT]
    kept = 0
    for k in range(size):
        task = m[m[BANK] + k]
        gone = task < 0
        for j in range(size, out):
            gone = gone or m[m[BANK] + j] == task
        if not gone:
            m[m[BANK] + kept] = task
            kept += 1
    m[BANK_COUNT] = kept


@inlined
def take_partners(m, task):  # type: ignore[no-untyped-def]
    """Take off what is served with a task or not at all."""
    for k in range(m[m[BOTH_AT] + task], m[m[BOTH_AT] + task + 1]):
        other = m[m[BOTH] + k]
        if m[m[TOUR] + m[m[FIRST_NODE] + other]] >= 0:
            take(m, other)


@inlined
def recreate(m, near):  # type: ignore[no-untyped-def]
    """Settle the ruined plan and put the bank back; False when even the ruined plan has no schedule."""
    leave_out(m)
    fine = allowed(m)
    clear_marks(m)
    if not fine:
        return False
    if m[HAS_LINKS] == 0 and fits_offers(m) and below(m, 100) < m[REGRET_PERCENT]:
        recreate_by_regret(m, near)
        return m[HAS_BOTH] == 0 or mend(m, near)
    shuffle_bank(m)
    for k in range(m[BANK_COUNT]):
        task = m[m[BANK] + k]
        if m[m[TOUR] + m[m[FIRST_NODE] + task]] < 0:
            insert_helped(m, near, task, False)
    return True

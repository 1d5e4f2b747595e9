"""Disjoint tours at least cost that serve every task: a compiled search over a priced pool.

Each tour is priced by its reduced cost: what it costs beyond what its tasks are worth, by the duals of the
linear relaxation. A plan costs the relaxation's bound plus the reduced costs of its tours, at least. Where
the bound is near the best plan known few combinations stay below it, and a depth-first search meets all of
them (reduced costs fix columns in set partitioning: Balas and Padberg 1976; the branching on the task with
the fewest columns is that of exact cover: Knuth 2000).
"""

from __future__ import annotations

import numpy as np

from routing.search.jit import inlined, kernel

#: Columns looked at to find a task that few of them serve.
SAMPLE = 256
#: Where no task may be branched on: some task has no column left.
DEAD_END = -2
#: A task to branch on is still to be found.
TO_FIND = -1


@inlined
def rarest(left, count, at, tasks, holders, missing):  # type: ignore[no-untyped-def]
    """The ``missing`` task that the fewest of the columns ``left`` serve, or about so where these are many;
    ``DEAD_END`` where one has none."""
    holders[:] = 0
    stride = 1 + count // SAMPLE
    for k in range(0, count, stride):
        column = left[k]
        for place in range(at[column], at[column + 1]):
            holders[tasks[place]] += 1
    fewest, task = count + 1, DEAD_END
    for one in range(holders.size):
        if missing[one >> 6] >> np.uint64(one & 63) & np.uint64(1) and holders[one] < fewest:
            fewest, task = holders[one], one
    return task if fewest > 0 or stride > 1 else DEAD_END


@inlined
def next_column(left, begin, count, sets, task, group, spare):  # type: ignore[no-untyped-def]
    """Place in ``left``, from ``begin`` on, of a column with ``task`` and a shift to spare, or ``count``."""
    for k in range(begin, count):
        column = left[k]
        if sets[column, task >> 6] >> np.uint64(task & 63) & np.uint64(1):
            if group[column] < 0 or spare[group[column]] > 0:
                return k
    return count


@inlined
def keep_apart(left, count, sets, column, worth, most, kept):  # type: ignore[no-untyped-def]
    """Write to ``kept`` those of ``left`` that share no task with ``column`` and are worth below ``most``."""
    number = 0
    for k in range(count):
        other = left[k]
        if worth[other] >= most:
            break
        shared = np.uint64(0)
        for word in range(sets.shape[1]):
            shared |= sets[other, word] & sets[column, word]
        # written in any case: a branch that nobody can foresee costs more
        kept[number] = other
        number += shared == 0
    return number


@inlined
def begin_with_all(left, missing, columns, tasks):  # type: ignore[no-untyped-def]
    """Every column is left, every task is missing; returns the number of columns."""
    for column in range(columns):
        left[column] = column
    for task in range(tasks):
        missing[task >> 6] |= np.uint64(1) << np.uint64(task & 63)
    return columns


@kernel
def partition(sets, at, tasks, worth, cost, group, sizes, bound, best, effort, stop, chosen):  # type: ignore[no-untyped-def]
    """Number of columns of the cheapest combination below ``best``, written to ``chosen``; 0: none found.

    Parameters
    ----------
    sets: tasks of each column as bits, (columns, words). at, tasks: the same as lists, end to end.
    worth: reduced cost of each column, never falling from one to the next. cost: what it costs.
    group: of equal shifts, of each column; -1: it needs none. sizes: shifts of each group.
    bound: what any combination costs, but for its reduced costs. best: cost to stay below.
    effort: how many columns are looked at before the search gives up, with what it found by then.
    stop: one number; another thread makes it other than 0 to have the search give up now.
    chosen: room for one column for each task: that many tasks are to be served.
    """
    columns, words = sets.shape
    deepest = chosen.size
    left = np.empty((deepest + 1, columns), np.int64)
    count = np.zeros(deepest + 1, np.int64)
    place = np.zeros(deepest + 1, np.int64)
    task = np.full(deepest + 1, TO_FIND, np.int64)
    missing = np.zeros((deepest + 1, words), np.uint64)
    spent = np.zeros(deepest + 1, np.float64)
    paid = np.zeros(deepest + 1, np.int64)
    holders = np.zeros(64 * words, np.int64)
    spare = sizes.copy()
    taken = np.zeros(deepest + 1, np.int64)
    count[0] = begin_with_all(left[0], missing[0], columns, chosen.size)
    found, depth = 0, 0
    while depth >= 0 and effort > 0 and stop[0] == 0:
        if task[depth] == TO_FIND:
            task[depth] = rarest(left[depth], count[depth], at, tasks, holders, missing[depth])
            place[depth] = 0
            effort -= min(count[depth], SAMPLE) + holders.size // 8
        k = count[depth]
        if task[depth] != DEAD_END:
            k = next_column(left[depth], place[depth], count[depth], sets, task[depth], group, spare)
        if k == count[depth] or bound + spent[depth] + worth[left[depth, k]] >= best:
            depth -= 1
            if depth >= 0 and group[taken[depth]] >= 0:
                spare[group[taken[depth]]] += 1
            continue
        place[depth] = k + 1
        column = left[depth, k]
        taken[depth] = column
        missing[depth + 1] = missing[depth] & ~sets[column]
        spent[depth + 1] = spent[depth] + worth[column]
        paid[depth + 1] = paid[depth] + cost[column]
        if not missing[depth + 1].any():
            if paid[depth + 1] < best:
                best = paid[depth + 1]
                found = depth + 1
                chosen[:found] = taken[:found]
        elif depth + 1 < deepest:
            most = best - bound - spent[depth + 1]
            kept = left[depth + 1]
            count[depth + 1] = keep_apart(left[depth], count[depth], sets, column, worth, most, kept)
            effort -= count[depth]
            if group[column] >= 0:
                spare[group[column]] -= 1
            depth += 1
            task[depth] = TO_FIND
    return found

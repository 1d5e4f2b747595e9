"""Which columns of a large pool can be part of a very good plan: those of small reduced cost.

A column dearer than its tasks are worth, by the prices of the linear relaxation, only enters a plan that is
at least that much dearer than the relaxation. A few thousand columns hold the best plan of most pools and are
searched far better than all of them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from scipy.sparse import csr_matrix

from routing.exact.relaxation import prices

#: A task is left out at this many times the dearest tour.
LEFT_OUT = 10.0


def promising(
    tasks: Sequence[Sequence[str]],
    costs: Sequence[int],
    groups: Sequence[int],
    *,
    sizes: Mapping[int, int],
    keep: int,
) -> list[int]:
    """Numbers of the ``keep`` columns of least reduced cost, in their own order.

    Parameters
    ----------
    tasks, costs, groups: of each column, the ids it serves, its cost and the group of equal shifts.
    sizes: number of shifts of each group, by its number: 0, 1 and so on.
    """
    if len(costs) <= keep:
        return list(range(len(costs)))
    number = {task: place for place, task in enumerate(dict.fromkeys(t for served in tasks for t in served))}
    rows = [[*(number[t] for t in served), len(number) + g] for served, g in zip(tasks, groups, strict=True)]
    rows += [[place] for place in number.values()]
    ends = np.cumsum([0, *(len(row) for row in rows)])
    places = np.array([place for row in rows for place in row])
    shape = (len(rows), len(number) + len(sizes))
    holds = csr_matrix((np.ones(len(places)), places, ends), shape=shape)
    cost = np.concatenate([np.array(costs) / max([1, *costs]), np.full(len(number), LEFT_OUT)])
    spare = np.array([sizes[group] for group in range(len(sizes))], dtype=np.int64)
    found = prices(holds, cost, spare, needed=np.arange(len(costs), len(rows)))
    if found is None:
        return list(range(keep))
    reduced = (cost - holds @ found.duals)[: len(costs)]
    return sorted(int(column) for column in np.argsort(reduced, kind="stable")[:keep])

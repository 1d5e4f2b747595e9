"""Who could ever do what: the rooms' masks and the plainest facts of time, settled once."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from routing.model.problem import Problem
from routing.rules.kernels import KERNELS
from routing.rules.registry import RULES
from routing.search.arrays import NEVER
from routing.search.index import Index
from routing.search.primitives import Primitives
from routing.search.service import service_rows

Table = npt.NDArray[np.bool_]


def able_table(problem: Problem, index: Index, asks: Primitives) -> Table:
    """(tasks, shifts): no mask forbids it, and some window of each stop meets the shift."""
    table = _in_time(problem, index, asks)
    for rule in RULES:
        mask = getattr(KERNELS[rule.code], "mask", None)
        found = mask(problem, index) if mask is not None else None
        if found is not None:
            table &= found
    return table


def _in_time(problem: Problem, index: Index, asks: Primitives) -> Table:
    """A stop can only start between its shift's start and its latest return less the service."""
    starts = np.array([shift.start for shift in problem.shifts], dtype=np.int64)
    ends = asks.latest
    own, own_row = service_rows(index, asks)
    table = np.ones((len(index.task), len(index.shift)), dtype=np.bool_)
    for number, task in enumerate(problem.tasks):
        for k in range(len(task.stops)):
            node = index.first_node[number] + k
            last = np.where(ends < NEVER, ends - own[own_row, node], NEVER)
            windows = asks.windows[node]
            if not windows:
                table[number] &= last >= starts
            elif asks.soft[node]:
                table[number] &= last >= np.maximum(starts, windows[0][0])
            else:
                table[number] &= _some_window(windows, starts, last)
    return table


def _some_window(windows: tuple[tuple[int, int], ...], starts: Any, last: Any) -> Table:
    meets = np.zeros(len(starts), dtype=np.bool_)
    for opening, close in windows:
        meets |= np.maximum(starts, opening) <= np.minimum(last, close)
    return meets


def able_arrays(table: Table) -> dict[str, Any]:
    """The table as lists of shifts by task, and as words of 64 bits by task."""
    tasks, shifts = table.shape
    words = max(1, (shifts + 63) // 64)
    padded = np.zeros((max(1, tasks), words * 64), dtype=np.bool_)
    padded[:tasks, :shifts] = table
    packed = np.packbits(padded, axis=1, bitorder="little").view(np.int64)
    lists = np.nonzero(table)[1].astype(np.int32)
    return {
        "words": words,
        "able_at": np.concatenate([[0], np.cumsum(table.sum(axis=1))]).astype(np.int64),
        "able": lists if len(lists) else np.zeros(1, dtype=np.int32),
        "able_bits": np.ascontiguousarray(packed),
    }

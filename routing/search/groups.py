"""Linked stops in groups: all stops that a chain of links ties together are timed together."""

from __future__ import annotations

from typing import Any

import numpy as np

from routing.search.arrays import NEVER
from routing.search.index import Index


def group_arrays(index: Index) -> dict[str, Any]:
    """Group of each node (-1: none), members and links by group, and the both-or-none ties by task."""
    problem = index.problem
    root = list(range(index.stop_count))

    def find(node: int) -> int:
        while root[node] != node:
            root[node] = root[root[node]]
            node = root[node]
        return node

    rows = []
    for link in problem.links:
        first, second = index.node(link.first), index.node(link.second)
        root[find(second)] = find(first)
        largest = NEVER if link.max_gap is None else link.max_gap
        rows.append((first, second, link.min_gap, largest, int(link.origin == "end")))
    linked = sorted({node for row in rows for node in row[:2]})
    number = {leader: k for k, leader in enumerate(sorted({find(node) for node in linked}))}
    members: list[list[int]] = [[] for _ in number]
    links: list[list[tuple[int, int, int, int, int]]] = [[] for _ in number]
    group = np.full(index.node_count, -1, dtype=np.int64)
    for node in linked:
        group[node] = number[find(node)]
        members[group[node]].append(node)
    for row in rows:
        links[group[row[0]]].append(row)
    return {
        "group": group,
        "member_at": _starts(members),
        "members": np.array([node for one in members for node in one] or [0], dtype=np.int64),
        "link_at": _starts(links),
        "link": np.array([row for one in links for row in one] or [(0, 0, 0, 0, 0)], dtype=np.int64),
        "link_count": len(rows),
        **_both(index),
    }


def _both(index: Index) -> dict[str, Any]:
    """Tasks served together or not at all, by task: all that a chain of such links ties."""
    tied = [{number} for number in range(len(index.task))]
    for link in index.problem.links:
        first, second = index.task[link.first.task], index.task[link.second.task]
        if link.both and tied[first] is not tied[second]:
            merged = tied[first] | tied[second]
            for task in merged:
                tied[task] = merged
    partners = [sorted(tied[number] - {number}) for number in range(len(index.task))]
    return {
        "both_at": _starts(partners),
        "both": np.array([task for one in partners for task in one] or [0], dtype=np.int64),
    }


def _starts(lists: list[Any]) -> np.ndarray:
    return np.cumsum([0, *(len(one) for one in lists)]).astype(np.int64)

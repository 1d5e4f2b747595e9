"""Linked stops in groups: all stops that a chain of links ties together are timed together.

A link whose gap holds in every plan (the way back, hours after the way there) ties no times: windows and
shifts show it. Its stops are in no group, so their tours stay independent; who serves them, and both or
none, is still kept.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from routing.model.link import Link
from routing.search.arrays import NEVER
from routing.search.index import Index
from routing.search.primitives import Primitives


def group_arrays(index: Index, asks: Primitives) -> dict[str, Any]:
    """Group of each node (-1: none), members and links by group, and by task what other links tie it to."""
    problem = index.problem
    root = list(range(index.stop_count))

    def find(node: int) -> int:
        while root[node] != node:
            root[node] = root[root[node]]
            node = root[node]
        return node

    rows = []
    free = _holding(index, asks)
    for link in problem.links:
        if link in free:
            continue
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
        **_both(index),
        **_peers(index, free),
    }


def _holding(index: Index, asks: Primitives) -> frozenset[Link]:
    """The links whose gap holds whatever the plan, by the windows of both stops and the hours of the shifts.

    Only those that count from the start of service: when a service ends may depend on who does it.
    """
    shifts = index.problem.shifts
    opens = min((shift.start for shift in shifts), default=0)
    closes = int(max(asks.latest, default=0))

    def first(node: int) -> int:
        return max(opens, asks.windows[node][0][0]) if asks.windows[node] else opens

    def last(node: int) -> int:
        return closes if asks.soft[node] or not asks.windows[node] else min(closes, asks.windows[node][-1][1])

    def holds(link: Link) -> bool:
        one, other = index.node(link.first), index.node(link.second)
        if link.origin != "start" or last(one) + link.min_gap > first(other):
            return False
        return link.max_gap is None or last(other) - first(one) <= link.max_gap

    return frozenset(link for link in index.problem.links if holds(link))


def _peers(index: Index, free: frozenset[Link]) -> dict[str, Any]:
    """Tasks at the other end of links that tie no times, by task."""
    peers: list[set[int]] = [set() for _ in index.task]
    for link in free:
        first, second = index.task[link.first.task], index.task[link.second.task]
        if first != second:
            peers[first].add(second)
            peers[second].add(first)
    return {
        "peer_at": _starts(peers),
        "peers": np.array([task for one in peers for task in sorted(one)] or [0], dtype=np.int64),
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

"""Fastest paths between places on a road graph, with their lengths.

Time and length go into one number, milliseconds times 2^25 plus decimetres: the smallest sum is the fastest
path and, of equally fast ones, the shortest; both parts come back exactly. A double holds it up to 74 hours
and 3,355 km, far beyond any tour.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from routing.travel.mode import IntMatrix
from routing.travel.roads.driving import RoadProfile
from routing.travel.roads.graph import Ints, RoadGraph
from routing.travel.roads.snapping import Snaps
from routing.travel.source import BoolMatrix

_LENGTH_BITS = 25
_FAR = 1 << 53

#: Distances computed at a time: 160 MB of doubles.
_CELLS = 20_000_000

Edges = tuple[Ints, Ints, Ints]


def road_matrices(
    graph: RoadGraph, snaps: Snaps, profile: RoadProfile
) -> tuple[IntMatrix, IntMatrix, BoolMatrix]:
    """Seconds, metres, and whether there is a path, between the snapped spots.

    The straight line from a spot to its road counts at both ends. Seconds are rounded up, so that times
    keep the triangle inequality. From a spot to itself there is nothing to travel.
    """
    count = len(snaps.edge)
    seconds: IntMatrix = np.zeros((count, count), dtype=np.int64)
    metres: IntMatrix = np.zeros((count, count), dtype=np.int64)
    known: BoolMatrix = np.eye(count, dtype=bool)
    here = np.flatnonzero(snaps.edge >= 0)
    if not len(here):
        return seconds, metres, known
    weights, junction = _with_places(graph, snaps, here)
    beside_dm = np.rint(snaps.metres[here] * 10).astype(np.int64)
    beside_ms = np.rint(beside_dm * 360.0 / profile.beside_km_per_hour).astype(np.int64)
    cells = np.ix_(here, here)
    best = _fastest(weights, junction)
    reached = best < _FAR
    time = (best >> _LENGTH_BITS) + beside_ms[:, None] + beside_ms[None, :]
    length = (best & ((1 << _LENGTH_BITS) - 1)) + beside_dm[:, None] + beside_dm[None, :]
    seconds[cells] = np.where(reached, -(-time // 1000), 0)
    metres[cells] = np.where(reached, -(-length // 10), 0)
    known[cells] = reached
    every = np.arange(count)
    seconds[every, every] = metres[every, every] = 0
    known[every, every] = True
    return seconds, metres, known


def _fastest(weights: Edges, junction: Ints) -> Ints:
    """Smallest weight from each wanted junction to each."""
    from scipy.sparse import csr_array
    from scipy.sparse.csgraph import dijkstra

    tail, head, cost = _one_each(*weights)
    size = int(max(tail.max(initial=0), head.max(initial=0), junction.max(initial=0))) + 1
    graph = csr_array((cost.astype(np.float64), (tail, head)), shape=(size, size))
    starts, back = np.unique(junction, return_inverse=True)
    best = np.empty((len(starts), len(starts)), dtype=np.int64)
    step = max(1, _CELLS // size)
    for begin in range(0, len(starts), step):
        found = dijkstra(graph, directed=True, indices=starts[begin : begin + step])[:, starts]
        best[begin : begin + step] = np.where(np.isfinite(found), found, _FAR)
    return np.asarray(best[np.ix_(back, back)], dtype=np.int64)


def _one_each(tail: Ints, head: Ints, cost: Ints) -> Edges:
    """The cheapest of parallel edges: a sparse matrix would add them up."""
    order = np.lexsort((cost, head, tail))
    tail, head, cost = tail[order], head[order], cost[order]
    new = np.ones(len(tail), dtype=bool)
    new[1:] = (tail[1:] != tail[:-1]) | (head[1:] != head[:-1])
    return tail[new], head[new], cost[new]


def _with_places(graph: RoadGraph, snaps: Snaps, here: Ints) -> tuple[Edges, Ints]:
    """Weighted directed edges with the places' edges cut where they stand, and the junction of each place."""
    on_edge: dict[int, list[int]] = {}
    for position in range(len(here)):
        on_edge.setdefault(int(snaps.edge[here[position]]), []).append(position)
    junction = np.zeros(len(here), dtype=np.int64)
    whole = np.ones(len(graph.tail), dtype=bool)
    whole[list(on_edge)] = False
    free = graph.junctions
    rows: list[tuple[int, int, int, int, int]] = []
    for edge, positions in sorted(on_edge.items()):
        free = _cut(graph, edge, positions, snaps.share[here], junction, rows, free)
    parts = np.array(rows, dtype=np.int64).reshape(-1, 5)
    kept = [graph.tail, graph.head, graph.forward, graph.backward, graph.length]
    columns = [np.concatenate([old[whole], parts[:, n]]) for n, old in enumerate(kept)]
    return _directed(*columns), junction


def _cut(
    graph: RoadGraph,
    edge: int,
    positions: Sequence[int],
    share: np.typing.NDArray[np.float64],
    junction: Ints,
    rows: list[tuple[int, int, int, int, int]],
    free: int,
) -> int:
    """Replace one edge by the pieces between the places on it; returns the next free junction number."""
    totals = [int(part[edge]) for part in (graph.forward, graph.backward, graph.length)]
    tail, head = int(graph.tail[edge]), int(graph.head[edge])
    before, done = tail, [0, 0, 0]
    for position in sorted(positions, key=lambda position: float(share[position])):
        reached = [round(total * float(share[position])) for total in totals]
        if reached[2] <= done[2]:
            junction[position] = before
            continue
        if reached[2] >= totals[2]:
            junction[position] = head
            continue
        rows.append(_part(before, free, totals, done, reached))
        junction[position] = before = free
        done, free = reached, free + 1
    rows.append(_part(before, head, totals, done, totals))
    return free


def _part(
    tail: int, head: int, totals: Sequence[int], start: Sequence[int], end: Sequence[int]
) -> tuple[int, int, int, int, int]:
    """A piece of an edge, closed where the edge is."""
    times = [end[n] - start[n] if totals[n] >= 0 else -1 for n in (0, 1)]
    return tail, head, times[0], times[1], end[2] - start[2]


def _directed(tail: Ints, head: Ints, forward: Ints, backward: Ints, length: Ints) -> Edges:
    """One weighted edge each way that is open; never of weight 0, which a sparse matrix may take for none."""
    ahead, back = forward >= 0, backward >= 0
    cost = np.concatenate([forward[ahead], backward[back]]) << _LENGTH_BITS
    cost = np.maximum(1, cost + np.concatenate([length[ahead], length[back]]))
    return np.concatenate([tail[ahead], head[back]]), np.concatenate([head[ahead], tail[back]]), cost

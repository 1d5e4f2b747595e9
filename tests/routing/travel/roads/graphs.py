"""Random road graphs as arrays, and travel on them worked out the slow way."""

from __future__ import annotations

import heapq
import math

import numpy as np
from hypothesis import strategies as st

from routing.travel.roads.driving import RoadProfile
from routing.travel.roads.graph import RoadGraph
from routing.travel.roads.snapping import Snaps

#: Milliseconds and decimetres: compared in this order.
Cost = tuple[int, int]


@st.composite
def graphs(draw: st.DrawFn) -> RoadGraph:
    """Up to 8 junctions and 16 edges: loops, parallel edges and closed ways among them."""
    junctions = draw(st.integers(1, 8))
    count = draw(st.integers(1, 16))
    ends = st.lists(st.integers(0, junctions - 1), min_size=count, max_size=count)
    times = st.lists(st.one_of(st.just(-1), st.integers(1, 90_000)), min_size=count, max_size=count)
    lengths = st.lists(st.integers(80, 9_000), min_size=count, max_size=count)
    every = np.arange(count, dtype=np.int64)
    return RoadGraph(
        junctions=junctions,
        tail=np.array(draw(ends), dtype=np.int64),
        head=np.array(draw(ends), dtype=np.int64),
        forward=np.array(draw(times), dtype=np.int64),
        backward=np.array(draw(times), dtype=np.int64),
        length=np.array(draw(lengths), dtype=np.int64),
        stop=np.ones(count, dtype=bool),
        lat=np.zeros(2 * count),
        lon=np.zeros(2 * count),
        first=2 * every,
        last=2 * every + 1,
    )


@st.composite
def standing(draw: st.DrawFn, graph: RoadGraph) -> Snaps:
    """Up to 6 places on the edges, at eighths of them, some on no edge at all."""
    count = draw(st.integers(1, 6))
    edges = st.integers(-1, len(graph.tail) - 1)
    return Snaps(
        edge=np.array(draw(st.lists(edges, min_size=count, max_size=count)), dtype=np.int64),
        share=np.array(draw(st.lists(st.integers(0, 8), min_size=count, max_size=count))) / 8,
        metres=np.array(draw(st.lists(st.integers(0, 900), min_size=count, max_size=count))) / 3,
    )


def slow_seconds(graph: RoadGraph, snaps: Snaps, profile: RoadProfile) -> list[list[Cost | None]]:
    """Seconds and metres between all places, None where there is no path; one Dijkstra a pair of ends."""
    size = len(snaps.edge)
    return [[_between(graph, snaps, profile, a, b) for b in range(size)] for a in range(size)]


def _between(graph: RoadGraph, snaps: Snaps, profile: RoadProfile, a: int, b: int) -> Cost | None:
    if a == b:
        return 0, 0
    if snaps.edge[a] < 0 or snaps.edge[b] < 0:
        return None
    ways = [_along(graph, snaps, a, b)]
    for start, out in _exits(graph, snaps, a):
        reached = _from(graph, start)
        for end, into in _entries(graph, snaps, b):
            if end in reached:
                ways.append((out[0] + reached[end][0] + into[0], out[1] + reached[end][1] + into[1]))
    found = [way for way in ways if way is not None]
    if not found:
        return None
    time, length = min(found)
    for place in (a, b):
        beside = round(snaps.metres[place] * 10)
        time += round(beside * 360 / profile.beside_km_per_hour)
        length += beside
    return math.ceil(time / 1000), math.ceil(length / 10)


def _at(graph: RoadGraph, snaps: Snaps, place: int) -> tuple[int, float, Cost, Cost, Cost]:
    """Edge and share of a place; time and length ahead of it, behind it, and of the whole edge."""
    edge, share = int(snaps.edge[place]), float(snaps.share[place])
    length, forward, backward = (int(part[edge]) for part in (graph.length, graph.forward, graph.backward))
    done = round(length * share)
    ahead = (forward - round(forward * share) if forward >= 0 else -1, length - done)
    behind = (round(backward * share) if backward >= 0 else -1, done)
    return edge, share, ahead, behind, (forward, length)


def _exits(graph: RoadGraph, snaps: Snaps, place: int) -> list[tuple[int, Cost]]:
    """Junctions a place is left by; one that stands at a junction may take any road from there."""
    edge, share, ahead, behind, _ = _at(graph, snaps, place)
    if share in (0.0, 1.0):
        return [(int((graph.head if share else graph.tail)[edge]), (0, 0))]
    ways = [(int(graph.head[edge]), ahead), (int(graph.tail[edge]), behind)]
    return [(end, cost) for end, cost in ways if cost[0] >= 0]


def _entries(graph: RoadGraph, snaps: Snaps, place: int) -> list[tuple[int, Cost]]:
    edge, share, ahead, behind, _ = _at(graph, snaps, place)
    if share in (0.0, 1.0):
        return [(int((graph.head if share else graph.tail)[edge]), (0, 0))]
    forward, backward, length = int(graph.forward[edge]), int(graph.backward[edge]), int(graph.length[edge])
    ways = []
    if forward >= 0:
        ways.append((int(graph.tail[edge]), (forward - ahead[0], length - ahead[1])))
    if backward >= 0:
        ways.append((int(graph.head[edge]), (backward - behind[0], length - behind[1])))
    return ways


def _along(graph: RoadGraph, snaps: Snaps, a: int, b: int) -> Cost | None:
    """From place to place on one edge, without meeting a junction."""
    edge, one, ahead_a, behind_a, _ = _at(graph, snaps, a)
    other_edge, two, ahead_b, behind_b, _ = _at(graph, snaps, b)
    if edge != other_edge:
        return None
    if one == two:
        return 0, 0
    if one < two:
        return (ahead_a[0] - ahead_b[0], ahead_a[1] - ahead_b[1]) if graph.forward[edge] >= 0 else None
    return (behind_a[0] - behind_b[0], behind_a[1] - behind_b[1]) if graph.backward[edge] >= 0 else None


def _from(graph: RoadGraph, start: int) -> dict[int, Cost]:
    """Least time, then least length, from a junction to all it reaches: the textbook's Dijkstra."""
    ways: dict[int, list[tuple[int, Cost]]] = {}
    for edge in range(len(graph.tail)):
        tail, head, length = int(graph.tail[edge]), int(graph.head[edge]), int(graph.length[edge])
        if graph.forward[edge] >= 0:
            ways.setdefault(tail, []).append((head, (int(graph.forward[edge]), length)))
        if graph.backward[edge] >= 0:
            ways.setdefault(head, []).append((tail, (int(graph.backward[edge]), length)))
    best: dict[int, Cost] = {}
    waiting: list[tuple[Cost, int]] = [((0, 0), start)]
    while waiting:
        cost, junction = heapq.heappop(waiting)
        if junction in best:
            continue
        best[junction] = cost
        for end, (time, length) in ways.get(junction, []):
            heapq.heappush(waiting, ((cost[0] + time, cost[1] + length), end))
    return best

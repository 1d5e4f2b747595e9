"""A road network as arrays: junctions, the edges between them, and the line each edge follows.

Times are whole milliseconds and lengths whole decimetres, so that sums are exact and the same in any order.
"""

from __future__ import annotations

from dataclasses import dataclass, fields

import numpy as np
import numpy.typing as npt

from routing.travel.crowfly import EARTH_RADIUS_M
from routing.travel.roads.extract import Pieces

Ints = npt.NDArray[np.int64]
Reals = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]

#: Networks of fewer junctions, cut off from the rest, are errors of the map, car parks, gated estates:
#: places do not stand there, or they could not be left. The largest network always counts.
ISLAND_JUNCTIONS = 200


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class RoadGraph:
    """Edges between numbered junctions.

    Attributes
    ----------
    junctions: how many there are.
    tail, head: junctions at the ends of each edge, in the direction it is drawn.
    forward, backward: milliseconds along the drawing and against it; -1 = closed.
    length: decimetres.
    stop: whether a place may stand at the edge.
    lat, lon: points of all lines; edge ``e`` follows those from ``first[e]`` to ``last[e]``, both included.
    """

    junctions: int
    tail: Ints
    head: Ints
    forward: Ints
    backward: Ints
    length: Ints
    stop: Flags
    lat: Reals
    lon: Reals
    first: Ints
    last: Ints

    def arrays(self) -> dict[str, npt.NDArray[np.generic]]:
        """Everything as arrays, to be stored; :meth:`of_arrays` is the inverse."""
        return {part.name: np.asarray(getattr(self, part.name)) for part in fields(self)}

    @classmethod
    def of_arrays(cls, arrays: dict[str, npt.NDArray[np.generic]]) -> RoadGraph:
        """The graph that :meth:`arrays` gave. KeyError when something is missing."""
        parts = {part.name: arrays[part.name] for part in fields(cls)}
        return cls(**{**parts, "junctions": int(arrays["junctions"])})  # type: ignore[arg-type]


def build_graph(pieces: Pieces, *, island: int = ISLAND_JUNCTIONS) -> RoadGraph:
    """The network of the pieces, without what is cut off from the rest.

    Parameters
    ----------
    island: networks of fewer junctions are left out, the largest excepted.
    """
    return _without_islands(_whole(pieces), island)


def _whole(pieces: Pieces) -> RoadGraph:
    nodes = np.frombuffer(pieces.nodes, dtype=np.int64)
    lat, lon = np.frombuffer(pieces.lat), np.frombuffer(pieces.lon)
    begins = np.frombuffer(pieces.begins, dtype=np.int64)
    _, node, uses = np.unique(nodes, return_inverse=True, return_counts=True)
    is_end = np.zeros(len(nodes), dtype=bool)
    is_end[begins[:-1]] = is_end[begins[1:] - 1] = True
    joint = is_end | (uses[node] > 1)
    # An edge runs from each joint to the next one of the same piece.
    joints = np.flatnonzero(joint)
    last_of_piece = np.zeros(len(nodes), dtype=bool)
    last_of_piece[begins[1:] - 1] = True
    inner = ~last_of_piece[joints[:-1]]
    first, last = joints[:-1][inner], joints[1:][inner]
    piece = np.searchsorted(begins, first, side="right") - 1
    along = np.concatenate([[0.0], np.cumsum(_steps(lat, lon))])
    length = np.maximum(1, np.rint((along[last] - along[first]) * 10).astype(np.int64))
    names, ends = np.unique(node[np.concatenate([first, last])], return_inverse=True)
    return RoadGraph(
        junctions=len(names),
        tail=ends[: len(first)].astype(np.int64),
        head=ends[len(first) :].astype(np.int64),
        forward=_milliseconds(length, np.frombuffer(pieces.forward)[piece]),
        backward=_milliseconds(length, np.frombuffer(pieces.backward)[piece]),
        length=length,
        stop=np.frombuffer(pieces.stop, dtype=np.int8)[piece].astype(bool),
        lat=lat.copy(),
        lon=lon.copy(),
        first=first.astype(np.int64),
        last=last.astype(np.int64),
    )


def _steps(lat: Reals, lon: Reals) -> Reals:
    """Metres from each point to the next, on a plane touching at their latitude: steps are short."""
    north = np.radians(np.diff(lat))
    east = np.radians(np.diff(lon)) * np.cos(np.radians((lat[1:] + lat[:-1]) / 2))
    return np.asarray(EARTH_RADIUS_M * np.hypot(north, east), dtype=np.float64)


def _milliseconds(length: Ints, km_per_hour: Reals) -> Ints:
    """Time over decimetres, at least a millisecond; -1 where the speed is 0."""
    safe = np.where(km_per_hour > 0, km_per_hour, 1.0)
    time = np.maximum(1, np.rint(length * 360.0 / safe).astype(np.int64))
    return np.where(km_per_hour > 0, time, -1)


def _without_islands(graph: RoadGraph, island: int) -> RoadGraph:
    """Only the junctions that can reach and be reached from enough others, and the edges between them."""
    from scipy.sparse import coo_array
    from scipy.sparse.csgraph import connected_components

    ways = [(graph.tail, graph.head, graph.forward), (graph.head, graph.tail, graph.backward)]
    rows = np.concatenate([a[cost >= 0] for a, _, cost in ways])
    columns = np.concatenate([b[cost >= 0] for _, b, cost in ways])
    # Parallel roads are summed up here, which does no harm: only whether there is one counts.
    shape = (graph.junctions, graph.junctions)
    links = coo_array((np.ones(len(rows)), (rows, columns)), shape=shape).tocsr()
    _, label = connected_components(links, directed=True, connection="strong")
    sizes = np.bincount(label)
    kept = (sizes[label] >= island) | (label == int(np.argmax(sizes)))
    edges = kept[graph.tail] & kept[graph.head]
    number = np.cumsum(kept) - 1
    return RoadGraph(
        junctions=int(kept.sum()),
        tail=number[graph.tail[edges]],
        head=number[graph.head[edges]],
        forward=graph.forward[edges],
        backward=graph.backward[edges],
        length=graph.length[edges],
        stop=graph.stop[edges],
        lat=graph.lat,
        lon=graph.lon,
        first=graph.first[edges],
        last=graph.last[edges],
    )

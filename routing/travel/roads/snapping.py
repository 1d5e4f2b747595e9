"""Where each place stands on the network: the nearest point of the nearest road, and how far away it is."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import shapely

from routing.travel.crowfly import EARTH_RADIUS_M
from routing.travel.roads.graph import Ints, Reals, RoadGraph

Spot = tuple[float, float]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Snaps:
    """Where spots stand on a graph, one entry a spot.

    Attributes
    ----------
    edge: the edge, -1 when no road is near enough.
    share: how far along its drawing, from 0 to 1.
    metres: in a straight line from the spot to the road (meaningless without an edge).
    """

    edge: Ints
    share: Reals
    metres: Reals


def snap(graph: RoadGraph, spots: Sequence[Spot], *, farthest_m: int) -> Snaps:
    """Stand each spot (latitude, longitude) at the nearest road; of roads equally near, the first.

    Distances are measured on a plane true at the middle latitude of the spots: within a hundred kilometres
    of it they are wrong by less than one part in fifty, as is the choice of the nearer road.
    """
    count = len(spots)
    edge = np.full(count, -1, dtype=np.int64)
    share, metres = np.zeros(count), np.full(count, np.inf)
    lat, lon = (np.array([spot[axis] for spot in spots], dtype=np.float64) for axis in (0, 1))
    if not count:
        return Snaps(edge=edge, share=share, metres=metres)
    scale = math.cos(math.radians(float(lat.min() + lat.max()) / 2))
    near = _near(graph, lat, lon, farthest_m / scale)
    if len(near):
        lines = _lines(graph, near, scale)
        points = shapely.points(_plane(lat, lon, scale))
        found, chosen = shapely.STRtree(lines).query_nearest(points, max_distance=farthest_m)
        # Several roads may be equally near: the lowest number is written last.
        order = np.argsort(-near[chosen], kind="stable")
        found, chosen = found[order], chosen[order]
        edge[found] = near[chosen]
        share[found] = shapely.line_locate_point(lines[chosen], points[found], normalized=True)
        metres[found] = shapely.distance(lines[chosen], points[found])
    return Snaps(edge=edge, share=share, metres=metres)


def _plane(lat: Reals, lon: Reals, scale: float) -> Reals:
    """Metres east and north."""
    return EARTH_RADIUS_M * np.radians(np.column_stack([lon * scale, lat]))


def _near(graph: RoadGraph, lat: Reals, lon: Reals, margin_m: float) -> Ints:
    """Edges where a place may stand, with a point in the box of the spots or near it.

    An edge may cross the box without a point in it: its own box is compared, not its points.
    """
    if not len(graph.first):
        return np.zeros(0, dtype=np.int64)
    margin = math.degrees(margin_m / EARTH_RADIUS_M)
    bounds = np.stack([graph.first, graph.last + 1], axis=1).ravel()
    # The end of the last slice may be the end of the array, which reduceat does not accept: pad.
    boxes = [
        (
            np.minimum.reduceat(np.append(axis, np.inf), bounds)[::2],
            np.maximum.reduceat(np.append(axis, -np.inf), bounds)[::2],
        )
        for axis in (graph.lat, graph.lon)
    ]
    inside = graph.stop.copy()
    for (low, high), own in zip(boxes, (lat, lon), strict=True):
        inside &= (high >= own.min() - margin) & (low <= own.max() + margin)
    return np.flatnonzero(inside)


def _lines(graph: RoadGraph, edges: Ints, scale: float) -> shapely.LineString:
    """The line of each edge on the plane."""
    sizes = graph.last[edges] - graph.first[edges] + 1
    owner = np.repeat(np.arange(len(edges)), sizes)
    begin = np.cumsum(sizes) - sizes
    point = np.arange(sizes.sum()) - np.repeat(begin, sizes) + np.repeat(graph.first[edges], sizes)
    plane = _plane(graph.lat[point], graph.lon[point], scale)
    return shapely.linestrings(plane, indices=owner)

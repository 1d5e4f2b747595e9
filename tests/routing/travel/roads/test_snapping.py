"""Places stand at the nearest road, wherever roads bend, and not at all when none is near."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from routing.travel.roads.driving import CAR_ROADS
from routing.travel.roads.extract import read_extract
from routing.travel.roads.graph import RoadGraph, build_graph
from routing.travel.roads.snapping import snap
from tests.routing.travel.roads.maps import Map, at


@pytest.fixture(scope="module")
def kotka(road_extract: Path) -> RoadGraph:
    return build_graph(read_extract(road_extract, CAR_ROADS))


def nearest(graph: RoadGraph, lat: float, lon: float) -> float:
    """Metres to the nearest segment where a place may stand, segment by segment."""
    scale = math.cos(math.radians(lat)) * 111_195.08
    best = math.inf
    for edge in np.flatnonzero(graph.stop):
        part = slice(int(graph.first[edge]), int(graph.last[edge]) + 1)
        xs = ((graph.lon[part] - lon) * scale).tolist()
        ys = ((graph.lat[part] - lat) * 111_195.08).tolist()
        for x1, y1, x2, y2 in zip(xs, ys, xs[1:], ys[1:], strict=False):
            square = (x2 - x1) ** 2 + (y2 - y1) ** 2
            t = 0.0 if square == 0 else min(1.0, max(0.0, -(x1 * (x2 - x1) + y1 * (y2 - y1)) / square))
            best = min(best, math.hypot(x1 + t * (x2 - x1), y1 + t * (y2 - y1)))
    return best


SPOTS = st.tuples(st.floats(60.521, 60.539), st.floats(26.931, 26.969))


@given(st.lists(SPOTS, min_size=1, max_size=3))
def test_each_place_stands_at_the_nearest_road(kotka: RoadGraph, spots: list[tuple[float, float]]) -> None:
    snaps = snap(kotka, spots, farthest_m=3_000)
    for spot, edge, metres in zip(spots, snaps.edge, snaps.metres, strict=True):
        assert edge >= 0
        assert metres == pytest.approx(nearest(kotka, *spot), rel=0.002, abs=0.5)


@given(st.lists(SPOTS, min_size=2, max_size=5), st.randoms(use_true_random=False))
def test_company_changes_no_place(kotka: RoadGraph, spots: list[tuple[float, float]], chance: object) -> None:
    """Standing among others, or in another order, is standing alone."""
    order = list(range(len(spots)))
    chance.shuffle(order)  # type: ignore[attr-defined]
    together = snap(kotka, spots, farthest_m=2_000)
    mixed = snap(kotka, [spots[n] for n in order], farthest_m=2_000)
    assert together.edge[order].tolist() == mixed.edge.tolist()
    assert together.share[order].tolist() == mixed.share.tolist()


def test_far_from_any_road_is_nowhere() -> None:
    drawn = Map()
    drawn.node(1, 0, 0)
    drawn.node(2, 50, 0)
    drawn.way((1, 2))
    graph = build_graph(read_extract(drawn.buffer(), CAR_ROADS), island=1)
    snaps = snap(graph, [at(25, 4.9), at(25, 5.2), at(25, 90)], farthest_m=500)
    assert snaps.edge.tolist() == [0, -1, -1]
    assert snaps.share[0] == pytest.approx(0.5, abs=0.01)


def test_nobody_stands_on_a_motorway() -> None:
    drawn = Map()
    for number, (east, north) in enumerate([(0, 0), (9, 0), (0, 2), (9, 2)], start=1):
        drawn.node(number, east, north)
    drawn.way((1, 2), "motorway", oneway="no")
    drawn.way((3, 4), "residential")
    drawn.way((1, 3), "residential")
    graph = build_graph(read_extract(drawn.buffer(), CAR_ROADS), island=1)
    snaps = snap(graph, [at(5, 0.1)], farthest_m=500)
    assert snaps.metres[0] == pytest.approx(190, abs=1)


def test_no_place_is_no_trouble(kotka: RoadGraph) -> None:
    assert len(snap(kotka, [], farthest_m=100).edge) == 0

"""Fastest paths: the slow way finds the same, one-ways are kept, no detour is a shortcut."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from routing.travel.roads.driving import CAR_ROADS
from routing.travel.roads.extract import read_extract
from routing.travel.roads.graph import build_graph
from routing.travel.roads.paths import road_matrices
from routing.travel.roads.snapping import Snaps, snap
from tests.routing.travel.roads.graphs import graphs, slow_seconds, standing
from tests.routing.travel.roads.maps import Map, at


@given(st.data())
def test_the_slow_way_finds_the_same(data: st.DataObject) -> None:
    """Times, lengths and what cannot be reached, to the unit."""
    graph = data.draw(graphs())
    snaps = data.draw(standing(graph))
    seconds, metres, known = road_matrices(graph, snaps, CAR_ROADS)
    slow = slow_seconds(graph, snaps, CAR_ROADS)
    for a, row in enumerate(slow):
        for b, expected in enumerate(row):
            found = (int(seconds[a, b]), int(metres[a, b])) if known[a, b] else None
            assert found == expected, (a, b)


@given(st.data())
def test_no_detour_is_quicker(data: st.DataObject) -> None:
    """From a to c takes no longer than by way of any b."""
    graph = data.draw(graphs())
    snaps = data.draw(standing(graph))
    seconds, _, known = road_matrices(graph, snaps, CAR_ROADS)
    for b in range(len(seconds)):
        joined = known[:, [b]] & known[[b], :]
        assert known[joined].all()
        detour = seconds[:, [b]] + seconds[[b], :]
        assert (seconds[joined] <= detour[joined]).all()


@given(st.data())
def test_the_order_of_places_changes_nothing(data: st.DataObject) -> None:
    graph = data.draw(graphs())
    snaps = data.draw(standing(graph))
    order = np.array(data.draw(st.permutations(range(len(snaps.edge)))))
    mixed = Snaps(edge=snaps.edge[order], share=snaps.share[order], metres=snaps.metres[order])
    for plain, moved in zip(
        road_matrices(graph, snaps, CAR_ROADS), road_matrices(graph, mixed, CAR_ROADS), strict=True
    ):
        assert (plain[np.ix_(order, order)] == moved).all()


def ring(**tags: str) -> tuple[np.ndarray, np.ndarray]:
    """Seconds and metres between the corners of a square of 300 m, places at mid-side."""
    drawn = Map()
    for number, (east, north) in enumerate([(0, 0), (3, 0), (3, 3), (0, 3)]):
        drawn.node(number + 1, east, north)
    drawn.way((1, 2, 3, 4, 1), "residential", **tags)
    graph = build_graph(read_extract(drawn.buffer(), CAR_ROADS), island=1)
    spots = [at(1.5, 0), at(3, 1.5), at(1.5, 3), at(0, 1.5)]
    seconds, metres, known = road_matrices(graph, snap(graph, spots, farthest_m=50), CAR_ROADS)
    assert known.all()
    return seconds, metres


def test_a_one_way_ring_is_driven_round() -> None:
    _, metres = ring(oneway="yes")
    assert metres[0].tolist() == pytest.approx([0, 300, 600, 900], abs=3)
    assert metres[3].tolist() == pytest.approx([300, 600, 900, 0], abs=3)


def test_a_ring_both_ways_is_driven_the_short_way() -> None:
    seconds, metres = ring()
    assert metres[0].tolist() == pytest.approx([0, 300, 600, 300], abs=3)
    # 300 m at 26 km/h
    assert seconds[0].tolist() == pytest.approx([0, 42, 84, 42], abs=1)


def test_of_parallel_roads_the_quicker_is_taken() -> None:
    """A sparse matrix would add the two up."""
    drawn = Map()
    drawn.node(1, 0, 0)
    drawn.node(2, 10, 0)
    drawn.way((1, 2), "residential")
    drawn.way((1, 2), "primary")
    graph = build_graph(read_extract(drawn.buffer(), CAR_ROADS), island=1)
    snaps = snap(graph, [at(0, 0), at(10, 0)], farthest_m=50)
    seconds, metres, _ = road_matrices(graph, snaps, CAR_ROADS)
    assert metres[0, 1] == pytest.approx(1000, abs=3)
    assert seconds[0, 1] == pytest.approx(75, abs=1)  # 1 km at 48 km/h


def test_the_way_from_the_road_to_the_door_counts() -> None:
    drawn = Map()
    drawn.node(1, 0, 0)
    drawn.node(2, 10, 0)
    drawn.way((1, 2), "residential")
    graph = build_graph(read_extract(drawn.buffer(), CAR_ROADS), island=1)
    near = snap(graph, [at(2, 0), at(5, 0)], farthest_m=500)
    far = snap(graph, [at(2, 1), at(5, 0)], farthest_m=500)
    assert far.metres[0] == pytest.approx(100, abs=1)
    extra = road_matrices(graph, far, CAR_ROADS)[0] - road_matrices(graph, near, CAR_ROADS)[0]
    # 100 m at 10 km/h, out and back alike
    assert extra[0, 1] == pytest.approx(36, abs=1)
    assert extra[1, 0] == pytest.approx(36, abs=1)

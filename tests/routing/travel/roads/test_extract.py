"""Reading an extract: pieces, cuts, barriers, and files that are none."""

from __future__ import annotations

from pathlib import Path

import pytest

from routing.travel.roads.driving import CAR_ROADS, WALKING_ROADS
from routing.travel.roads.extract import read_extract
from routing.travel.roads.graph import build_graph
from routing.travel.source import SourceUnusable
from tests.routing.travel.roads.maps import Map


def line(*numbers: int, gap: int | None = None, **tags: str) -> Map:
    """A straight street through nodes 100 m apart; the node ``gap`` is not in the extract."""
    drawn = Map()
    for number in numbers:
        if number != gap:
            drawn.node(number, number, 0)
    drawn.way(numbers, **tags)
    return drawn


def test_a_street_is_one_edge_from_end_to_end() -> None:
    graph = build_graph(read_extract(line(1, 2, 3, 4).buffer(), CAR_ROADS))
    assert graph.junctions == 2
    assert graph.length.tolist() == pytest.approx([3000], abs=3)
    # 300 m at 26 km/h
    assert graph.forward.tolist() == pytest.approx([41_538], abs=50)


def test_a_way_cut_by_the_border_keeps_its_pieces() -> None:
    found = read_extract(line(1, 2, 3, 4, 5, gap=3).buffer(), CAR_ROADS)
    assert found.begins.tolist() == [0, 2, 4]


def test_nothing_passes_a_bollard_but_people() -> None:
    drawn = line(1, 2, 3)
    drawn.node(2, 2, 0, barrier="bollard")
    by_car = build_graph(read_extract(drawn.buffer(), CAR_ROADS), island=1)
    on_foot = build_graph(read_extract(drawn.buffer(), WALKING_ROADS), island=1)
    assert (by_car.junctions, len(by_car.tail)) == (4, 2)
    assert (on_foot.junctions, len(on_foot.tail)) == (2, 1)


def test_every_bollard_of_a_way_cuts_it() -> None:
    drawn = line(1, 2, 3, 4, 5)
    for number in (1, 2, 3, 4):
        drawn.node(number, number, 0, barrier="bollard")
    drawn.way((4, 1), highway="service")
    found = read_extract(drawn.buffer(), CAR_ROADS)
    assert len(set(found.nodes)) == len(found.nodes)


def test_a_node_named_twice_in_a_row_counts_once() -> None:
    found = read_extract(line(1, 2, 2, 3).buffer(), CAR_ROADS)
    assert found.nodes.tolist() == [1, 2, 3]


def test_an_extract_without_roads_is_refused() -> None:
    with pytest.raises(SourceUnusable, match="roads_empty"):
        read_extract(line(1, 2, highway="footway").buffer(), CAR_ROADS)


@pytest.mark.parametrize("content", [b"", b"no map at all", b"\x00\x00\x00\x0d\x0a\x09OSMHeader\x18\xff\xff"])
@pytest.mark.parametrize("name", ["x.osm.pbf", "x.osm", "x.txt"])
def test_a_file_that_is_no_map_is_refused(content: bytes, name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(SourceUnusable) as refused:
        read_extract(path, CAR_ROADS)
    assert refused.value.values["file"] == name


def test_an_extract_cut_short_is_refused(tmp_path: Path, road_extract: Path) -> None:
    path = tmp_path / "half.osm.pbf"
    path.write_bytes(road_extract.read_bytes()[:60_000])
    with pytest.raises(SourceUnusable, match="unreadable"):
        read_extract(path, CAR_ROADS)


def test_islands_are_left_out() -> None:
    """A car park joined to nothing is no place to start from; the largest network always stays."""
    drawn = line(1, 2, 3)
    drawn.node(11, 1, 5)
    drawn.node(12, 2, 5)
    drawn.way((11, 12), highway="service")
    drawn.way((1, 3), highway="tertiary")
    graph = build_graph(read_extract(drawn.buffer(), CAR_ROADS), island=3)
    assert graph.junctions == 2
    assert len(graph.tail) == 2

"""The road network as a source: what it says, what it keeps, and that keeping changes nothing."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from routing.travel.place import Place
from routing.travel.roads.driving import CAR_ROADS, ROAD_PROFILES
from routing.travel.roads.network import RoadNetwork
from routing.travel.roads.stored import KEPT, Store
from routing.travel.source import SourceUnusable, TravelTable
from tests.routing.travel.roads.maps import Map, place


@pytest.fixture(scope="module")
def homes() -> list[Place]:
    """Thirty homes in Kotka, two of them at one spot."""
    chance = random.Random(7)
    found = [
        Place(id=f"h{n}", lat=chance.uniform(60.522, 60.538), lon=chance.uniform(26.933, 26.967))
        for n in range(29)
    ]
    return [*found, replace(found[3], id="h29")]


def same(one: TravelTable, other: TravelTable) -> bool:
    return all(
        np.array_equal(a, b)
        for a, b in (
            (one.seconds, other.seconds),
            (one.metres, other.metres),
            (one.known, other.known),
        )
    )


@pytest.mark.parametrize("mode", ["car", "bicycle", "walking"])
def test_a_real_town_is_joined_up(mode: str, road_extract: Path, homes: list[Place]) -> None:
    """Every pair is known, roads are longer than the straight line, and no detour is a shortcut."""
    table = RoadNetwork(extract=road_extract).table(homes, mode=mode)
    assert table.known.all()
    seconds = table.seconds
    assert (seconds[:, :, None] + seconds[None, :, :] >= seconds[:, None, :]).all()
    assert seconds[3, 29] == seconds[29, 3] == 0
    assert (seconds[3] == seconds[29]).all()
    assert table.notes[0].code == "travel.roads"
    assert table.notes[0].values["file"] == "kotka.osm.pbf"


def test_one_ways_make_the_way_back_another(road_extract: Path, homes: list[Place]) -> None:
    by_car = RoadNetwork(extract=road_extract).table(homes, mode="car").seconds
    on_foot = RoadNetwork(extract=road_extract).table(homes, mode="walking").seconds
    assert (on_foot == on_foot.T).all()
    assert not (by_car == by_car.T).all()


def test_what_is_kept_is_what_is_computed(road_extract: Path, homes: list[Place], tmp_path: Path) -> None:
    fresh = RoadNetwork(extract=road_extract).table(homes, mode="car")
    first = RoadNetwork(extract=road_extract, cache=tmp_path).table(homes, mode="car")
    kept = {path.name: path.stat().st_size for path in tmp_path.iterdir()}
    assert len(kept) == 2
    again = RoadNetwork(extract=road_extract, cache=tmp_path).table(homes, mode="car")
    assert same(fresh, first)
    assert same(fresh, again)
    assert again.notes == fresh.notes
    assert {path.name for path in tmp_path.iterdir()} == set(kept)


def test_what_is_kept_is_used(road_extract: Path, homes: list[Place], tmp_path: Path) -> None:
    """The matrix on the disk answers without the graph."""
    RoadNetwork(extract=road_extract, cache=tmp_path).table(homes, mode="car")
    biggest = max(tmp_path.iterdir(), key=lambda path: path.stat().st_size)
    biggest.unlink()
    again = RoadNetwork(extract=road_extract, cache=tmp_path)
    again.table(homes, mode="car")
    assert not biggest.exists()


def test_a_damaged_cache_is_computed_anew(road_extract: Path, homes: list[Place], tmp_path: Path) -> None:
    fresh = RoadNetwork(extract=road_extract, cache=tmp_path).table(homes, mode="car")
    for path in tmp_path.iterdir():
        path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    assert same(fresh, RoadNetwork(extract=road_extract, cache=tmp_path).table(homes, mode="car"))


def test_another_speed_is_another_matrix(road_extract: Path, homes: list[Place], tmp_path: Path) -> None:
    usual = RoadNetwork(extract=road_extract, cache=tmp_path).table(homes, mode="car")
    slow = replace(CAR_ROADS, limit_permille=400, speeds=tuple((road, 10.0) for road, _ in CAR_ROADS.speeds))
    slower = RoadNetwork(extract=road_extract, cache=tmp_path, profiles=(slow,)).table(homes, mode="car")
    assert slower.seconds.sum() > 1.5 * usual.seconds.sum()


def test_another_map_under_the_same_name_is_another_matrix(tmp_path: Path) -> None:
    ends = [place("a", 0, 0), place("b", 10, 0)]
    found = []
    for highway in ("residential", "primary"):
        drawn = Map()
        drawn.node(1, 0, 0)
        drawn.node(2, 10, 0)
        drawn.way((1, 2), highway)
        source = RoadNetwork(extract=drawn.file(tmp_path), cache=tmp_path / "cache")
        found.append(source.table(ends, mode="car").seconds[0, 1])
    assert found[0] > found[1]


def test_the_order_of_places_changes_nothing(road_extract: Path, homes: list[Place]) -> None:
    network = RoadNetwork(extract=road_extract)
    order = list(range(len(homes)))
    random.Random(3).shuffle(order)
    plain = network.table(homes, mode="car")
    mixed = network.table([homes[n] for n in order], mode="car")
    assert (plain.seconds[np.ix_(order, order)] == mixed.seconds).all()
    assert (plain.metres[np.ix_(order, order)] == mixed.metres).all()


def test_what_cannot_be_reached_is_said(tmp_path: Path) -> None:
    """Two networks without a bridge, a place beyond all roads, one far from its road."""
    drawn = Map()
    for number, (east, north) in enumerate([(0, 0), (9, 0), (0, 60), (9, 60)], start=1):
        drawn.node(number, east, north)
    drawn.way((1, 2))
    drawn.way((3, 4))
    places = [place("a", 1, 0), place("b", 5, 60), place("c", 5, 63), place("nowhere", 5, 30)]
    network = RoadNetwork(extract=drawn.file(tmp_path), island=2)
    table = network.table(places, mode="car")
    assert table.known.tolist() == [
        [True, False, False, False],
        [False, True, True, False],
        [False, True, True, False],
        [False, False, False, True],
    ]
    said = {note.code: note.values for note in table.notes}
    assert said["travel.roads_cut"] == {"pairs": 4}
    assert said["travel.roads_away"] == {"count": 1, "names": "nowhere", "metres": 1_000}
    assert said["travel.roads_far"] == {"count": 1, "names": "c", "metres": 200}


def test_a_mode_without_a_profile_is_refused(road_extract: Path) -> None:
    with pytest.raises(SourceUnusable, match="no_mode"):
        RoadNetwork(extract=road_extract).table([], mode="transit")
    assert {profile.name for profile in ROAD_PROFILES} == {"car", "bicycle", "walking"}


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceUnusable, match="unreadable"):
        RoadNetwork(extract=tmp_path / "absent.osm.pbf").table([], mode="car")


def test_the_cache_does_not_grow_for_ever(tmp_path: Path) -> None:
    store = Store(tmp_path)
    for number in range(KEPT + 5):
        store.put(f"k{number}", {"a": np.arange(3)})
    assert len(list(tmp_path.iterdir())) == KEPT


def test_a_folder_that_cannot_be_written_keeps_nothing(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("x")
    store = Store(file / "inside")
    store.put("k", {"a": np.arange(3)})
    assert store.get("k") is None

"""The line of text that says which roads each mode travels by."""

from __future__ import annotations

from pathlib import Path

import pytest

from routing.travel.choice import InvalidChoice, sources_of
from routing.travel.roads.network import RoadNetwork
from routing.travel.servers.osrm import OsrmServer
from routing.travel.servers.valhalla import ValhallaServer


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "map.osm.pbf").write_bytes(b"")
    return tmp_path


def kinds(text: str, folder: Path) -> dict[str, type]:
    return {mode: type(source) for mode, source in sources_of(text, folder=folder).items()}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", {}),
        ("map.osm.pbf", {"car": RoadNetwork, "bicycle": RoadNetwork, "walking": RoadNetwork}),
        ("osrm:http://localhost:5000", {"car": OsrmServer}),
        ("bicycle=osrm:http://localhost:5001", {"bicycle": OsrmServer}),
        (
            "valhalla:http://localhost:8002",
            {"car": ValhallaServer, "bicycle": ValhallaServer, "walking": ValhallaServer},
        ),
        (
            "car=osrm:http://localhost:5000 | map.osm.pbf",
            {"car": OsrmServer, "bicycle": RoadNetwork, "walking": RoadNetwork},
        ),
        ("walking=map.osm.pbf", {"walking": RoadNetwork}),
        ("OSRM:https://roads.example/key=1/x", {"car": OsrmServer}),
    ],
)
def test_what_people_write(text: str, expected: dict[str, type], folder: Path) -> None:
    assert kinds(text, folder) == expected


def test_an_absolute_path_is_itself(folder: Path) -> None:
    found = sources_of(str(folder / "map.osm.pbf"), folder=Path("elsewhere"))["car"]
    assert isinstance(found, RoadNetwork)
    assert found.extract == folder / "map.osm.pbf"


def test_everything_wrong_is_said_at_once(folder: Path) -> None:
    text = "absent.osm.pbf|plane=map.osm.pbf|osrm:localhost|https://roads.example|valhalla:ftp://x"
    with pytest.raises(InvalidChoice) as refused:
        sources_of(text, folder=folder)
    assert [(one.code, one.seen) for one in refused.value.wrong] == [
        ("roads.missing", "absent.osm.pbf"),
        ("roads.mode", "plane"),
        ("roads.address", "localhost"),
        ("roads.kind", "https://roads.example"),
        ("roads.address", "ftp://x"),
    ]


@pytest.mark.parametrize("text", ["osrm:http://[::1", "osrm:http://x:port", "osrm:", "valhalla:http://:80"])
def test_an_address_that_is_none_is_refused(text: str, folder: Path) -> None:
    with pytest.raises(InvalidChoice):
        sources_of(text, folder=folder)

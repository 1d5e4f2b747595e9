"""OSRM and Valhalla servers as sources: what they say, in blocks, and what they do not know."""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from routing.travel.crowfly import crowfly_matrices
from routing.travel.profiles import CAR
from routing.travel.servers.asking import Patience
from routing.travel.servers.blocks import SIDE
from routing.travel.servers.osrm import OsrmServer
from routing.travel.servers.valhalla import ValhallaServer
from routing.travel.source import SourceUnusable, TravelSource, base_travel
from tests.routing.travel.servers.loopback import Answering, Loopback, Reply, Request, in_turn, json_reply
from tests.routing.travel.servers.towns import (
    line,
    metres_between,
    osrm,
    seconds_between,
    valhalla,
    valhalla_short,
)

QUICK = Patience(attempts=2, sleep=lambda seconds: None)
KINDS: dict[str, Callable[..., TravelSource]] = {"osrm": OsrmServer, "valhalla": ValhallaServer}


def source(kind: str, url: str, patience: Patience = QUICK) -> TravelSource:
    return KINDS[kind](url=url, patience=patience)


SERVERS = [("osrm", osrm), ("valhalla", valhalla), ("valhalla", valhalla_short)]


@pytest.mark.parametrize(("kind", "answering"), SERVERS)
def test_times_and_distances_are_the_servers_rounded_up(kind: str, answering: Answering) -> None:
    places = [*line(4), replace(line(4)[2], id="again")]
    with Loopback(answering) as server:
        table = source(kind, server.url).table(places, mode="car")
        assert len(server.requests) == 1
    assert table.known.all()
    assert table.notes[0].code == "travel.server"
    assert table.notes[0].values["host"] == server.host
    for a in range(4):
        for b in range(4):
            assert table.seconds[a, b] == math.ceil(seconds_between(a, b))
            # A thousandth of a millimetre is lost between kilometres and metres.
            assert 0 <= table.metres[a, b] - metres_between(a, b) < 1.001
    assert (table.seconds[4] == table.seconds[2]).all()


@pytest.mark.parametrize(("kind", "answering"), SERVERS)
def test_a_large_table_is_asked_in_blocks(kind: str, answering: Answering) -> None:
    places = line(SIDE + 3)
    with Loopback(answering) as server:
        table = source(kind, server.url).table(places, mode="car")
        assert len(server.requests) == 4
    expected = [[math.ceil(seconds_between(a, b)) for b in range(SIDE + 3)] for a in range(SIDE + 3)]
    assert table.seconds.tolist() == expected


@pytest.mark.parametrize("mode", ["car", "bicycle", "walking"])
def test_each_mode_has_its_words_for_each_server(mode: str) -> None:
    with Loopback(osrm) as one, Loopback(valhalla) as other:
        source("osrm", one.url).table(line(2), mode=mode)
        source("valhalla", other.url).table(line(2), mode=mode)
    words = {"car": "driving", "bicycle": "cycling", "walking": "walking"}
    assert one.requests[0].path.startswith(f"/table/v1/{words[mode]}/3.000000,45.000000;")
    costings = {"car": "auto", "bicycle": "bicycle", "walking": "pedestrian"}
    assert other.requests[0].body["costing"] == costings[mode]


def nulled(request: Request) -> Reply:
    content = json.loads(osrm(request).content)
    content["durations"][0][2] = content["durations"][0][0] = None
    content["distances"][1][2] = None
    return json_reply(content)


def test_a_pair_without_an_answer_travels_as_the_crow_flies() -> None:
    places = line(3)
    with Loopback(nulled) as server:
        seconds, metres, notes = base_travel(CAR, places, source=source("osrm", server.url))
    crow_s, crow_m = crowfly_matrices(places, CAR.crowfly)
    for cell in ((0, 2), (1, 2)):
        assert (seconds[cell], metres[cell]) == (crow_s[cell], crow_m[cell])
    assert seconds[0, 1] == 101
    assert seconds[0, 0] == 0
    assert [(note.code, note.mode, note.values.get("pairs")) for note in notes] == [
        ("travel.server", "car", None),
        ("travel.server_nulls", "car", 2),
    ]


def lost(request: Request) -> Reply:
    content = json.loads(osrm(request).content)
    content["sources"] = [{"distance": 3.0}, {"distance": 5_000.0}, {"distance": 900.0}]
    content["destinations"] = content["sources"]
    return json_reply(content)


def test_a_place_far_from_the_servers_roads_is_unknown() -> None:
    with Loopback(lost) as server:
        table = source("osrm", server.url).table(line(3), mode="car")
    assert table.known.tolist() == [[True, False, True], [False, True, False], [True, False, True]]


NO_ROAD = [
    ("osrm", json_reply({"code": "NoSegment", "message": "…"}, status=400)),
    ("valhalla", json_reply({"error_code": 171, "error": "No suitable edges near location"}, status=400)),
]


@pytest.mark.parametrize(("kind", "reply"), NO_ROAD)
def test_places_without_a_road_are_unknown_and_no_failure(kind: str, reply: Reply) -> None:
    with Loopback(in_turn(reply)) as server:
        table = source(kind, server.url).table(line(2), mode="car")
    assert table.known.tolist() == [[True, False], [False, True]]


BAD = {
    "not json": Reply(content=b"<html>busy</html>"),
    "not unicode": Reply(content=b"\xff\xfe\x00{"),
    "a list": json_reply([1, 2]),
    "no table": json_reply({"code": "Ok"}),
    "too few rows": json_reply(
        {
            "code": "Ok",
            "durations": [[0, 1]],
            "distances": [[0, 1]],
            "sources_to_targets": [[{"time": 1, "distance": 1}]],
        }
    ),
    "text for numbers": json_reply(
        {
            "code": "Ok",
            "durations": [["0", "1"], [1, 0]],
            "distances": [[0, 1], [1, 0]],
            "sources_to_targets": [[{"time": "1", "distance": 1}] * 2] * 2,
        }
    ),
    "negative": json_reply(
        {
            "code": "Ok",
            "durations": [[0, -1], [1, 0]],
            "distances": [[0, 1], [1, 0]],
            "sources_to_targets": [[{"time": -1, "distance": 1}] * 2] * 2,
        }
    ),
    "not a number": Reply(
        content=b'{"code":"Ok","durations":[[0,NaN],[1,0]],"distances":[[0,1],[1,0]],'
        b'"sources_to_targets":[[{"time":NaN,"distance":1},{"time":1,"distance":1}],[{},{}]]}'
    ),
    "refused": json_reply({"code": "TooBig", "error_code": 154, "error": "too far"}, status=400),
    "elsewhere": Reply(status=302, headers={"Location": "http://127.0.0.1:1/"}, content=b""),
}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("bad", BAD)
def test_a_bad_answer_makes_all_travel_crow_fly_and_says_so(kind: str, bad: str) -> None:
    places = line(2)
    with Loopback(in_turn(BAD[bad])) as server:
        with pytest.raises(SourceUnusable) as refused:
            source(kind, server.url).table(places, mode="car")
        seconds, _, notes = base_travel(CAR, places, source=source(kind, server.url))
        # Asking again would give the same: one request each.
        assert len(server.requests) == 2
    assert np.array_equal(seconds, crowfly_matrices(places, CAR.crowfly)[0])
    assert [note.code for note in notes] == ["travel.server_failed"]
    assert refused.value.values["problem"]

"""Places in a line, and servers that know the way between them."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qs, urlsplit

from routing.travel.place import Place
from tests.routing.travel.servers.loopback import Reply, Request, json_reply


def line(count: int) -> list[Place]:
    """Places a hundredth of a degree apart, northwards."""
    return [Place(id=f"p{n}", lat=45 + n / 100, lon=3.0) for n in range(count)]


def number_of(lat: float) -> int:
    """Which place of the line that latitude is."""
    return round((lat - 45) * 100)


def seconds_between(a: int, b: int) -> float:
    """What both servers say: 100.5 s a step northwards, twice that southwards."""
    return (b - a) * 100.5 if b >= a else (a - b) * 201.0


def metres_between(a: int, b: int) -> float:
    """What both servers say: 1,200.4 m a step."""
    return abs(b - a) * 1_200.4


def osrm(request: Request) -> Reply:
    """An OSRM server of the line."""
    parts = urlsplit(request.path)
    query = parse_qs(parts.query)
    latitudes = [float(pair.split(",")[1]) for pair in parts.path.rpartition("/")[2].split(";")]
    rows, columns = (
        [number_of(latitudes[int(n)]) for n in query[name][0].split(";")]
        for name in ("sources", "destinations")
    )
    return json_reply(
        {
            "code": "Ok",
            "durations": [[seconds_between(a, b) for b in columns] for a in rows],
            "distances": [[metres_between(a, b) for b in columns] for a in rows],
        }
    )


def valhalla(request: Request) -> Reply:
    """A Valhalla server of the line, in the long form of its answer."""
    rows, columns = (
        [number_of(spot["lat"]) for spot in request.body[name]] for name in ("sources", "targets")
    )
    table: list[list[dict[str, Any]]] = [
        [
            {"time": seconds_between(a, b), "distance": metres_between(a, b) / 1000, "to_index": n}
            for n, b in enumerate(columns)
        ]
        for a in rows
    ]
    return json_reply({"sources_to_targets": table, "units": "kilometers"})


def valhalla_short(request: Request) -> Reply:
    """The same in the short form of newer servers."""
    rows, columns = (
        [number_of(spot["lat"]) for spot in request.body[name]] for name in ("sources", "targets")
    )
    table = {
        "durations": [[seconds_between(a, b) for b in columns] for a in rows],
        "distances": [[metres_between(a, b) / 1000 for b in columns] for a in rows],
    }
    return json_reply({"sources_to_targets": table})

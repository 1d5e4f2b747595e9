"""Answers of a BAN and of a Nominatim, as those services write them."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qs, urlsplit

from tests.routing.travel.servers.loopback import Reply, Request, json_reply

#: Query -> position, kind and score in a made-up directory.
DIRECTORY: dict[str, tuple[float, float, str, float, str]] = {
    "12 rue des Lilas 94320 Thiais": (48.7651, 2.3921, "housenumber", 0.97, "94320"),
    "rue du Pont 94310 Orly": (48.7440, 2.4001, "street", 0.88, "94310"),
    "Le Moulin 94150 Rungis": (48.7470, 2.3510, "locality", 0.81, "94150"),
    "94260 Fresnes": (48.7554, 2.3219, "municipality", 0.93, "94260"),
    "place du Doute 94320 Thiais": (48.7, 2.4, "street", 0.31, "94320"),
    "1 rue de Lille 94310 Orly": (50.63, 3.06, "housenumber", 0.9, "59000"),
}


def query_of(request: Request) -> str:
    return parse_qs(urlsplit(request.path).query)["q"][0]


def feature(lat: float, lon: float, kind: str, score: float, postcode: str, label: str) -> dict[str, Any]:
    properties = {"label": label, "score": score, "type": kind, "postcode": postcode}
    return {
        "type": "Feature",
        "geometry": {"type": "Point", "coordinates": [lon, lat]},
        "properties": properties,
    }


def ban_server(request: Request) -> Reply:
    """A BAN that knows the directory."""
    query = query_of(request)
    known = DIRECTORY.get(query)
    features = [] if known is None else [feature(*known, label=query.title())]
    return json_reply({"type": "FeatureCollection", "features": features})


def nominatim_server(request: Request) -> Reply:
    """A Nominatim that knows the directory, with commas."""
    known = DIRECTORY.get(query_of(request).replace(",", ""))
    if known is None:
        return json_reply([])
    lat, lon, kind, _, postcode = known
    address: dict[str, str] = {"postcode": postcode, "town": "x"}
    if kind != "municipality":
        address["road"] = "rue"
    if kind == "housenumber":
        address["house_number"] = "12"
    return json_reply(
        [{"lat": str(lat), "lon": str(lon), "display_name": "là", "address": address, "importance": 0.1}]
    )

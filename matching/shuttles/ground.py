"""The places of one day of shuttles: homes, stops that stand for homes, meeting points, gates, depots."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from matching.model.location import Location
from matching.shuttles.book import ShuttleBook
from matching.shuttles.model import Home

#: Said before the name of a place that is only an estimate of where somebody lives.
ESTIMATED = "≈ "


def home_place(home: Home) -> str:
    """Id of the place where somebody is fetched; an estimated home is a place apart from its stop."""
    return f"~{home.place}" if home.estimated else home.place


def locations_of(book: ShuttleBook, homes: Iterable[Home]) -> tuple[Location, ...]:
    """Every place of the book that rides may touch, each once; estimated homes are marked."""
    found = {one.id: one for one in (*book.fleet.locations, *_ground(book), *_homes(book, homes))}
    return tuple(found.values())


def _ground(book: ShuttleBook) -> Iterator[Location]:
    for gate in book.gates:
        yield Location(id=gate.id, lat=gate.lat, lon=gate.lon, address=gate.name)
    for stop in book.stops:
        yield Location(
            id=stop.id,
            lat=stop.lat,
            lon=stop.lon,
            address=f"{stop.name}, {stop.commune}",
            commune=stop.commune,
            synthetic=stop.synthetic,
        )


def _homes(book: ShuttleBook, homes: Iterable[Home]) -> Iterator[Location]:
    names = {stop.id: f"{stop.name}, {stop.commune}" for stop in book.stops}
    synthetic = {stop.id: stop.synthetic for stop in book.stops}
    known = {one.id for one in book.fleet.locations} | set(names)
    for home in homes:
        if home.estimated:
            yield Location(
                id=home_place(home),
                lat=home.lat,
                lon=home.lon,
                address=ESTIMATED + names[home.place],
                commune=home.commune,
                synthetic=synthetic[home.place],
            )
        elif home.place not in known:
            name = f"domicile, {home.commune}" if home.commune else "domicile"
            yield Location(
                id=home.place, lat=home.lat, lon=home.lon, address=name, commune=home.commune or None
            )

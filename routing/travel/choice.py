"""Which source each mode travels by, as people write it: one line of text.

    carte.osm.pbf                                   roads of an extract, for car, bicycle and walking
    osrm:http://localhost:5000                      an OSRM server, for the car (it serves one profile)
    bicycle=osrm:http://localhost:5001              the same for another mode
    valhalla:http://localhost:8002                  a Valhalla server, for car, bicycle and walking
    car=osrm:http://localhost:5000|carte.osm.pbf    several, separated by ``|``; the first that serves a mode

A mode that nothing serves travels as the crow flies. Public transport has its own table.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from routing.errors import MaillonError
from routing.travel.roads.driving import ROAD_PROFILES
from routing.travel.roads.network import RoadNetwork
from routing.travel.servers.asking import Patience
from routing.travel.servers.osrm import OsrmServer
from routing.travel.servers.valhalla import ValhallaServer
from routing.travel.source import TravelSource

MODES = tuple(profile.name for profile in ROAD_PROFILES)
USUAL_PATIENCE = Patience()


@dataclass(frozen=True, slots=True)
class WrongChoice:
    """One part that makes no sense: ``code`` is ``roads.<reason>``, ``seen`` the text."""

    code: str
    seen: str


class InvalidChoice(MaillonError):
    """The text names no source; :attr:`wrong` lists every part that is wrong."""

    def __init__(self, wrong: tuple[WrongChoice, ...]) -> None:
        self.wrong = wrong
        super().__init__("; ".join(f"{one.code}: {one.seen!r}" for one in wrong))


def sources_of(
    text: str, *, folder: Path, cache: Path | None = None, patience: Patience = USUAL_PATIENCE
) -> dict[str, TravelSource]:
    """The sources a line of text names (see the module's text); none for an empty one.

    Parameters
    ----------
    folder: where the files named by a relative path are.
    cache: folder where networks are kept between runs; None keeps nothing.

    Raises
    ------
    InvalidChoice: with every part that is wrong: a file that is not there, an unknown server or mode.
    """
    found: dict[str, TravelSource] = {}
    wrong: list[WrongChoice] = []
    for part in (part.strip() for part in text.split("|")):
        if not part:
            continue
        mode, where = _mode_and_where(part)
        if mode is not None and mode not in MODES:
            wrong.append(WrongChoice("roads.mode", mode))
        source, usual = None, MODES
        kind, colon, url = where.partition(":")
        if colon and kind.lower() in ("osrm", "valhalla"):
            wrong.extend(_address_faults(url))
            source, usual = _server(kind.lower(), url, patience)
        elif "://" in where:
            wrong.append(WrongChoice("roads.kind", where))
        elif not (folder / where).is_file():
            wrong.append(WrongChoice("roads.missing", where))
        else:
            source = RoadNetwork(extract=folder / where, cache=cache)
        for name in (mode,) if mode is not None else usual:
            if source is not None:
                found.setdefault(name, source)
    if wrong:
        raise InvalidChoice(tuple(wrong))
    return found


def _mode_and_where(part: str) -> tuple[str | None, str]:
    """A mode before ``=``, unless the sign belongs to an address or a file's name."""
    mode, sign, where = part.partition("=")
    if sign and mode.strip().isalpha():
        return mode.strip().lower(), where.strip()
    return None, part


def _server(kind: str, url: str, patience: Patience) -> tuple[TravelSource, tuple[str, ...]]:
    if kind == "osrm":
        return OsrmServer(url=url, patience=patience), ("car",)
    return ValhallaServer(url=url, patience=patience), MODES


def _address_faults(url: str) -> Iterator[WrongChoice]:
    try:
        parts = urlsplit(url)
        good = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        good = False
    if not good:
        yield WrongChoice("roads.address", url)

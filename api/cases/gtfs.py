"""GTFS-Flex feeds: one written from a folder of rides, any one checked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from api.cases.week import outlines_beside
from api.errors import BadInput, Reason
from api.files.atomic import write_files
from api.words import Language
from matching.report import read_outlines
from matching.rides import RideBook, read_ride_book
from matching.rides.gtfs import Published, check_feed, flex_feed, zone_of_outlines, zone_of_places
from matching.rides.gtfs.values import is_of
from matching.rides.gtfs.zone import Area, outside
from matching.rides.service import RideService
from matching.tables.faults import TableFault

#: Larger archives are refused before they are read.
LARGEST = 512 << 20
#: Around fewer different places no zone of communes is drawn: it would tell where somebody lives.
LEAST_SPOTS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenFeed:
    """What was published; ``drawn``: the zone is drawn around places; ``outside``: those it leaves out."""

    services: int
    drawn: bool
    outside: tuple[str, ...]


def page_of(url: str | None) -> str:
    """The page of the service. Raises BadInput when it is missing or no address."""
    if url is None or not is_of("url", url):
        raise BadInput(Reason(code="export.url", where="--url", seen=repr(url) if url else "-"))
    return url


def zone_file(path: Path | None) -> Path | None:
    """The outlines given. Raises BadInput when they enclose nothing."""
    if path is not None:
        _zone_of(path)
    return path


def _zone_of(path: Path) -> Area:
    if not path.is_file():
        raise BadInput(Reason(code="file.missing", where="--zone", seen=str(path)))
    try:
        return zone_of_outlines(read_outlines(path))
    except ValueError:
        raise BadInput(Reason(code="export.zone", where="--zone", seen=str(path))) from None


def write_feed(
    folder: Path, out: Path, *, first: date, url: str, zone: Path | None, language: Language
) -> WrittenFeed:
    """Write the feed of a folder of rides to ``out``.

    Without ``zone``, the outlines in or beside the folder are the zone; without those, the surroundings of
    its places. A service with communes has a zone of its own: theirs.

    Raises
    ------
    BadInput: the folder has no service. InvalidTables: with every bad cell.
    """
    book = read_ride_book(folder)
    if not book.services:
        raise BadInput(Reason(code="export.no_service", where=str(folder), seen="-"))
    used = {place for one in book.asked for place in (one.pickup, one.dropoff)}
    places = [one for one in book.locations if one.id in used]
    beside = outlines_beside(folder)
    known = zone or (beside if beside.is_file() else None)
    drawn = known is None
    area = _zone_of(known) if known is not None else _around(book, folder)
    zones = {one.id: _own(book, one, known) for one in book.services if one.communes}
    published = Published(url=url, first=first, zone=area, zones=zones)
    write_files(out.parent, {out.name: flex_feed(book, published, language=language)})
    missed = [name for name in outside(area, places) if any(one.id not in zones for one in book.services)]
    for one in book.services:
        here = [place for place in places if place.commune is not None and one.serves(place.commune)]
        missed += outside(zones[one.id], here) if one.id in zones else ()
    return WrittenFeed(services=len(book.services), drawn=drawn, outside=tuple(dict.fromkeys(missed)))


def _own(book: RideBook, service: RideService, known: Path | None) -> Area:
    """The zone of a service with communes: their outlines, else the surroundings of the places in them.

    Raises
    ------
    BadInput: an outline is missing, or so few places lie in the communes that the zone would tell a home.
    """
    where = f"ride_services {service.id} communes"
    if known is None:
        mine = [one for one in book.locations if one.commune is not None and service.serves(one.commune)]
        spots = len({(one.lat, one.lon) for one in mine})
        if spots < LEAST_SPOTS:
            seen = f"{', '.join(service.communes)} ({spots} < {LEAST_SPOTS})"
            raise BadInput(Reason(code="export.zone", where=where, seen=seen))
        return zone_of_places(mine)
    outlines = [one for one in read_outlines(known) if service.serves(one.name)]
    names = {one.name.casefold() for one in outlines}
    missing = [name for name in service.communes if name.casefold() not in names]
    if missing:
        raise BadInput(Reason(code="export.commune", where=where, seen=", ".join(missing)))
    return zone_of_outlines(outlines)


def _around(book: RideBook, folder: Path) -> Area:
    try:
        return zone_of_places(book.locations)
    except ValueError:
        raise BadInput(Reason(code="export.zone", where=str(folder), seen="-")) from None


def check_zip(path: Path) -> tuple[TableFault, ...]:
    """Everything wrong in the feed of a file. Raises BadInput when there is none."""
    if not path.is_file():
        code = "file.folder" if path.is_dir() else "file.missing"
        raise BadInput(Reason(code=code, where=str(path), seen="-"))
    size = path.stat().st_size
    if size > LARGEST:
        raise BadInput(Reason(code="file.large", where=str(path), seen=f"{size} B"))
    return check_feed(path.read_bytes(), name=path.name)

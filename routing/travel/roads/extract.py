"""Reading an OpenStreetMap extract: the roads one mode may use, cut where nothing can be passed.

The extract may be anything osmium reads: ``.osm.pbf``, ``.osm``, ``.osm.bz2``. A way cut by the border of the
extract has nodes without a position: it is kept in the pieces that have one.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from routing.travel.roads.driving import RoadProfile
from routing.travel.roads.tags import Passage, barrier_closes, is_stop, passage
from routing.travel.source import SourceUnusable

if TYPE_CHECKING:
    from osmium.io import FileBuffer


@dataclass(slots=True)
class Pieces:
    """Roads one after the other; piece ``n`` has the points from ``begins[n]`` to ``begins[n + 1]``.

    Attributes
    ----------
    nodes: identity of each point; equal where roads meet. Those of barriers are never equal.
    lat, lon: degrees of each point.
    forward, backward: km/h of each piece, 0 = closed that way.
    stop: 1 where a place may stand at the piece.
    """

    nodes: array[int] = field(default_factory=lambda: array("q"))
    lat: array[float] = field(default_factory=lambda: array("d"))
    lon: array[float] = field(default_factory=lambda: array("d"))
    begins: array[int] = field(default_factory=lambda: array("q", [0]))
    forward: array[float] = field(default_factory=lambda: array("d"))
    backward: array[float] = field(default_factory=lambda: array("d"))
    stop: array[int] = field(default_factory=lambda: array("b"))
    cuts: int = 0

    def cut(self) -> int:
        """An identity no other point has: far below those of editors, which number new nodes -1, -2…"""
        self.cuts += 1
        return -(1 << 62) - self.cuts

    def add(self, points: list[tuple[int, float, float]], speeds: Passage, *, stop: bool) -> None:
        """One more piece; nothing when it has fewer than two points."""
        if len(points) < 2:
            return
        for node, lat, lon in points:
            self.nodes.append(node)
            self.lat.append(lat)
            self.lon.append(lon)
        self.begins.append(len(self.nodes))
        self.forward.append(speeds.forward or 0.0)
        self.backward.append(speeds.backward or 0.0)
        self.stop.append(int(stop))


def read_extract(extract: Path | FileBuffer, profile: RoadProfile) -> Pieces:
    """The roads of an extract that a mode may use.

    Raises
    ------
    SourceUnusable: the file is no OpenStreetMap file, is cut short, or holds no road for the mode.
    """
    import osmium

    name = extract.name if isinstance(extract, Path) else "buffer"
    wanted = osmium.osm.NODE | osmium.osm.WAY
    found = Pieces()
    closed: set[int] = set()
    try:
        objects = osmium.FileProcessor(extract, wanted).with_locations()
        for thing in objects.with_filter(osmium.filter.KeyFilter("highway", "barrier")):
            # What osmium hands out dies with the next step of the loop: copy, never keep.
            tags = dict(thing.tags)
            if isinstance(thing, osmium.osm.Node):
                if barrier_closes(tags, profile):
                    closed.add(thing.id)
            elif "highway" in tags:
                _add_way(found, thing, tags, profile, closed)
    except (RuntimeError, ValueError, OSError) as error:
        raise SourceUnusable("travel.roads_unreadable", file=name, problem=str(error)) from None
    if len(found.begins) == 1:
        raise SourceUnusable("travel.roads_empty", file=name)
    return found


def _add_way(found: Pieces, way: Any, tags: dict[str, str], profile: RoadProfile, closed: set[int]) -> None:
    speeds = passage(tags, profile)
    if not speeds:
        return
    stop = is_stop(tags)
    points: list[tuple[int, float, float]] = []
    for node, lat, lon in _positions(way):
        if lat is None or lon is None:
            found.add(points, speeds, stop=stop)
            points = []
        elif node in closed:
            # Both sides end here, each with a point of its own, so that nothing passes.
            found.add([*points, (found.cut(), lat, lon)], speeds, stop=stop)
            points = [(found.cut(), lat, lon)]
        else:
            points.append((node, lat, lon))
    found.add(points, speeds, stop=stop)


def _positions(way: Any) -> Iterator[tuple[int, float | None, float | None]]:
    """Each node of a way, once in a row, with its position when the extract has it."""
    last = None
    for node in way.nodes:
        if node.ref == last:
            continue
        last = node.ref
        location = node.location
        if location.valid():
            yield node.ref, location.lat, location.lon
        else:
            yield node.ref, None, None

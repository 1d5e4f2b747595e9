"""Small made-up maps as OpenStreetMap XML, and ready profiles to read them with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from xml.sax.saxutils import quoteattr

from osmium.io import FileBuffer

from routing.travel.place import Place

Tags = Mapping[str, str]
#: A hundredth of a degree of latitude is 1,112 m.
LAT, LON = 60.0, 20.0
#: One step of the grid, north or east, in degrees: 100 m each.
NORTH, EAST = 100 / 111_195.08, 100 / 111_195.08 * 2


class Map:
    """Nodes on a grid of 100 m and ways between them."""

    def __init__(self) -> None:
        self._nodes: dict[int, tuple[float, float, Tags]] = {}
        self._ways: list[tuple[Sequence[int], Tags]] = []

    def node(self, number: int, east: float, north: float, **tags: str) -> None:
        """A node, so many steps from the corner."""
        lat, lon = at(east, north)
        self._nodes[number] = (lat, lon, tags)

    def way(self, nodes: Sequence[int], highway: str = "residential", **tags: str) -> None:
        """A way through nodes; ``__`` in a tag's name stands for a colon."""
        named = {name.replace("__", ":"): value for name, value in tags.items()}
        self._ways.append((nodes, {"highway": highway, **named}))

    def xml(self) -> bytes:
        """The map as an ``.osm`` file."""
        lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<osm version="0.6">']
        for number, (lat, lon, tags) in sorted(self._nodes.items()):
            inner = _tags(tags)
            lines.append(f'<node id="{number}" version="1" lat="{lat:.7f}" lon="{lon:.7f}">{inner}</node>')
        for number, (nodes, tags) in enumerate(self._ways, start=1):
            points = "".join(f'<nd ref="{node}"/>' for node in nodes)
            lines.append(f'<way id="{number}" version="1">{points}{_tags(tags)}</way>')
        return "\n".join([*lines, "</osm>"]).encode()

    def buffer(self) -> FileBuffer:
        """The map in memory."""
        return FileBuffer(self.xml(), "osm")

    def file(self, folder: Path) -> Path:
        """The map as a file."""
        path = folder / "map.osm"
        path.write_bytes(self.xml())
        return path


def at(east: float, north: float) -> tuple[float, float]:
    """Latitude and longitude so many steps of 100 m from the corner."""
    return LAT + north * NORTH, LON + east * EAST


def place(name: str, east: float, north: float) -> Place:
    """A place on the grid."""
    lat, lon = at(east, north)
    return Place(id=name, lat=lat, lon=lon)


def _tags(tags: Tags) -> str:
    return "".join(f"<tag k={quoteattr(key)} v={quoteattr(value)}/>" for key, value in tags.items())

"""The zone a service is published for: given outlines, or one drawn around the places it goes to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, TypeAlias

from shapely import transform
from shapely.geometry import MultiPoint, MultiPolygon, Point, Polygon, mapping
from shapely.ops import unary_union
from shapely.validation import make_valid

from matching.model.location import Location
from matching.report.view import Outline

#: Around places, no closer than this: half a kilometre, so that no home can be read from a corner.
_AROUND_M = 500
_METRES_A_DEGREE = 111_195
#: Decimals of degrees written: a hundred metres for a zone drawn around places, ten for given outlines.
_COARSE, _FINE = 3, 4

#: A ``Polygon`` or ``MultiPolygon``; shapely ships no types.
Area: TypeAlias = Any


def zone_of_outlines(outlines: Sequence[Outline]) -> Area:
    """The communes (or any outlines) together, as one valid shape.

    Raises
    ------
    ValueError: they enclose nothing.
    """
    rings = [
        Polygon([(lon, lat) for lat, lon in ring]) for one in outlines for ring in one.rings if len(ring) > 3
    ]
    return _rounded(unary_union([make_valid(ring) for ring in rings]), _FINE)


def zone_of_places(places: Iterable[Location]) -> Area:
    """The hull of the places, widened by half a kilometre and drawn coarsely: homes cannot be read from it.

    Raises
    ------
    ValueError: there is no place.
    """
    points = [(one.lon, one.lat) for one in places]
    if not points:
        raise ValueError("a zone around no place")
    # A degree of longitude is at least half of one of latitude up to 60 degrees: twice the margin will do.
    hull = MultiPoint(points).convex_hull.buffer(2 * _AROUND_M / _METRES_A_DEGREE, quad_segs=2)
    return _rounded(hull, _COARSE)


def _rounded(shape: object, decimals: int) -> Area:
    """Valid polygons only, with so many decimals."""
    valid = make_valid(transform(shape, lambda positions: positions.round(decimals)))
    parts = [valid] if isinstance(valid, Polygon | MultiPolygon) else getattr(valid, "geoms", ())
    kept = unary_union([part for part in parts if isinstance(part, Polygon | MultiPolygon)])
    if kept.is_empty or not isinstance(kept, Polygon | MultiPolygon):
        raise ValueError("the outlines enclose nothing")
    return kept


def outside(zone: Area, places: Iterable[Location]) -> tuple[str, ...]:
    """Ids of the places that the zone leaves out."""
    return tuple(one.id for one in places if not zone.covers(Point(one.lon, one.lat)))


def feature(zone: Area, *, name: str, title: str) -> dict[str, object]:
    """The zone as a feature of ``locations.geojson``."""
    return {
        "type": "Feature",
        "id": name,
        "properties": {"stop_name": title},
        "geometry": mapping(zone),
    }

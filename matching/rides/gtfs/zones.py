"""The zones of a feed (``locations.geojson``): a collection of polygons with ids, each of them valid."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from shapely.errors import ShapelyError
from shapely.geometry import shape
from shapely.validation import explain_validity

from matching.rides.gtfs.opening import LOCATIONS
from matching.tables.faults import TableFault


def read_zones(content: bytes) -> tuple[dict[str, int], list[TableFault]]:
    """Ids of the zones, with the number of each feature in the file from 1, and everything wrong."""
    try:
        document = json.loads(content.decode("utf-8"))
    except (UnicodeDecodeError, ValueError) as error:
        return {}, [TableFault(code="gtfs.geojson", file=LOCATIONS, seen=str(error)[:80])]
    features = document.get("features") if isinstance(document, dict) else None
    if not isinstance(features, list) or document.get("type") != "FeatureCollection":
        return {}, [TableFault(code="gtfs.collection", file=LOCATIONS)]
    found: dict[str, int] = {}
    faults: list[TableFault] = []
    for number, feature in enumerate(features, start=1):
        faults += _feature_faults(number, feature)
        name = feature.get("id") if isinstance(feature, dict) else None
        if isinstance(name, str) and name:
            if name in found:
                parameters = {"first": found[name]}
                faults.append(_fault("double", number, "id", name, **parameters))
            found.setdefault(name, number)
    return found, faults


def _feature_faults(number: int, feature: Any) -> Iterator[TableFault]:
    if not isinstance(feature, dict) or feature.get("type") != "Feature":
        yield _fault("feature", number, "type", _shown(feature))
        return
    if not isinstance(feature.get("id"), str) or not feature["id"]:
        yield _fault("zone_id", number, "id", _shown(feature.get("id")))
    if not isinstance(feature.get("properties"), dict):
        yield _fault("properties", number, "properties", _shown(feature.get("properties")))
    geometry = feature.get("geometry")
    kind = geometry.get("type") if isinstance(geometry, dict) else None
    if kind not in ("Polygon", "MultiPolygon"):
        yield _fault("geometry", number, "geometry", _shown(kind))
        return
    yield from _shape_faults(number, geometry)


def _shape_faults(number: int, geometry: Any) -> Iterator[TableFault]:
    try:
        drawn = shape(geometry)
        bounds = drawn.bounds
    except (ShapelyError, ValueError, TypeError, IndexError, AttributeError) as error:
        yield _fault("coordinates", number, "coordinates", str(error)[:80])
        return
    if drawn.is_empty:
        yield _fault("coordinates", number, "coordinates", "[]")
        return
    if not (-180 <= bounds[0] <= bounds[2] <= 180 and -90 <= bounds[1] <= bounds[3] <= 90):
        yield _fault("degrees", number, "coordinates", ", ".join(f"{one:g}" for one in bounds))
    if not drawn.is_valid:
        yield _fault("polygon", number, "coordinates", explain_validity(drawn))


def _fault(
    reason: str, number: int, column: str, seen: str | None = None, **parameters: object
) -> TableFault:
    return TableFault(
        code=f"gtfs.{reason}", file=LOCATIONS, row=number, column=column, seen=seen, parameters=parameters
    )


def _shown(value: object) -> str | None:
    return None if value is None else repr(value)[:80]

"""Borders of communes from a GeoJSON file, for the map."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from matching.report.view import Outline, Point


def read_outlines(path: Path) -> tuple[Outline, ...]:
    """Outer rings of the polygons of a GeoJSON file, named by their property ``name`` (or ``nom``).

    A map can do without: a missing or unreadable file gives no outline, and a feature that is no polygon
    is passed over.
    """
    try:
        document = json.loads(path.read_bytes())
        features = list(document["features"])
    except (OSError, ValueError, KeyError, TypeError):
        return ()
    return tuple(outline for feature in features if (outline := _outline(feature)) is not None)


def _outline(feature: Any) -> Outline | None:
    try:
        named, geometry = feature.get("properties") or {}, feature["geometry"]
        polygons = geometry["coordinates"]
        if geometry["type"] == "Polygon":
            polygons = [polygons]
        elif geometry["type"] != "MultiPolygon":
            return None
        rings = tuple(_ring(polygon[0]) for polygon in polygons)
    except (KeyError, TypeError, IndexError, ValueError, AttributeError):
        return None
    return Outline(name=str(named.get("name") or named.get("nom") or ""), rings=rings)


def _ring(positions: Any) -> tuple[Point, ...]:
    return tuple((float(position[1]), float(position[0])) for position in positions)

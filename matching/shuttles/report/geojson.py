"""A day of shuttles as GeoJSON: that of rides, estimated homes marked, with gates and meeting points."""

from __future__ import annotations

from collections import Counter
from typing import Any

from matching.rides.report.geojson import render_rides_geojson
from matching.rides.report.view import RidesView
from matching.shuttles.planning import PlannedShuttles


def render_shuttles_geojson(planned: PlannedShuttles, view: RidesView) -> dict[str, Any]:
    """A feature collection."""
    day = planned.day
    estimated = {leg.id for leg in day.planned.values() if leg.worker.home.estimated}
    found = render_rides_geojson(view)
    for feature in found["features"]:
        properties = feature["properties"]
        if "request" in properties:
            properties["estimated"] = properties["request"] in estimated and not day.meeting.stops
    walkers = Counter(day.meeting.stops.values())
    for gate in day.book.gates:
        found["features"].append(
            _point(gate.lon, gate.lat, kind="gate", id=gate.id, name=gate.name, access_minutes=gate.access)
        )
    for stop in day.book.stops:
        if stop.id in walkers:
            found["features"].append(
                _point(
                    stop.lon,
                    stop.lat,
                    kind="meeting_point",
                    id=stop.id,
                    name=stop.name,
                    people=walkers[stop.id],
                )
            )
    return found


def _point(lon: float, lat: float, **properties: object) -> dict[str, Any]:
    return {
        "type": "Feature",
        "geometry": {"type": "Point", "coordinates": [lon, lat]},
        "properties": properties,
    }

"""A day of rides as GeoJSON (RFC 7946): a line per tour, a point per halt, a point per refused request."""

from __future__ import annotations

from typing import Any

from matching.report.view import Point
from matching.rides.report.view import RidesView, TourView

Feature = dict[str, Any]


def render_rides_geojson(view: RidesView) -> dict[str, Any]:
    """A feature collection."""
    features: list[Feature] = []
    for tour in view.tours:
        features += _tour(tour)
    for one in view.refusals:
        if one.point is not None:
            properties = {"kind": "refused", "id": one.request, "by_ride_time": one.by_ride_time}
            features.append(_feature("Point", _lon_lat(one.point), properties))
    return {"type": "FeatureCollection", "features": features}


def _tour(tour: TourView) -> list[Feature]:
    called = [call for call in tour.calls if call.point is not None]
    line = [one for one in (tour.start_point, *(call.point for call in called), tour.end_point) if one]
    properties = {
        "kind": "tour",
        "id": tour.key,
        "vehicle": tour.vehicle,
        "departure": tour.departure.isoformat(),
        "arrival": tour.arrival.isoformat(),
        "metres": tour.metres,
        "empty_metres": tour.empty_metres,
    }
    found = [_feature("LineString", [_lon_lat(point) for point in line], properties)]
    for order, call in enumerate(tour.calls, start=1):
        if call.point is None:
            continue
        halt = {
            "kind": call.kind,
            "order": order,
            "tour": tour.key,
            "request": call.request,
            "start": call.start.isoformat(),
            "end": call.end.isoformat(),
            "seats": call.seats,
            "wheelchairs": call.wheelchairs,
            "reserved": call.reserved,
        }
        found.append(_feature("Point", _lon_lat(call.point), halt))
    return found


def _feature(kind: str, coordinates: object, properties: dict[str, Any]) -> Feature:
    return {
        "type": "Feature",
        "geometry": {"type": kind, "coordinates": coordinates},
        "properties": properties,
    }


def _lon_lat(point: Point) -> list[float]:
    return [round(point[1], 6), round(point[0], 6)]

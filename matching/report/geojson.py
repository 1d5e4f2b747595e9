"""The week as GeoJSON (RFC 7946): a line per tour, a point per visit, planned or not."""

from __future__ import annotations

from typing import Any

from matching.report.view import Point, StopView, TourView, UnservedView, WeekView, WorkerView

Feature = dict[str, Any]


def render_geojson(view: WeekView) -> dict[str, Any]:
    """A feature collection; places without coordinates are left out, as GeoJSON cannot hold them."""
    features: list[Feature] = []
    for worker in view.workers:
        for tour in worker.tours:
            features += _tour(worker, tour)
            features += [
                _stop(worker, tour, n, stop) for n, stop in enumerate(tour.stops, start=1) if stop.point
            ]
    features += [_unserved(one) for one in view.unserved if one.point]
    return {"type": "FeatureCollection", "features": features}


def _tour(worker: WorkerView, tour: TourView) -> list[Feature]:
    points = [stop.point for stop in tour.stops if stop.point is not None]
    if tour.base is not None:
        points = [tour.base, *points, tour.base]
    if len(points) < 2:
        return []
    return [
        {
            "type": "Feature",
            "geometry": {"type": "LineString", "coordinates": [_lon_lat(point) for point in points]},
            "properties": {
                "kind": "tour",
                "shift": tour.shift,
                "worker": worker.key,
                "name": worker.name,
                "date": tour.day.isoformat(),
                "departure": tour.departure.isoformat(),
                "arrival": tour.arrival.isoformat(),
                "visits": len(tour.stops),
                "metres": tour.metres,
                "commune_only": tour.vague,
            },
        }
    ]


def _stop(worker: WorkerView, tour: TourView, order: int, stop: StopView) -> Feature:
    properties = {
        "kind": "visit",
        "id": stop.key,
        "order": order,
        "shift": tour.shift,
        "worker": worker.key,
        "name": worker.name,
        "date": tour.day.isoformat(),
        "start": stop.start.isoformat(),
        "end": stop.end.isoformat(),
        "client": stop.client,
        "service": stop.service,
        "family": stop.family,
        "commune": stop.commune,
        "commune_only": stop.vague,
    }
    return _point(stop.point, properties)


def _unserved(one: UnservedView) -> Feature:
    properties = {
        "kind": "unserved",
        "id": one.key,
        "date": one.day.isoformat() if one.day else None,
        "earliest": one.earliest.isoformat() if one.earliest else None,
        "latest": one.latest.isoformat() if one.latest else None,
        "client": one.client,
        "service": one.service,
        "family": one.family,
        "level": one.level,
        "reasons": [{"fr": reason.fr, "en": reason.en} for reason in one.reasons],
    }
    return _point(one.point, properties)


def _point(point: Point | None, properties: dict[str, Any]) -> Feature:
    geometry = {"type": "Point", "coordinates": _lon_lat(point)} if point is not None else None
    return {"type": "Feature", "geometry": geometry, "properties": properties}


def _lon_lat(point: Point) -> list[float]:
    return [round(point[1], 6), round(point[0], 6)]

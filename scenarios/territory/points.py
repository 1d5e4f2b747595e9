"""Random points inside an outline. No address: every point is synthetic."""

from __future__ import annotations

import math

from shapely.geometry import Point, Polygon

from scenarios.territory.draws import Draws
from scenarios.territory.facts import Spot

#: Kilometres of one degree of latitude on a sphere of 6,371 km.
KM_PER_DEGREE = 111.195

LatLon = tuple[float, float]


def point_inside(draws: Draws, outline: Polygon) -> LatLon:
    """A point as likely anywhere inside ``outline``, rounded to 5 decimals (about a metre).

    IRIS outlines are not known, so nothing better than uniform can be said inside a commune.
    """
    west, south, east, north = outline.bounds
    while True:
        lon = round(draws.uniform(west, east), 5)
        lat = round(draws.uniform(south, north), 5)
        if outline.contains(Point(lon, lat)):
            return lat, lon


def point_around(draws: Draws, spot: Spot, *, km: float) -> LatLon:
    """A point around ``spot``, at a normal distance of deviation ``km`` north and east."""
    north = draws.normal(mean=0.0, deviation=km) / KM_PER_DEGREE
    east = draws.normal(mean=0.0, deviation=km) / (KM_PER_DEGREE * math.cos(math.radians(spot.lat)))
    return round(spot.lat + north, 5), round(spot.lon + east, 5)

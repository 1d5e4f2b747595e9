"""How each mode uses roads: speeds by class of road, who may pass, and how a place is joined to a road.

Every figure here is [G], a plausible guess nobody measured, but the closed values, which are the tags'
documented meanings. Speeds are those kept on the way, not legal limits; a signed limit is driven at
``limit_permille`` of it (junctions and lights) and wins over the class.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class RoadProfile:
    """How one mode moves on a road network.

    Attributes
    ----------
    name: name of the mode.
    speeds: (class of road, km/h); a class that is not there is closed.
    access: tags that open or close a road to the mode, the closest last.
    oneway: tags that may say one-way, the closest first; the first found decides.
    limit_permille: share of a signed speed limit that is kept; 0 = limits say nothing about this mode.
    beside_km_per_hour: speed in a straight line from a place to the road it stands at.
    farthest_m: a place further than this from any road is not on the network.
    """

    name: str
    speeds: tuple[tuple[str, float], ...]
    access: tuple[str, ...]
    oneway: tuple[str, ...]
    limit_permille: int = 0
    beside_km_per_hour: float = 5.0
    farthest_m: int = 1_000


CAR_ROADS = RoadProfile(
    name="car",
    speeds=(
        ("motorway", 105.0),
        ("motorway_link", 50.0),
        ("trunk", 75.0),
        ("trunk_link", 45.0),
        ("primary", 48.0),
        ("primary_link", 35.0),
        ("secondary", 44.0),
        ("secondary_link", 33.0),
        ("tertiary", 38.0),
        ("tertiary_link", 30.0),
        ("unclassified", 32.0),
        ("residential", 26.0),
        ("living_street", 12.0),
        ("service", 12.0),
        ("road", 25.0),
        ("track", 8.0),
    ),
    access=("access", "vehicle", "motor_vehicle", "motorcar"),
    oneway=("oneway:motorcar", "oneway:motor_vehicle", "oneway"),
    limit_permille=800,
    beside_km_per_hour=10.0,
)

BICYCLE_ROADS = RoadProfile(
    name="bicycle",
    speeds=(
        ("cycleway", 16.0),
        ("primary", 15.0),
        ("primary_link", 15.0),
        ("secondary", 15.0),
        ("secondary_link", 15.0),
        ("tertiary", 15.0),
        ("tertiary_link", 15.0),
        ("unclassified", 15.0),
        ("residential", 15.0),
        ("living_street", 12.0),
        ("service", 12.0),
        ("road", 15.0),
        ("track", 10.0),
        ("path", 9.0),
        ("footway", 5.0),
        ("pedestrian", 6.0),
        ("bridleway", 8.0),
        ("steps", 2.0),
    ),
    access=("access", "vehicle", "bicycle"),
    oneway=("oneway:bicycle", "oneway"),
    beside_km_per_hour=5.0,
)

_WALKED = (
    "primary",
    "primary_link",
    "secondary",
    "secondary_link",
    "tertiary",
    "tertiary_link",
    "unclassified",
    "residential",
    "living_street",
    "service",
    "road",
    "track",
    "path",
    "footway",
    "pedestrian",
    "bridleway",
    "cycleway",
)
WALKING_ROADS = RoadProfile(
    name="walking",
    speeds=(*((road, 5.0) for road in _WALKED), ("steps", 2.5)),
    access=("access", "foot"),
    oneway=("oneway:foot",),
    beside_km_per_hour=4.5,
)

ROAD_PROFILES: tuple[RoadProfile, ...] = (CAR_ROADS, BICYCLE_ROADS, WALKING_ROADS)

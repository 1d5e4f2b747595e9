"""What the report calls vehicles, places, visits and requests."""

from __future__ import annotations

from matching.joint.day import JointDay
from matching.planning.visit import Visit


def vehicle_name(day: JointDay, shift: str) -> str:
    """What people call the vehicle of a shift."""
    vehicle = day.rides.duties[shift].vehicle
    return next((one.name for one in day.book.rides.vehicles if one.id == vehicle), vehicle)


def place_name(day: JointDay, place: str) -> str:
    """Address of a place, else its commune and key, else its key."""
    location = day.booked.locations.get(place) or day.week.locations.get(place)
    if location is None:
        return place
    return location.address or (f"{location.commune} ({place})" if location.commune else place)


def visit_name(visit: Visit) -> str:
    """Who and what; a post is its own service and is said once."""
    return visit.title if visit.title == visit.service else f"{visit.title} · {visit.service}"

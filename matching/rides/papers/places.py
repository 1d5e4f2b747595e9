"""What the papers call a place: its address and commune, or where a depot given by coordinates stands."""

from __future__ import annotations

from matching.rides.build import depot_id
from matching.rides.day import BookedDay


def written_place(booked: BookedDay, place: str) -> str:
    """Address and commune, else the place's key; a vehicle's own depot goes by the vehicle's name."""
    location = booked.locations[place]
    parts = [location.address or _own_depot(booked, place) or place]
    if location.commune and location.commune.casefold() not in parts[0].casefold():
        parts.append(location.commune)
    return ", ".join(parts)


def _own_depot(booked: BookedDay, place: str) -> str:
    return next((one.name for one in booked.book.vehicles if depot_id(one.id) == place), "")

"""What the report calls tasks, people and places."""

from __future__ import annotations

from matching.report.view import Point
from matching.rides.day import BookedDay
from routing.rides import RidePlan
from routing.words import Names


def spoken_names(booked: BookedDay, plan: RidePlan) -> Names:
    """What sentences call tasks, shifts and persons: passengers, vehicles, drivers."""
    vehicles = {one.id: one.name for one in booked.book.vehicles}
    drivers = {one.id: one.name for one in booked.book.drivers}
    return Names(
        task={task: booked.asked[ride.id].name for task, ride in plan.problem.rides.items()},
        shift={shift: vehicles[duty.vehicle] for shift, duty in plan.problem.duties.items()},
        person={**vehicles, **drivers},
    )


def point(booked: BookedDay, place: str) -> Point:
    """Latitude and longitude of a place."""
    return booked.locations[place].lat, booked.locations[place].lon


def place_text(booked: BookedDay, place: str) -> str:
    """What people call a place: its address, else its key."""
    location = booked.locations[place]
    return location.address or place

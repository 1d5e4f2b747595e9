"""What the report calls vehicles, places, visits and requests."""

from __future__ import annotations

from matching.joint.day import JointDay
from matching.joint.report.words import word
from matching.planning.visit import Visit
from matching.report import spoken_names
from routing.words import Language, Names


def vehicle_name(day: JointDay, shift: str) -> str:
    """What people call the vehicle of a shift."""
    vehicle = day.rides.duties[shift].vehicle
    return next((one.name for one in day.book.rides.vehicles if one.id == vehicle), vehicle)


def driver_name(day: JointDay, shift: str) -> str:
    """Who drives in a shift; empty for a vehicle that comes with a driver of its own."""
    driver = day.rides.duties[shift].driver
    return next((one.name for one in day.book.rides.drivers if one.id == driver), "")


def place_name(day: JointDay, place: str) -> str:
    """Address of a place, else its commune and key, else its key."""
    location = day.booked.locations.get(place) or day.week.locations.get(place)
    if location is None:
        return place
    return location.address or (f"{location.commune} ({place})" if location.commune else place)


def visit_name(visit: Visit) -> str:
    """Who and what; a post is its own service and is said once."""
    return visit.title if visit.title == visit.service else f"{visit.title} · {visit.service}"


def joint_names(day: JointDay, language: Language = "fr") -> Names:
    """What sentences call the day's tasks, shifts and people: visits, passengers, carers, vehicles."""
    week, workers = spoken_names(day.week, language), day.week.workers
    carried = {
        name: word("ride_of").filled(name=workers[day.week.periods[leg.shift].worker].name).said(language)
        for leg in day.joint.legs.values()
        for name in (leg.ride, leg.halt)
    }
    passengers = {task: day.booked.asked[ride.id].name for task, ride in day.rides.rides.items()}
    vehicles = {shift: vehicle_name(day, shift) for shift in day.rides.duties}
    drivers = {one.id: one.name for one in day.book.rides.vehicles}
    drivers |= {one.id: one.name for one in day.book.rides.drivers}
    return Names(
        task={**carried, **passengers, **week.task},
        shift={**vehicles, **week.shift},
        person={**drivers, **week.person},
    )

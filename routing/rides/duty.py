"""A duty: one driver with one vehicle for one period, from a place to a place: one tour of the plan."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from routing.rides.vehicle import Vehicle


@dataclass(frozen=True, slots=True, kw_only=True)
class Duty:
    """What the engine plans as one shift.

    Attributes
    ----------
    driver: id of the driver, or of the vehicle when it comes with its own.
    start_place, end_place: the depot, or the place where drivers change.
    start, end: seconds from the horizon start.
    """

    id: str
    vehicle: str
    driver: str
    start_place: str
    end_place: str
    start: int
    end: int


def chains(duties: Iterable[Duty], vehicles: Mapping[str, Vehicle]) -> tuple[tuple[Duty, ...], ...]:
    """The duties of each vehicle between leaving its depot and being back: more than one where drivers change
    elsewhere. In order of vehicle and time; a duty given twice counts once."""
    found: list[list[Duty]] = []
    each = {duty.id: duty for duty in duties}.values()
    for duty in sorted(each, key=lambda one: (one.vehicle, one.start)):
        away = bool(found) and found[-1][-1].vehicle == duty.vehicle
        if away and duty.start_place != vehicles[duty.vehicle].depot:
            found[-1].append(duty)
        else:
            found.append([duty])
    return tuple(map(tuple, found))

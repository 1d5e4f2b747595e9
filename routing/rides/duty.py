"""A duty: one driver with one vehicle for one period, from a place to a place: one tour of the plan."""

from __future__ import annotations

from dataclasses import dataclass


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

"""Everything an operator knows before planning a day of rides."""

from __future__ import annotations

from dataclasses import dataclass

from matching.model.location import Location, TravelCorrection
from matching.model.settings import USUAL, Settings
from matching.rides.asked import AskedRide
from matching.rides.resources import FleetDriver, FleetVehicle, Subcontractor
from matching.rides.service import RideService
from routing.rides import PROFILES, RideProfile


@dataclass(frozen=True, slots=True, kw_only=True)
class RideBook:
    """The request book, the services, the fleet, the ground (see :func:`matching.rides.read_ride_book`)."""

    locations: tuple[Location, ...]
    asked: tuple[AskedRide, ...]
    vehicles: tuple[FleetVehicle, ...]
    drivers: tuple[FleetDriver, ...] = ()
    services: tuple[RideService, ...] = ()
    profiles: tuple[RideProfile, ...] = PROFILES
    fallback: Subcontractor | None = None
    corrections: tuple[TravelCorrection, ...] = ()
    settings: Settings = USUAL

"""The fleet of one day: vehicles, drivers, and what is ordered when they do not do."""

from __future__ import annotations

from dataclasses import dataclass

from routing.rides.driver import Driver
from routing.rides.fallback import Fallback
from routing.rides.vehicle import Vehicle


@dataclass(frozen=True, slots=True, kw_only=True)
class Fleet:
    """Vehicles with or without drivers of their own, drivers for those without, and an optional fallback."""

    vehicles: tuple[Vehicle, ...]
    drivers: tuple[Driver, ...] = ()
    fallback: Fallback | None = None

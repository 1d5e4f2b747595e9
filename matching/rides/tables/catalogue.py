"""Every table of a folder of rides, in reading order."""

from __future__ import annotations

from matching.rides.tables.fleet import DRIVERS, VEHICLES
from matching.rides.tables.requests import RIDE_REQUESTS
from matching.rides.tables.services import FALLBACK, RIDE_PROFILES, RIDE_SERVICES
from matching.tables.columns import Table
from matching.tables.ground import CORRECTIONS, PLACES, SETTINGS_TABLE

RIDE_TABLES: tuple[Table, ...] = (
    PLACES,
    RIDE_PROFILES,
    RIDE_SERVICES,
    RIDE_REQUESTS,
    VEHICLES,
    DRIVERS,
    FALLBACK,
    CORRECTIONS,
    SETTINGS_TABLE,
)

"""Every table of a folder of shift shuttles, in reading order."""

from __future__ import annotations

from dataclasses import replace

from matching.rides.tables.fleet import DRIVERS, VEHICLES
from matching.rides.tables.services import FALLBACK, RIDE_PROFILES
from matching.shuttles.tables.people import EMPLOYEES, SHIFTS
from matching.shuttles.tables.sites import GATES, SITES, STOPS
from matching.shuttles.tables.supply import RUNS, SERVICE_WINDOWS
from matching.tables.columns import Table
from matching.tables.ground import CORRECTIONS, PLACES, SETTINGS_TABLE

#: Tables of shift shuttles alone.
OWN_TABLES: tuple[Table, ...] = (SITES, GATES, STOPS, EMPLOYEES, SHIFTS, SERVICE_WINDOWS, RUNS)

SHUTTLE_TABLES: tuple[Table, ...] = (
    # Homes and depots may all be given by stops and coordinates.
    replace(PLACES, required=False),
    *OWN_TABLES,
    RIDE_PROFILES,
    VEHICLES,
    DRIVERS,
    FALLBACK,
    CORRECTIONS,
    SETTINGS_TABLE,
)

"""How the fleet travels: a car without the minutes of parking, since getting in and out has its own time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from matching.model.location import Location
from matching.planning.calendar import Clock
from matching.planning.travel import peaks_of
from matching.rides.book import RideBook
from routing.travel.bands import weekly_bands
from routing.travel.corrections import Correction
from routing.travel.imprecise import commune_radius
from routing.travel.matrices import mode_from_source
from routing.travel.mode import TravelMode
from routing.travel.place import Place
from routing.travel.profiles import CAR
from routing.travel.source import Sources, TravelNote

#: Days of the horizon that peaks are laid on: the eve, the day, and tours that end after it.
BAND_DAYS = 3


def fleet_mode(
    book: RideBook,
    locations: Sequence[Location],
    clock: Clock,
    holidays: frozenset[date],
    roads: Sources | None,
    *,
    days: int = BAND_DAYS,
) -> tuple[TravelMode, tuple[TravelNote, ...]]:
    """The one travel mode of the fleet, and what must be said of its source; peaks on so many ``days``."""
    places = [Place(id=one.id, lat=one.lat, lon=one.lon, address=one.address) for one in locations]
    sectors = {one.id: one.sector for one in locations if one.sector is not None}
    known = {one.id for one in locations} | set(sectors.values())
    radius = commune_radius(book.settings.commune_km2)
    bands = weekly_bands(clock.start, days=days, profile=peaks_of(book.settings), free_days=holidays)
    return mode_from_source(
        replace(CAR, door=0),
        places,
        source=(roads or {}).get("car"),
        radii={one.id: radius for one in locations if one.vague},
        bands=bands,
        corrections=[
            Correction(
                origin=row.origin,
                destination=row.destination,
                minutes=row.minutes,
                mode=row.mode,
                both_ways=row.both_ways,
            )
            for row in book.corrections
            if {row.origin, row.destination} <= known
        ],
        sectors=sectors,
    )

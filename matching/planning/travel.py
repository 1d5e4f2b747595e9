"""How an association's workers travel: places, modes, corrections, peak hours, in the engine's terms."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from matching.model.association import Association
from matching.model.location import Location, TravelBy
from matching.model.settings import Settings
from matching.model.worker import Worker
from matching.planning.calendar import Clock
from routing.model.problem import Problem
from routing.rules.travel_cost.spec import ModePrice
from routing.travel.bands import DEFAULT_WEEK, Peak, WeeklyProfile, weekly_bands
from routing.travel.corrections import Correction
from routing.travel.imprecise import commune_radius, widened
from routing.travel.matrices import mode_from_matrices, mode_from_source
from routing.travel.mode import TravelMode
from routing.travel.place import Place
from routing.travel.profiles import BICYCLE, CAR, WALKING
from routing.travel.source import Sources, TravelNote, TravelSource
from routing.travel.transit import TransitRow, TransitTable, mode_from_transit
from routing.units import MINUTE, euros_per_hour, euros_per_km

#: Days of the horizon that peaks are laid on: the eve, the week, and the tours that end after it.
BAND_DAYS = 9
_PROFILES = {"car": CAR, "bicycle": BICYCLE, "walking": WALKING}


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """Places and modes of a week.

    Attributes
    ----------
    prices: price of each mode.
    mode_of: name of the mode of each worker id; a mileage of their own makes a mode of its own.
    notes: where the times come from, and what their sources could not say.
    """

    places: tuple[Place, ...]
    modes: tuple[TravelMode, ...]
    prices: tuple[ModePrice, ...]
    mode_of: dict[str, str]
    notes: tuple[TravelNote, ...] = ()

    def bare(self) -> Problem:
        """A problem with nothing but places and modes, to compute legs with."""
        return Problem(places=self.places, modes=self.modes, tasks=(), shifts=())


def ground(
    association: Association,
    *,
    used: Iterable[str],
    clock: Clock,
    holidays: frozenset[date],
    roads: Sources | None = None,
) -> Ground:
    """Travel between the locations whose ids are ``used`` for the association's workers.

    ``roads`` gives the source of each mode that has one; the others travel as the crow flies.
    """
    wanted = set(used)
    locations = [location for location in association.locations if location.id in wanted]
    places = tuple(_place(location) for location in locations)
    mileages = {worker.id: _mileage(worker, association) for worker in association.workers}
    mode_of = {worker.id: _mode_name(worker, mileages[worker.id]) for worker in association.workers}
    wanted_modes = {mode_of[worker.id]: worker for worker in association.workers}
    built: dict[TravelBy, TravelMode] = {}
    modes, prices = [], []
    notes: list[TravelNote] = []
    for name, worker in sorted(wanted_modes.items()):
        if worker.mode not in built:
            source = (roads or {}).get(worker.mode)
            built[worker.mode], said = mode_between(
                association,
                worker.mode,
                locations,
                places,
                clock=clock,
                holidays=holidays,
                source=source,
            )
            notes.extend(said)
        modes.append(replace(built[worker.mode], name=name))
        per_time = euros_per_hour(association.settings.travel_hour)
        per_metre = euros_per_km(mileages[worker.id])
        prices.append(ModePrice(mode=name, per_time=per_time, per_metre=per_metre))
    return Ground(
        places=places, modes=tuple(modes), prices=tuple(prices), mode_of=mode_of, notes=tuple(notes)
    )


def _place(location: Location) -> Place:
    """The place; where only the commune is known, an address cannot say who lives in one building."""
    address = None if location.vague else location.address
    return Place(id=location.id, lat=location.lat, lon=location.lon, address=address)


def _mileage(worker: Worker, association: Association) -> float:
    """Euros a kilometre: the worker's own, else the setting for a car, else nothing."""
    if worker.mileage is not None:
        return worker.mileage
    return association.settings.euros_per_km if worker.mode == "car" else 0.0


def _mode_name(worker: Worker, mileage: float) -> str:
    return worker.mode if worker.mileage is None else f"{worker.mode} {mileage:.4g} €/km"


def mode_between(
    association: Association,
    by: TravelBy,
    locations: Sequence[Location],
    places: Sequence[Place],
    *,
    clock: Clock,
    holidays: frozenset[date],
    source: TravelSource | None = None,
) -> tuple[TravelMode, tuple[TravelNote, ...]]:
    """One way of moving between ``locations``, which are ``places``, and what must be said of its source."""
    names = {location.id for location in locations}
    sectors = {location.id: location.sector for location in locations if location.sector is not None}
    known = names | set(sectors.values())
    corrections = [
        Correction(
            origin=row.origin,
            destination=row.destination,
            minutes=row.minutes,
            mode=row.mode,
            both_ways=row.both_ways,
        )
        for row in association.corrections
        if {row.origin, row.destination} <= known
    ]
    radius = commune_radius(association.settings.commune_km2)
    radii = {location.id: radius for location in locations if location.vague}
    if by == "transit":
        return _transit(association, places, sectors, corrections, radii), ()
    profile = _PROFILES[by]
    bands = weekly_bands(
        clock.start, days=BAND_DAYS, profile=peaks_of(association.settings), free_days=holidays
    )
    if by == "car":
        profile = replace(profile, door=round(association.settings.door_minutes * MINUTE))
    return mode_from_source(
        profile,
        places,
        source=source,
        radii=radii,
        bands=bands,
        corrections=corrections,
        sectors=sectors,
    )


def peaks_of(settings: Settings) -> WeeklyProfile:
    """The usual peaks, as strong as the settings say."""
    permille = round(settings.peak_multiplier * 1000)
    days = tuple(
        tuple(Peak(opening=peak.opening, closing=peak.closing, permille=permille) for peak in day)
        for day in DEFAULT_WEEK.days
    )
    return WeeklyProfile(days=days)


def _transit(
    association: Association,
    places: Sequence[Place],
    sectors: dict[str, str],
    corrections: Sequence[Correction],
    radii: dict[str, int],
) -> TravelMode:
    rows = tuple(
        TransitRow(
            origin=row.origin, destination=row.destination, minutes=row.minutes, both_ways=row.both_ways
        )
        for row in association.transit
    )
    zones = tuple(sorted({end for row in rows for end in (row.origin, row.destination)}))
    inside = {place: sector for place, sector in sectors.items() if sector in zones}
    table = TransitTable(zones=zones, rows=rows)
    if not radii:
        return mode_from_transit(table, places, zones=inside, corrections=corrections, sectors=sectors)
    mode = mode_from_transit(table, places, zones=inside)
    assert mode.seconds is not None
    assert mode.metres is not None
    seconds, metres = widened(mode.seconds, mode.metres, places, radii=radii, profile=WALKING, between=False)
    return mode_from_matrices(
        mode.name,
        places,
        seconds=seconds,
        metres=metres,
        door=mode.door,
        corrections=corrections,
        sectors=sectors,
    )

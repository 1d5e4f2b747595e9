"""What can be wrong in a fleet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from routing.errors import Fault
from routing.rides.ride_day import RideDay
from routing.rides.vehicle import Period, Vehicle
from routing.rules.checks import doubles, negative, unknown


def fleet_faults(day: RideDay) -> Iterator[Fault]:
    """Faults of vehicles, drivers and the fallback."""
    fleet = day.fleet
    yield from doubles("rides", "fleet.vehicles", (vehicle.id for vehicle in fleet.vehicles))
    yield from doubles("rides", "fleet.drivers", (driver.id for driver in fleet.drivers))
    modes = [mode.name for mode in day.modes]
    places = {place.id for place in day.places}
    for vehicle in fleet.vehicles:
        yield from _vehicle_faults(vehicle, modes, places)
    for driver in fleet.drivers:
        yield from _period_faults(f"fleet.drivers[{driver.id}]", driver.periods)
    if fleet.fallback is not None:
        where = "fleet.fallback"
        yield from unknown("rides", where, "mode", fleet.fallback.mode, modes)
        yield from fleet.fallback.layout.faults(where)
        for name in ("per_ride", "per_metre", "per_second", "lead"):
            yield from negative("rides", where, name, getattr(fleet.fallback, name))


def _vehicle_faults(vehicle: Vehicle, modes: Sequence[str], places: set[str]) -> Iterator[Fault]:
    where = f"fleet.vehicles[{vehicle.id}]"
    for place in {vehicle.depot, vehicle.home, vehicle.hand_over or vehicle.depot}:
        yield from unknown("rides", where, "place", place, places)
    yield from unknown("rides", where, "mode", vehicle.mode, modes)
    yield from vehicle.layout.faults(where)
    yield from _period_faults(where, vehicle.periods)
    for name in ("per_metre", "per_second", "per_use"):
        yield from negative("rides", f"{where}.prices", name, getattr(vehicle.prices, name))
    for name in ("range_m", "longest_detour", "hand_over_seconds", "co2_per_km"):
        yield from negative("rides", where, name, getattr(vehicle, name))
    for number, one in enumerate(vehicle.breaks):
        spot = f"{where}.breaks[{number}]"
        yield from negative("rides", spot, "price", one.price)
        if one.seconds <= 0 or one.window[1] - one.window[0] < one.seconds:
            yield Fault(
                code="rides.break",
                where=spot,
                seen=f"{one.seconds} s between {one.window[0]} and {one.window[1]}",
                rule="A break lasts more than 0 seconds and fits its window.",
                advice="Widen the window, or shorten the break.",
            )


def _period_faults(where: str, periods: Sequence[Period]) -> Iterator[Fault]:
    for start, end in periods:
        if end <= start or start < 0:
            yield Fault(
                code="rides.period",
                where=f"{where}.periods",
                seen=f"from {start} to {end}",
                rule="A period ends after it starts, and starts at 0 or later.",
                advice="Swap the two times; for a night add a day to the end.",
            )
    for before, after in pairwise(sorted(periods)):
        if after[0] < before[1]:
            yield Fault(
                code="rides.periods_overlap",
                where=f"{where}.periods",
                seen=f"{before} and {after}",
                rule="Periods of one vehicle or driver do not overlap.",
                advice="Merge them.",
            )

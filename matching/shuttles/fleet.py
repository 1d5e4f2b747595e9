"""Vehicles and drivers of one service day: with the evening before and the morning after it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from matching.planning.calendar import Clock
from matching.rides.book import RideBook
from matching.rides.fleet import fallback_of, fleet_of
from matching.shuttles.busy import Busy, without
from routing.rides import Driver, Fleet, Vehicle
from routing.units import HOUR

Period = tuple[int, int]
#: A period of a vehicle counts when it reaches so far into the time in which rides are wanted.
AROUND = HOUR


def service_fleet(book: RideBook, day: date, clock: Clock, wanted: Sequence[Period], *, busy: Busy) -> Fleet:
    """Who is there for the windows ``wanted``, seconds of the clock, and not ``busy`` for another day.

    A night shift ends on the morning after its service day, and its first run may leave the evening before:
    each vehicle and driver has the hours of those days too, where somebody wants a ride in them.
    """
    vehicles: dict[str, Vehicle] = {}
    drivers: dict[str, Driver] = {}
    for step in (-1, 0, 1):
        fleet = fleet_of(book, day + timedelta(days=step), clock)
        for vehicle in fleet.vehicles:
            known = vehicles.get(vehicle.id, replace(vehicle, periods=(), breaks=()))
            near = _near(vehicle.periods, wanted)
            # before the clock's 0, noon of the day before, nothing is planned
            breaks = tuple(one for one in vehicle.breaks if near and one.window[0] >= 0)
            vehicles[vehicle.id] = replace(
                known, periods=_apart(known.periods, near), breaks=(*known.breaks, *breaks)
            )
        for driver in fleet.drivers:
            there = drivers.get(driver.id, replace(driver, periods=()))
            drivers[driver.id] = replace(there, periods=_apart(there.periods, _near(driver.periods, wanted)))
    here = (
        replace(one, periods=without(one.periods, busy.of_vehicle(one.id, clock)))
        for one in vehicles.values()
    )
    present = (
        replace(one, periods=without(one.periods, busy.of_driver(one.id, clock))) for one in drivers.values()
    )
    return Fleet(
        vehicles=tuple(one for one in here if one.periods),
        drivers=tuple(one for one in present if one.periods),
        fallback=fallback_of(book),
    )


def _near(periods: Sequence[Period], wanted: Sequence[Period]) -> tuple[Period, ...]:
    """Periods at hours the clock knows, from 0 on, that reach into the time of a window wanted."""
    known = [(max(0, start), end) for start, end in periods if end > 0]
    return tuple(
        (start, end)
        for start, end in known
        if any(start < last + AROUND and first - AROUND < end for first, last in wanted)
    )


def _apart(known: tuple[Period, ...], more: Sequence[Period]) -> tuple[Period, ...]:
    """Periods that follow each other; one that begins before the last ends begins when it ends."""
    found = list(known)
    for start, end in more:
        begin = max(start, found[-1][1]) if found else start
        if begin < end:
            found.append((begin, end))
    return tuple(found)

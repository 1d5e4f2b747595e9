"""Vehicles and drivers of one date, in the engine's units."""

from __future__ import annotations

from datetime import date

from matching.planning.calendar import Clock
from matching.rides.book import RideBook
from matching.rides.resources import FleetVehicle, ServiceHours
from routing.rides import Driver, Fallback, Fleet, Vehicle, VehicleBreak, VehiclePrices
from routing.units import MINUTE, euros, euros_per_hour, euros_per_km

MODE = "car"


def fleet_of(book: RideBook, day: date, clock: Clock) -> Fleet:
    """Who is on that date; times across midnight end the next day."""
    return Fleet(
        vehicles=tuple(_vehicle(one, clock, day) for one in book.vehicles if one.hours.on(day)),
        drivers=tuple(
            Driver(id=one.id, holds=one.holds, periods=(_period(one.hours, clock, day),))
            for one in book.drivers
            if one.hours.on(day)
        ),
    )


def fallback_of(book: RideBook) -> Fallback | None:
    """The taxi or subcontractor."""
    one = book.fallback
    if one is None:
        return None
    return Fallback(
        name=one.name,
        mode=MODE,
        layout=one.layout,
        per_ride=euros(one.euros_per_ride),
        per_metre=euros_per_km(one.euros_per_km),
        lead=one.lead_minutes * MINUTE,
    )


def _period(hours: ServiceHours, clock: Clock, day: date) -> tuple[int, int]:
    return clock.at(day, hours.start), clock.at(day, hours.end)


def _vehicle(one: FleetVehicle, clock: Clock, day: date) -> Vehicle:
    rests: tuple[VehicleBreak, ...] = ()
    if one.rest is not None:
        window = clock.at(day, one.rest.start), clock.at(day, one.rest.end)
        price = None if one.rest.euros is None else euros(one.rest.euros)
        rests = (VehicleBreak(window=window, seconds=one.rest.minutes * MINUTE, price=price),)
    return Vehicle(
        id=one.id,
        depot=one.base,
        end_depot=one.end_place,
        layout=one.layout,
        periods=(_period(one.hours, clock, day),),
        mode=MODE,
        licences=one.licences,
        offers=one.offers,
        prices=VehiclePrices(
            per_metre=euros_per_km(one.euros_per_km),
            per_second=euros_per_hour(one.euros_per_hour),
            per_use=euros(one.euros_per_use),
        ),
        breaks=rests,
        range_m=None if one.range_km is None else round(one.range_km * 1000),
        driven=one.driven,
        hand_over=one.hand_over,
        hand_over_seconds=one.hand_over_minutes * MINUTE,
        longest_detour=None if one.detour_minutes is None else one.detour_minutes * MINUTE,
        co2_per_km=one.co2_per_km,
    )

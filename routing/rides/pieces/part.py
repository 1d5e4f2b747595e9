"""One piece of a large day as a day of its own: its requests, and vehicles from where they stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from routing.model.shift import Shift
from routing.rides.build import RideProblem
from routing.rides.duty import Duty
from routing.rides.fleet import Fleet
from routing.rides.pieces.cutting import Piece
from routing.rides.pieces.standing import Standing
from routing.rides.request import RideRequest
from routing.rides.ride_day import RideDay
from routing.rides.vehicle import Vehicle
from routing.travel.mode import TravelMode
from routing.units import HOUR

#: Unused vehicles are offered until their seats hold so many times the people of the piece.
AMPLE = 1.5
#: A used vehicle is offered when it is free so long before the piece's end, at least.
USEFUL = HOUR // 6


def part_of(
    ready: RideProblem, standing: Standing, piece: Piece, requests: Sequence[RideRequest]
) -> tuple[RideDay, tuple[Duty, ...]]:
    """The day of one piece, and the duties it is planned with: ids are those of the whole day's shifts."""
    offered = _offered(ready, standing, piece, sum(one.party.people for one in requests))
    drivers = {driver.id: driver.holds for driver in ready.day.fleet.drivers}
    vehicles, duties = [], []
    for shift in offered:
        vehicle = ready.vehicles[ready.duties[shift.id].vehicle]
        place, moment = standing.start_of(shift)
        holds = drivers.get(ready.duties[shift.id].driver, ())
        one = _vehicle(shift, vehicle, standing, idle=max(0, piece.first - moment))
        vehicles.append(replace(one, offers=tuple(dict.fromkeys((*vehicle.offers, *holds)))))
        duties.append(
            Duty(
                id=shift.id,
                vehicle=shift.id,
                driver=shift.person,
                start_place=place,
                end_place=shift.end_place,
                start=moment,
                end=shift.end,
            )
        )
    known = {one.id for one in requests}
    kept = tuple(one if one.return_of in known else replace(one, return_of=None) for one in requests)
    used = {end for one in kept for end in (one.pickup, one.dropoff)}
    used |= {end for duty in duties for end in (duty.start_place, duty.end_place)}
    used |= {end for vehicle in vehicles for end in (vehicle.depot, vehicle.home)}
    day = ready.day
    rows = [number for number, place in enumerate(day.places) if place.id in used]
    return (
        replace(
            day,
            places=tuple(day.places[row] for row in rows),
            modes=tuple(_mode(mode, rows) for mode in day.modes),
            requests=kept,
            fleet=Fleet(vehicles=tuple(vehicles), fallback=day.fleet.fallback),
        ),
        tuple(duties),
    )


def _offered(ready: RideProblem, standing: Standing, piece: Piece, people: int) -> list[Shift]:
    """Vehicles on the road that could still come, and as many others as the piece may need."""
    found: list[Shift] = []
    seats = 0
    for shift in ready.problem.shifts:
        if shift.start >= piece.last or shift.end <= piece.first:
            continue
        vehicle = ready.vehicles[ready.duties[shift.id].vehicle]
        if standing.range_left(shift.id) == 0:
            continue
        if standing.used(shift.id):
            # A commuter makes one way: her detour is spent.
            if vehicle.longest_detour is None and standing.start_of(shift)[1] <= piece.last - USEFUL:
                found.append(shift)
        elif seats < AMPLE * people:
            seats += vehicle.layout.most_seats + vehicle.layout.most_wheelchairs
            found.append(shift)
    return found


def _vehicle(shift: Shift, vehicle: Vehicle, standing: Standing, *, idle: int) -> Vehicle:
    """The vehicle for one piece. On the road already, it costs no use but the time it has waited."""
    prices = vehicle.prices
    if standing.used(shift.id):
        prices = replace(prices, per_use=prices.per_second * idle)
    return replace(
        vehicle,
        id=shift.id,
        depot=shift.start_place,
        end_depot=shift.end_place,
        periods=((shift.start, shift.end),),
        prices=prices,
        breaks=(),
        driven=True,
        licences=(),
        hand_over=None,
        range_m=standing.range_left(shift.id),
    )


def _mode(mode: TravelMode, rows: Sequence[int]) -> TravelMode:
    if mode.seconds is None or mode.metres is None:
        return mode
    chosen = np.ix_(rows, rows)
    return replace(mode, seconds=mode.seconds[chosen], metres=mode.metres[chosen])

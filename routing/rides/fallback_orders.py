"""Which requests a taxi or subcontractor could carry, when, and at which price."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from routing.rides.direct import Direct
from routing.rides.request import RideRequest
from routing.rides.ride_day import RideDay
from routing.rides.ride_times import RideTimes


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """One trip the fallback could make: alone, without a stop.

    Attributes
    ----------
    pickup: start of boarding; arrival: at the drop-off. price: score units.
    """

    request: str
    pickup: int
    departure: int
    arrival: int
    metres: int
    price: int


def possible_orders(day: RideDay, times: Mapping[str, RideTimes], direct: Direct) -> dict[str, Order]:
    """The order that would serve each request, for those the fallback can serve at all."""
    found = (_order(day, request, times.get(request.id), direct) for request in day.requests)
    return {order.request: order for order in found if order is not None}


def _order(day: RideDay, request: RideRequest, times: RideTimes | None, direct: Direct) -> Order | None:
    fallback = day.fleet.fallback
    if fallback is None or not fallback.takes(request.party) or request.needs:
        return None
    known = max(day.planned_at, request.booked or day.planned_at)
    if request.open_return is not None:
        assert request.departure is not None
        pickup = request.departure[1]
        in_time = fallback.lead <= request.open_return.longest_wait and known <= request.departure[0]
    else:
        assert times is not None
        opening, close = times.pickup
        pickup = close if request.arrival is not None else max(opening, known + fallback.lead)
        in_time = pickup <= close and fallback.ordered_in_time(known=known, pickup=pickup)
    if not in_time:
        return None
    leaving = pickup + request.boarding
    ends = request.pickup, request.dropoff
    seconds = direct.seconds(*ends, leaving=leaving, mode=fallback.mode)
    metres = direct.metres(*ends, mode=fallback.mode)
    return Order(
        request=request.id,
        pickup=pickup,
        departure=leaving,
        arrival=leaving + seconds,
        metres=metres,
        price=fallback.price(seconds=seconds, metres=metres),
    )

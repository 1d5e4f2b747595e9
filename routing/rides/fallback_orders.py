"""Which requests a taxi or subcontractor could carry, when, and at which price."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from routing.rides.direct import Direct
from routing.rides.fallback import Fallback
from routing.rides.request import RideRequest, Window
from routing.rides.ride_day import RideDay
from routing.rides.ride_times import RideTimes

#: Later than any moment of a day.
NEVER = 1 << 40


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
    """The order that would serve each request, for those the fallback can serve at all.

    An order fits whatever becomes of the other leg: the way there ends before the way back may begin, and the
    way back begins after the way there may end.
    """
    fallback = day.fleet.fallback
    if fallback is None:
        return {}
    by_id = {request.id: request for request in day.requests}
    backs: dict[str, int] = {}
    for one in day.requests:
        if one.return_of is not None:
            backs[one.return_of] = min(_opening(one, times), backs.get(one.return_of, NEVER))
    orders = {}
    for request in day.requests:
        earliest, latest = None, None
        if request.return_of is not None:
            earliest = times[request.return_of].dropoff[1] + by_id[request.return_of].alighting
        if request.id in backs:
            latest = backs[request.id] - request.alighting
        order = _order(day, fallback, request, times.get(request.id), direct, earliest, latest)
        if order is not None:
            orders[request.id] = order
    return orders


def _opening(request: RideRequest, times: Mapping[str, RideTimes]) -> int:
    """When boarding may begin at the earliest."""
    if request.open_return is None:
        return times[request.id].pickup[0]
    assert request.departure is not None
    return request.departure[0]


def _order(
    day: RideDay,
    fallback: Fallback,
    request: RideRequest,
    times: RideTimes | None,
    direct: Direct,
    earliest: int | None,
    latest: int | None,
) -> Order | None:
    """The order of one request; ``earliest`` pickup and ``latest`` arrival that the other leg leaves."""
    if not fallback.takes(request.party) or request.needs:
        return None
    known = day.planned_at if request.booked is None else max(day.planned_at, request.booked)
    if request.open_return is not None:
        assert request.departure is not None
        pickup = request.departure[1]
        in_time = fallback.lead <= request.open_return.longest_wait and known <= request.departure[0]
    else:
        assert times is not None
        opening, close = _pickups(request, times, direct, fallback.mode, latest)
        opening = max(opening, known + fallback.lead, opening if earliest is None else earliest)
        pickup = close if request.arrival is not None else opening
        in_time = opening <= close and fallback.ordered_in_time(known=known, pickup=pickup)
    leaving = pickup + request.boarding
    ends = request.pickup, request.dropoff
    seconds = direct.seconds(*ends, leaving=leaving, mode=fallback.mode)
    if not in_time or (latest is not None and leaving + seconds > latest):
        return None
    metres = direct.metres(*ends, mode=fallback.mode)
    return Order(
        request=request.id,
        pickup=pickup,
        departure=leaving,
        arrival=leaving + seconds,
        metres=metres,
        price=fallback.price(seconds=seconds, metres=metres),
    )


def _pickups(request: RideRequest, times: RideTimes, direct: Direct, mode: str, latest: int | None) -> Window:
    """Between which moments a direct trip of the fallback may be boarded."""
    if request.arrival is None:
        return times.pickup
    first, last = request.arrival
    last = last if latest is None else min(last, latest)
    ends = request.pickup, request.dropoff
    soonest, close = (
        direct.latest_departure(*ends, arriving=moment, mode=mode) - request.boarding
        for moment in (first, last)
    )
    return soonest, close if last >= first else soonest - 1

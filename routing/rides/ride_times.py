"""From a request to what the engine holds: both stops' windows and the longest ride.

One end is asked for, the other follows. The longest ride is the profile's for the *shortest* direct time
among the moments at which the ride may leave, so that it holds at whichever moment the plan chooses.
"""

from __future__ import annotations

from dataclasses import dataclass

from routing.rides.direct import Direct
from routing.rides.profile import RideProfile
from routing.rides.request import RideRequest, Window
from routing.units import HOUR

#: How long a ride without a longest ride may take beyond what was asked for, so that windows are closed.
UNCAPPED_SPAN = 3 * HOUR


@dataclass(frozen=True, slots=True, kw_only=True)
class RideTimes:
    """Windows of the start of boarding and of the arrival; ``longest`` ride in seconds, None = no limit."""

    pickup: Window
    dropoff: Window
    direct: int
    longest: int | None


def ride_times(request: RideRequest, profile: RideProfile, direct: Direct) -> RideTimes:
    """What the engine must keep for one request (an open return has several rides: see ``open_return``)."""
    if request.arrival is not None:
        return _to_arrive(request, request.arrival, profile, direct)
    assert request.departure is not None
    return _to_leave(request, request.departure, profile, direct)


def _to_arrive(request: RideRequest, arrival: Window, profile: RideProfile, direct: Direct) -> RideTimes:
    ends = request.pickup, request.dropoff
    opening, close = arrival
    last = direct.latest_departure(*ends, arriving=close)
    longest = profile.longest(close - last)
    first = min(last, opening - (UNCAPPED_SPAN if longest is None else longest))
    shortest = direct.shortest(*ends, first=first, last=last)
    longest = profile.longest(shortest)
    if longest is not None:
        first = min(last, opening - longest)
    return RideTimes(
        pickup=(first - request.boarding, last - request.boarding),
        dropoff=arrival,
        direct=shortest,
        longest=longest,
    )


def _to_leave(request: RideRequest, departure: Window, profile: RideProfile, direct: Direct) -> RideTimes:
    ends = request.pickup, request.dropoff
    first, last = departure[0] + request.boarding, departure[1] + request.boarding
    shortest = direct.shortest(*ends, first=first, last=last)
    longest = profile.longest(shortest)
    soonest = min(first + direct.seconds(*ends, leaving=first), last + shortest)
    latest = last + (UNCAPPED_SPAN if longest is None else longest)
    return RideTimes(pickup=departure, dropoff=(soonest, latest), direct=shortest, longest=longest)

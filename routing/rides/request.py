"""A request for a ride: who, from where to where, when, and under which promises."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from routing.rides.party import Party
from routing.units import MINUTE

Window = tuple[int, int]
Level = Literal["essential", "ordinary"]


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenReturn:
    """A call when she is done: the ride home is asked for by telephone, and guaranteed.

    Whenever the call comes between the two ends of the request's ``departure`` window, a vehicle with room
    for the party passes within ``longest_wait`` seconds. The plan holds that capacity by reserved passages.
    """

    longest_wait: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RideRequest:
    """One ride asked for. Times are seconds from the horizon start; windows are inclusive.

    Attributes
    ----------
    pickup, dropoff: place ids.
    departure: when boarding may begin; arrival: when the vehicle may reach the drop-off. Exactly one is
        given; the other end follows from the direct time and the profile.
    party: people, companions, wheelchairs. boarding, alighting: seconds at each stop.
    profile: name of the ride-time profile.
    service: name of the service that accepted the request, for prices and reports.
    needs: abilities the duty must offer (of the driver or of the vehicle).
    group: requests of one group ride in the same vehicle, all or none.
    apart_from: ids of requests never on board with this one.
    private: nobody else is on board.
    return_of: id of the outward request of which this is the way back. Both legs or none, unless
        ``separable``; with ``same_driver`` the same driver does both.
    open_return: the moment of departure is not known; ``departure`` is when the call may come.
    level, weight: how much it matters, as in the rule ``unserved``.
    booked: when it was asked for, seconds from the horizon start (negative: before it); None = long before.
    """

    id: str
    pickup: str
    dropoff: str
    departure: Window | None = None
    arrival: Window | None = None
    party: Party = field(default_factory=Party)
    boarding: int = MINUTE
    alighting: int = MINUTE
    profile: str = "PAM"
    service: str | None = None
    needs: tuple[str, ...] = ()
    group: str | None = None
    apart_from: tuple[str, ...] = ()
    private: bool = False
    return_of: str | None = None
    separable: bool = False
    same_driver: bool = False
    open_return: OpenReturn | None = None
    level: Level = "ordinary"
    weight: int = 1
    booked: int | None = None

"""One day of rides to plan: the ground, the requests, the fleet, the profiles."""

from __future__ import annotations

from dataclasses import dataclass

from routing.rides.fleet import Fleet
from routing.rides.profile import PROFILES, RideProfile
from routing.rides.request import RideRequest
from routing.travel.mode import TravelMode
from routing.travel.place import Place
from routing.units import MINUTE, euros_per_hour

#: Longest wait at a halt with somebody on board, unless told otherwise: a choice of ours, as long as the
#: 5-minute grid on which times are promised; 0 would refuse rides for a minute's difference.
LONGEST_WAIT_ABOARD = 5 * MINUTE


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class RideDay:
    """Everything known when the day is planned.

    Attributes
    ----------
    modes: travel by mode between ``places``; every vehicle and the fallback name one.
    direct_mode: the mode of which direct times are read; None = the first.
    planned_at: when the plan is made, seconds from the horizon start: no order to the fallback leaves before.
    waiting_price: score units a second of a vehicle waiting at a stop. Not 0: only then are departures
        delayed until nobody waits on board for no reason.
    longest_wait_aboard: seconds a vehicle may wait at one halt with somebody on board; None = no limit but
        the longest ride.
    """

    places: tuple[Place, ...]
    modes: tuple[TravelMode, ...]
    requests: tuple[RideRequest, ...]
    fleet: Fleet
    profiles: tuple[RideProfile, ...] = PROFILES
    direct_mode: str | None = None
    planned_at: int = -(1 << 40)
    waiting_price: int = euros_per_hour(1)
    longest_wait_aboard: int | None = LONGEST_WAIT_ABOARD

    @property
    def reference_mode(self) -> str:
        """Name of the mode of which direct times are read."""
        return self.direct_mode or self.modes[0].name

    def profile(self, name: str) -> RideProfile:
        """The profile of that name; KeyError when there is none."""
        for one in self.profiles:
            if one.name == name:
                return one
        raise KeyError(name)

"""A day's plan of rides, in the field's words: who is carried by whom, when, and who is not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from routing.explain import Explanation
from routing.model.plan import Plan
from routing.model.run import Solution
from routing.referee import Verdict
from routing.rides.build import RideProblem
from routing.rides.duty import Duty
from routing.rides.fallback_orders import Order
from routing.rides.figures import RideFigures
from routing.rides.request import RideRequest


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedRide:
    """One request, or one reserved passage of an open return, carried by the fleet.

    Attributes
    ----------
    task: id in the engine's plan. duty, vehicle, driver: who carries.
    boarding: start of getting in; departure: end of it; arrival; left: end of getting out.
    direct: seconds of the direct trip leaving at the same ``departure``; longest: what the profile allows for
        it, None = no limit. metres: ridden; direct_metres: of the direct trip.
    reserved: a passage held for an open return.
    """

    request: str
    task: str
    duty: str
    vehicle: str
    driver: str
    boarding: int
    departure: int
    arrival: int
    left: int
    direct: int
    longest: int | None
    metres: int
    direct_metres: int
    reserved: bool = False

    @property
    def seconds(self) -> int:
        """Time on board: from departure after one's own boarding to arrival."""
        return self.arrival - self.departure


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One halt of a vehicle.

    Attributes
    ----------
    kind: ``in`` and ``out`` for a passenger, ``pause`` for the driver. task: what is served.
    travel, metres: the leg that leads here. seats, wheelchairs: in use when the vehicle leaves.
    """

    kind: str
    task: str
    place: str
    arrival: int
    start: int
    end: int
    travel: int
    metres: int
    seats: int
    wheelchairs: int

    @property
    def waiting(self) -> int:
        """Seconds between arriving and starting."""
        return max(0, self.start - self.arrival)


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyTour:
    """What one duty does. A duty cut at a fixed break has a tour for each part it uses.

    ``start_place`` and ``end_place``: where this tour begins and ends.
    """

    shift: str
    duty: Duty
    start_place: str
    end_place: str
    departure: int
    arrival: int
    calls: tuple[Call, ...]
    home_travel: int
    home_metres: int

    @property
    def metres(self) -> int:
        """Metres driven, from base to base."""
        return self.home_metres + sum(call.metres for call in self.calls)

    @property
    def empty_metres(self) -> int:
        """Metres driven with nobody on board."""
        empty, aboard = self.home_metres, 0
        for call in self.calls:
            empty += call.metres if aboard == 0 else 0
            aboard = call.seats + call.wheelchairs
        return empty


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """A request nobody carries.

    Attributes
    ----------
    by_ride_time: it would find a place in this very plan if nobody's ride were limited, and finds none now.
    with_request: it is refused because this one is (the other leg, or one of its group).
    explanation: every driver with the rule that refuses, and the smallest change that works.
    """

    request: str
    by_ride_time: bool = False
    with_request: str | None = None
    explanation: Explanation | None = None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class RidePlan:
    """A planned day. ``orders`` are the requests left to the fallback; ``missed`` the breaks not taken."""

    problem: RideProblem
    plan: Plan
    verdict: Verdict
    tours: tuple[DutyTour, ...]
    rides: tuple[PlannedRide, ...]
    orders: tuple[Order, ...]
    refusals: tuple[Refusal, ...]
    missed: tuple[str, ...]
    figures: RideFigures
    solution: Solution | None = None

    @property
    def requests(self) -> Mapping[str, RideRequest]:
        """Requests of the day by id."""
        return {request.id: request for request in self.problem.day.requests}

    @property
    def profiles(self) -> tuple[str, ...]:
        """Names of the ride-time profiles in use, in the day's order: to be printed on every plan."""
        used = {request.profile for request in self.problem.day.requests}
        return tuple(one.name for one in self.problem.day.profiles if one.name in used)

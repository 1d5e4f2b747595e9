"""What does not change on a live day: places, travel, shifts, vehicles, prices."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from routing.model.problem import Problem
from routing.model.shift import Shift
from routing.rides.build import RideProblem, build_problem
from routing.rides.direct import Direct
from routing.rides.duty import Duty
from routing.rides.fallback import Fallback
from routing.rides.live.promise import on_grid
from routing.rides.live.roads import Roads
from routing.rides.request import RideRequest
from routing.rides.ride_day import RideDay
from routing.rides.ride_times import RideTimes, ride_times
from routing.rides.vehicle import Vehicle
from routing.rules.driving_range.spec import DrivingRange
from routing.rules.shifts.spec import Shifts, ShiftTerms
from routing.rules.travel_cost.spec import TravelCost
from routing.rules.wait_aboard.spec import WaitAboard
from routing.rules.waiting.spec import Waiting
from routing.rules.windows.spec import Windows


@dataclass(frozen=True, slots=True, kw_only=True)
class ShiftGround:
    """One shift with everything that judging its tours takes.

    Attributes
    ----------
    per_metre, per_travel, per_span, use: score units a metre, a second of travel, a second out, and of going
        out at all.
    longest: longest outing in seconds; range_m: in metres (the vehicle is charged or filled at its base);
        None = no limit. offers: abilities of driver and vehicle.
    pauses: its breaks that may move: window of the start and seconds, by task id.
    again: it may go out again once home (it ends where it begins).
    """

    shift: Shift
    vehicle: Vehicle
    driver: str
    per_metre: int
    per_travel: int
    per_span: int
    use: int
    longest: int | None
    range_m: int | None
    offers: frozenset[str]
    pauses: Mapping[str, tuple[tuple[int, int], int]]

    @property
    def again(self) -> bool:
        """Whether the shift can begin a second outing."""
        return self.shift.start_place == self.shift.end_place and self.longest is None


class Ground:
    """The fixed part of a live day.

    Parameters
    ----------
    day: places, modes, fleet, profiles; its requests are not read.
    duties: who drives what; formed from the fleet when not given.

    Raises
    ------
    InvalidProblem: with every fault of the day.
    """

    def __init__(self, day: RideDay, *, duties: tuple[Duty, ...] | None = None) -> None:
        self.day = replace(day, requests=())
        self.ready: RideProblem = build_problem(self.day, duties=duties)
        self.place_ids = tuple(place.id for place in day.places)
        self.numbers = {name: number for number, name in enumerate(self.place_ids)}
        self.modes = {mode.name: mode for mode in self.problem.modes}
        self._roads: dict[int, Roads] = {}
        self.shifts: Mapping[str, ShiftGround] = {
            shift.id: self._shift_ground(shift) for shift in self.problem.shifts
        }
        waiting, aboard = self.problem.rule(Waiting), self.problem.rule(WaitAboard)
        self.waiting_price = waiting.price if waiting is not None else 0
        self.longest_wait = aboard.longest if aboard is not None else None

    @property
    def problem(self) -> Problem:
        """The engine's problem without any ride: shifts, modes, prices."""
        return self.ready.problem

    @property
    def direct(self) -> Direct:
        """Direct times of the day."""
        return self.ready.direct

    @property
    def fallback(self) -> Fallback | None:
        """The taxi, if there is one."""
        return self.day.fleet.fallback

    @cached_property
    def reference(self) -> Roads:
        """Travel by the mode that direct times are read from."""
        return self.roads(self.day.reference_mode)

    def roads(self, mode: str) -> Roads:
        """Travel by a mode; modes that differ by their price alone share one table."""
        travel = self.modes[mode]
        key = id(travel.crowfly if travel.seconds is None else travel.seconds)
        if key not in self._roads:
            self._roads[key] = Roads(self.day.places, travel)
        return self._roads[key]

    def times(self, request: RideRequest) -> RideTimes:
        """Windows on the grid and longest ride of a request, before any promise."""
        found = ride_times(request, self.day.profile(request.profile), self.direct)
        return on_grid(found, arriving=request.arrival is not None)

    def _shift_ground(self, shift: Shift) -> ShiftGround:
        duty = self.ready.duties[shift.id]
        vehicle = self.ready.vehicles[duty.vehicle]
        driver = next((one for one in self.day.fleet.drivers if one.id == duty.driver), None)
        terms = self._terms(shift.id)
        travel = self.problem.rule(TravelCost)
        price = travel.by_shift()(shift) if travel is not None else None
        return ShiftGround(
            shift=shift,
            vehicle=vehicle,
            driver=duty.driver,
            per_metre=price.per_metre if price else 0,
            per_travel=price.per_time if price else 0,
            per_span=terms.span_price,
            use=terms.use_price,
            longest=terms.longest,
            range_m=self._range(shift.id),
            offers=frozenset((*vehicle.offers, *(driver.holds if driver else ()))),
            pauses=self._pauses(shift.id),
        )

    def _terms(self, shift: str) -> ShiftTerms:
        rule = self.problem.rule(Shifts)
        rows = rule.rows if rule is not None else ()
        return next((row for row in rows if row.shift == shift), ShiftTerms(shift=shift))

    def _range(self, shift: str) -> int | None:
        rule = self.problem.rule(DrivingRange)
        rows = rule.rows if rule is not None else ()
        return next((row.longest for row in rows if row.shift == shift), None)

    def _pauses(self, shift: str) -> Mapping[str, tuple[tuple[int, int], int]]:
        rule = self.problem.rule(Windows)
        windows = {row.stop.task: row.windows[0] for row in rule.rows} if rule is not None else {}
        tasks = {task.id: task for task in self.problem.tasks}
        return {
            name: (windows[name], tasks[name].stops[0].duration)
            for name, owner in self.ready.pauses.items()
            if owner == shift
        }

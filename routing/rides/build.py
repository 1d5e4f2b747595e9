"""From a day of rides to the problem the engine plans. One task a ride, one shift a duty."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from routing.errors import InvalidProblem
from routing.model.problem import Problem
from routing.model.task import Stop, StopRef, Task
from routing.rides.direct import Direct
from routing.rides.duties import form_duties
from routing.rides.duty import Duty
from routing.rides.duty_shifts import Pause, duty_shifts
from routing.rides.fallback_orders import Order, possible_orders
from routing.rides.faults import faults_of
from routing.rides.fleet_rules import fleet_rules
from routing.rides.open_return import passages
from routing.rides.profile import UNCAPPED
from routing.rides.request import RideRequest
from routing.rides.ride_day import RideDay
from routing.rides.ride_times import RideTimes, ride_times
from routing.rides.ties import request_links
from routing.rides.vehicle import Vehicle
from routing.rules.contract import Rule
from routing.rules.ride_time.spec import RideLimit, RideTime
from routing.rules.windows.spec import StopWindows, Windows


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class RideProblem:
    """A day ready to plan, with what each of its ids stands for.

    Attributes
    ----------
    rides: request behind each task id (a reserved passage of an open return stands for its request).
    times: windows and longest ride of each task id of a ride.
    duties: duty behind each shift id. vehicles: by id.
    orders: what the fallback would do for each request it can serve.
    pauses: shift that takes each pause, by task id.
    """

    day: RideDay
    problem: Problem
    rides: Mapping[str, RideRequest]
    times: Mapping[str, RideTimes]
    duties: Mapping[str, Duty]
    vehicles: Mapping[str, Vehicle]
    orders: Mapping[str, Order]
    pauses: Mapping[str, str]
    direct: Direct

    def tasks_of(self, request: RideRequest) -> tuple[str, ...]:
        """Task ids of a request: one, or one for each reserved passage."""
        if request.open_return is None:
            return (request.id,)
        return tuple(one.task for one in passages(request))


def build_problem(day: RideDay, *, duties: Iterable[Duty] | None = None, lifted: bool = False) -> RideProblem:
    """The problem of one day.

    Parameters
    ----------
    duties: who drives what; formed from the fleet when not given.
    lifted: without any longest ride, to see which refusals it causes.

    Raises
    ------
    InvalidProblem: with every fault of the day.
    """
    faults = faults_of(day)
    if faults:
        raise InvalidProblem(faults)
    direct = Direct(day)
    vehicles = {vehicle.id: vehicle for vehicle in day.fleet.vehicles}
    crews = tuple(form_duties(day.fleet) if duties is None else duties)
    shifts = duty_shifts(crews, vehicles, direct)
    rides, times = _rides(day, direct, lifted=lifted)
    orders = possible_orders(day, times, direct)
    tasks = [_task(name, ride) for name, ride in rides.items()]
    problem = Problem(
        places=day.places,
        modes=day.modes,
        tasks=(*tasks, *(pause.task for pause in shifts.pauses)),
        shifts=shifts.shifts,
        links=request_links(day.requests, times, orders),
        rules=(
            *_ride_rules(times, shifts.pauses),
            *fleet_rules(day, shifts, rides, vehicles, orders),
        ),
    )
    return RideProblem(
        day=day,
        problem=problem,
        rides=rides,
        times=times,
        duties=shifts.duties,
        vehicles=vehicles,
        orders=orders,
        pauses={pause.task.id: pause.shift for pause in shifts.pauses},
        direct=direct,
    )


def _rides(
    day: RideDay, direct: Direct, *, lifted: bool
) -> tuple[dict[str, RideRequest], dict[str, RideTimes]]:
    """Request and times of each task id."""
    rides, times = {}, {}
    for request in day.requests:
        profile = UNCAPPED if lifted else day.profile(request.profile)
        if request.open_return is None:
            rides[request.id] = request
            times[request.id] = ride_times(request, profile, direct)
            continue
        for passage in passages(request):
            rides[passage.task] = request
            passing = replace(request, departure=passage.pickup)
            times[passage.task] = ride_times(passing, profile, direct)
    return rides, times


def _task(name: str, ride: RideRequest) -> Task:
    stops = (
        Stop(place=ride.pickup, duration=ride.boarding),
        Stop(place=ride.dropoff, duration=ride.alighting),
    )
    return Task(id=name, stops=stops)


def _ride_rules(times: Mapping[str, RideTimes], pauses: Iterable[Pause]) -> Iterator[Rule]:
    """When each ride and pause may be, and how long a ride."""
    rows = []
    for name, one in times.items():
        rows.append(StopWindows(stop=StopRef(task=name), windows=(one.pickup,)))
        rows.append(StopWindows(stop=StopRef(task=name, stop=1), windows=(one.dropoff,)))
    for pause in pauses:
        opening, close = pause.terms.window
        rows.append(
            StopWindows(stop=StopRef(task=pause.task.id), windows=((opening, close - pause.terms.seconds),))
        )
    yield Windows(rows=tuple(rows))
    limits = ((name, one.longest) for name, one in times.items())
    yield RideTime(
        rows=tuple(RideLimit(task=name, longest=longest) for name, longest in limits if longest is not None)
    )

"""A dial-a-ride file as a problem in integer millionths (see :mod:`scenarios.benchmarks.millionths`)."""

from __future__ import annotations

import numpy as np

from routing.model.problem import Problem
from routing.model.shift import Shift
from routing.model.task import Stop, StopRef, Task
from routing.rules.load.spec import Load, ShiftCapacity, TaskLoad
from routing.rules.ride_time.spec import RideLimit, RideTime
from routing.rules.shifts.spec import Shifts, ShiftTerms
from routing.rules.travel_cost.spec import ModePrice, TravelCost
from routing.rules.windows.spec import StopWindows, Windows
from routing.travel.mode import IntMatrix, TravelMode
from routing.travel.place import Place
from scenarios.benchmarks.dial_a_ride.document import Node, RideDay
from scenarios.benchmarks.dial_a_ride.tighten import tightened
from scenarios.benchmarks.instance import InvalidInstance
from scenarios.benchmarks.millionths import MILLION, distances, exact, too_fine

#: Score units in one unit of the published objective.
SCALE = MILLION
MODE = "vehicle"
DEPOT, CLOSING = "depot", "closing depot"


def problem_of(day: RideDay, name: str) -> Problem:
    """The problem equivalent to the file.

    Raises
    ------
    InvalidInstance: when a number has more than six decimals, so that millionths would round it.
    """
    _refuse_fine_decimals(day, name)
    seconds = distances([(node.x, node.y) for node in (day.depot, *day.stops, day.closing)])
    stops = range(1, 2 * day.requests + 1)
    vehicles = [f"v{number}" for number in range(1, day.vehicles + 1)]
    return Problem(
        places=(Place(id=DEPOT), *(Place(id=str(number)) for number in stops), Place(id=CLOSING)),
        modes=(TravelMode(name=MODE, seconds=seconds, metres=np.zeros_like(seconds)),),
        tasks=tuple(_task(day, number) for number in range(1, day.requests + 1)),
        shifts=tuple(_shift(day, vehicle) for vehicle in vehicles),
        rules=(
            _windows(day, seconds),
            _load(day, vehicles),
            RideTime(rows=tuple(_ride_limit(day, number) for number in range(1, day.requests + 1))),
            Shifts(rows=tuple(ShiftTerms(shift=v, longest=exact(day.longest_route)) for v in vehicles)),
            TravelCost(rows=(ModePrice(mode=MODE, per_time=1),)),
        ),
        time_unit="1/1000000 of the set's minute",
        score_unit="1/1000000 of the set's length",
    )


def _refuse_fine_decimals(day: RideDay, name: str) -> None:
    values = [day.longest_route, day.longest_ride]
    for node in (day.depot, *day.stops, day.closing):
        values += [node.x, node.y, node.service, *node.window]
    faults = tuple(too_fine(values))
    if faults:
        raise InvalidInstance(name, faults)


def _task(day: RideDay, number: int) -> Task:
    pickup, delivery = day.node(number), day.node(day.requests + number)
    return Task(id=str(number), stops=(_stop(pickup), _stop(delivery)))


def _stop(node: Node) -> Stop:
    return Stop(place=str(node.id), duration=exact(node.service))


def _shift(day: RideDay, vehicle: str) -> Shift:
    return Shift(
        id=vehicle,
        person=vehicle,
        mode=MODE,
        start_place=DEPOT,
        end_place=CLOSING,
        start=exact(day.depot.window[0]),
        end=exact(day.closing.window[1]),
    )


def _windows(day: RideDay, seconds: IntMatrix) -> Windows:
    rows: list[StopWindows] = []
    for number in range(1, day.requests + 1):
        pickup, delivery = tightened(
            pickup=_exact_window(day.node(number)),
            delivery=_exact_window(day.node(day.requests + number)),
            opening=exact(day.depot.window[0]) + int(seconds[0, number]),
            close=exact(day.closing.window[1])
            - int(seconds[day.requests + number, -1])
            - exact(day.node(day.requests + number).service),
            service=exact(day.node(number).service),
            direct=int(seconds[number, day.requests + number]),
            longest=exact(day.longest_ride),
        )
        rows.append(StopWindows(stop=StopRef(task=str(number), stop=0), windows=(pickup,)))
        rows.append(StopWindows(stop=StopRef(task=str(number), stop=1), windows=(delivery,)))
    return Windows(rows=tuple(rows))


def _exact_window(node: Node) -> tuple[int, int]:
    return exact(node.window[0]), exact(node.window[1])


def _ride_limit(day: RideDay, number: int) -> RideLimit:
    return RideLimit(task=str(number), longest=exact(day.longest_ride))


def _load(day: RideDay, vehicles: list[str]) -> Load:
    requests = range(1, day.requests + 1)
    return Load(
        dimensions=("seats",),
        tasks=tuple(TaskLoad(task=str(number), amounts=(day.node(number).load,)) for number in requests),
        shifts=tuple(ShiftCapacity(shift=vehicle, amounts=(day.capacity,)) for vehicle in vehicles),
    )

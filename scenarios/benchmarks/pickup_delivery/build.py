"""A pickup-and-delivery file as a routing problem in millionths, fewer vehicles always worth a longer way."""

from __future__ import annotations

import numpy as np

from routing.model.problem import Problem
from routing.model.shift import Shift
from routing.model.task import Stop as TaskStop
from routing.model.task import StopRef, Task
from routing.rules.load.spec import Load, ShiftCapacity, TaskLoad
from routing.rules.shifts.spec import Shifts, ShiftTerms
from routing.rules.travel_cost.spec import ModePrice, TravelCost
from routing.rules.windows.spec import StopWindows, Windows
from routing.travel.mode import IntMatrix, TravelMode
from routing.travel.place import Place
from scenarios.benchmarks.instance import InvalidInstance
from scenarios.benchmarks.millionths import distances, exact, too_fine
from scenarios.benchmarks.pickup_delivery.document import Day, Stop

MODE = "vehicle"


def problem_of(day: Day, name: str) -> Problem:
    """The problem equivalent to the file.

    Raises
    ------
    InvalidInstance: when a number has more than six decimals.
    """
    faults = tuple(
        too_fine(value for stop in day.stops for value in (stop.x, stop.y, stop.service, *stop.window))
    )
    if faults:
        raise InvalidInstance(name, faults)
    seconds = distances([(stop.x, stop.y) for stop in day.stops])
    vehicles = [f"v{number}" for number in range(1, day.vehicles + 1)]
    return Problem(
        places=tuple(Place(id=str(stop.id)) for stop in day.stops),
        modes=(TravelMode(name=MODE, seconds=seconds, metres=np.zeros_like(seconds)),),
        tasks=tuple(_task(pickup, delivery) for pickup, delivery in day.pairs),
        shifts=tuple(_shift(day, vehicle) for vehicle in vehicles),
        rules=(
            Windows(rows=tuple(_window(pickup, number, one) for pickup, number, one in _ends(day))),
            Load(
                dimensions=("goods",),
                tasks=tuple(TaskLoad(task=str(one.id), amounts=(one.demand,)) for one, _ in day.pairs),
                shifts=tuple(ShiftCapacity(shift=vehicle, amounts=(day.capacity,)) for vehicle in vehicles),
            ),
            Shifts(
                rows=tuple(
                    ShiftTerms(shift=vehicle, use_price=vehicle_price(seconds)) for vehicle in vehicles
                )
            ),
            TravelCost(rows=(ModePrice(mode=MODE, per_time=1),)),
        ),
        time_unit="1/1000000 of the set's unit",
        score_unit="1/1000000 of the set's length",
    )


def vehicle_price(seconds: IntMatrix) -> int:
    """More than any plan's length: every leg is at most the way over the depot (triangle inequality)."""
    return 2 * int(seconds[0].sum()) + 1


def _task(pickup: Stop, delivery: Stop) -> Task:
    stops = tuple(TaskStop(place=str(one.id), duration=exact(one.service)) for one in (pickup, delivery))
    return Task(id=str(pickup.id), stops=stops)


def _shift(day: Day, vehicle: str) -> Shift:
    return Shift(
        id=vehicle,
        person=vehicle,
        mode=MODE,
        start_place="0",
        end_place="0",
        start=exact(day.depot.window[0]),
        end=exact(day.depot.window[1]),
    )


def _ends(day: Day) -> list[tuple[Stop, int, Stop]]:
    """Each stop with its request's pickup and its place in the request."""
    return [(pair[0], number, one) for pair in day.pairs for number, one in enumerate(pair)]


def _window(pickup: Stop, number: int, stop: Stop) -> StopWindows:
    ready, due = stop.window
    return StopWindows(stop=StopRef(task=str(pickup.id), stop=number), windows=((exact(ready), exact(due)),))

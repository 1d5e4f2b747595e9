"""A multi-resource dial-a-ride file as a routing problem in millionths; resources are kinds of seats."""

from __future__ import annotations

from decimal import Decimal

import numpy as np

from routing.model.problem import Problem
from routing.model.shift import Shift
from routing.model.task import Stop, StopRef, Task
from routing.rules.ride_time.spec import RideLimit, RideTime
from routing.rules.seating.spec import Seating, ShiftSeats, TaskSeats
from routing.rules.shifts.spec import Shifts, ShiftTerms
from routing.rules.travel_cost.spec import ModePrice, TravelCost
from routing.rules.windows.spec import StopWindows, Windows
from routing.travel.mode import IntMatrix, TravelMode
from routing.travel.place import Place
from scenarios.benchmarks.dial_a_ride.tighten import tightened
from scenarios.benchmarks.instance import InvalidInstance
from scenarios.benchmarks.millionths import distances, exact, too_fine
from scenarios.benchmarks.multi_resource.document import RESOURCES, Loads, MixedDay, Node

MODE = "vehicle"
DEPOT, CLOSING = "depot", "closing depot"


def problem_of(day: MixedDay, name: str) -> Problem:
    """The problem equivalent to the file.

    Raises
    ------
    InvalidInstance: when a number has more than six decimals.
    """
    faults = tuple(too_fine(_values(day)))
    if faults:
        raise InvalidInstance(name, faults)
    nodes = (day.depot, *day.stops, day.closing)
    seconds = distances([(node.x, node.y) for node in nodes])
    requests = range(1, day.requests + 1)
    vehicles = {f"v{number}": vehicle for number, vehicle in enumerate(day.vehicles, start=1)}
    return Problem(
        places=(
            Place(id=DEPOT),
            *(Place(id=str(number)) for number in range(1, 2 * day.requests + 1)),
            Place(id=CLOSING),
        ),
        modes=(TravelMode(name=MODE, seconds=seconds, metres=np.zeros_like(seconds)),),
        tasks=tuple(_task(day, number) for number in requests),
        shifts=tuple(_shift(day, vehicle) for vehicle in vehicles),
        rules=(
            Windows(rows=tuple(row for number in requests for row in _windows(day, number, seconds))),
            Seating(
                kinds=RESOURCES,
                tasks=tuple(
                    TaskSeats(task=str(number), amounts=day.node(number).loads) for number in requests
                ),
                shifts=tuple(
                    ShiftSeats(shift=name, configurations=configurations(vehicle.capacity))
                    for name, vehicle in vehicles.items()
                ),
            ),
            RideTime(
                rows=tuple(
                    RideLimit(task=str(number), longest=exact(day.node(number).longest_ride))
                    for number in requests
                )
            ),
            Shifts(
                rows=tuple(
                    ShiftTerms(shift=name, longest=exact(vehicle.longest_route))
                    for name, vehicle in vehicles.items()
                )
            ),
            TravelCost(rows=(ModePrice(mode=MODE, per_time=1),)),
        ),
        time_unit="1/1000000 of the set's minute",
        score_unit="1/1000000 of the set's length",
    )


def configurations(capacity: Loads) -> tuple[Loads, ...]:
    """The most that can be on board at once, each way the higher places are given to who needs less.

    Of the stretchers some carry people who lie; those left over and the seats carry seated patients or
    companions; the rest of all three carries companions. Wheelchair places carry wheelchairs only.
    """
    staff, seats, stretchers, wheelchairs = capacity
    return tuple(
        (staff + seats + stretchers - seated - lying, seated, lying, wheelchairs)
        for lying in range(stretchers + 1)
        for seated in range(seats + stretchers - lying + 1)
    )


def _values(day: MixedDay) -> list[Decimal]:
    values = [vehicle.longest_route for vehicle in day.vehicles]
    for node in (day.depot, *day.stops, day.closing):
        values += [node.x, node.y, node.service, node.longest_ride, *node.window]
    return values


def _task(day: MixedDay, number: int) -> Task:
    pickup, delivery = day.node(number), day.node(day.requests + number)
    stops = tuple(Stop(place=str(node.id), duration=exact(node.service)) for node in (pickup, delivery))
    return Task(id=str(number), stops=stops)


def _shift(day: MixedDay, vehicle: str) -> Shift:
    return Shift(
        id=vehicle,
        person=vehicle,
        mode=MODE,
        start_place=DEPOT,
        end_place=CLOSING,
        start=exact(day.depot.window[0]),
        end=exact(day.closing.window[1]),
    )


def _windows(day: MixedDay, number: int, seconds: IntMatrix) -> tuple[StopWindows, StopWindows]:
    pickup, delivery = day.node(number), day.node(day.requests + number)
    first, second = tightened(
        pickup=_exact_window(pickup),
        delivery=_exact_window(delivery),
        opening=exact(day.depot.window[0]) + int(seconds[0, number]),
        close=exact(day.closing.window[1])
        - int(seconds[day.requests + number, -1])
        - exact(delivery.service),
        service=exact(pickup.service),
        direct=int(seconds[number, day.requests + number]),
        longest=exact(pickup.longest_ride),
    )
    return (
        StopWindows(stop=StopRef(task=str(number), stop=0), windows=(first,)),
        StopWindows(stop=StopRef(task=str(number), stop=1), windows=(second,)),
    )


def _exact_window(node: Node) -> tuple[int, int]:
    return exact(node.window[0]), exact(node.window[1])

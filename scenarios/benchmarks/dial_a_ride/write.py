"""A plan as text: the set has no solution format of its own, so this one carries the times.

The first line is ``cost`` and the length. Then one line for each vehicle of the fleet, used or not::

    vehicle 1: 0@12.25 5@20.5 21@40.125 0@61

read as "leave the depot (node 0) at 12.25, start service at node 5 at 20.5, …, be back at the depot at 61".
Times are in the file's unit with up to six decimals. Lines starting with ``#`` are comments.
"""

from __future__ import annotations

from itertools import pairwise
from math import hypot

from routing.model.plan import Halt, Plan, Tour
from scenarios.benchmarks.dial_a_ride.build import MILLION
from scenarios.benchmarks.dial_a_ride.document import RideDay


def solution_text(day: RideDay, plan: Plan) -> str:
    """The plan in the format described above."""
    tours = {tour.shift: tour for tour in plan.tours}
    length = 0.0
    lines = []
    for number in range(1, day.vehicles + 1):
        tour = tours.get(f"v{number}")
        length += _length(day, tour) if tour else 0.0
        lines.append(f"vehicle {number}: {_stops(day, tour) if tour else ''}".rstrip())
    return "\n".join([f"cost {length:.6f}", *lines]) + "\n"


def _stops(day: RideDay, tour: Tour) -> str:
    served = (f"{_number(day, halt)}@{_decimal(halt.start)}" for halt in tour.halts)
    return " ".join([f"0@{_decimal(tour.departure)}", *served, f"0@{_decimal(tour.arrival)}"])


def _number(day: RideDay, halt: Halt) -> int:
    return int(halt.task) + halt.stop * day.requests


def _decimal(time: int) -> str:
    whole, rest = divmod(time, MILLION)
    return f"{whole}.{rest:06d}".rstrip("0").rstrip(".")


def _length(day: RideDay, tour: Tour) -> float:
    nodes = [day.depot, *(day.node(_number(day, halt)) for halt in tour.halts), day.closing]
    return sum(hypot(float(b.x - a.x), float(b.y - a.y)) for a, b in pairwise(nodes))

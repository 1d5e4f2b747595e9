"""A solution text that carries its times, for dial-a-ride sets that have no solution format of their own.

The first line is ``cost`` and the length. Then one line for each vehicle of the fleet, used or not::

    vehicle 1: 0@12.25 5@20.5 21@40.125 0@61

read as "leave the depot (node 0) at 12.25, start service at node 5 at 20.5, …, be back at the depot at 61".
Times are in the file's unit with up to six decimals. Lines starting with ``#`` are comments. Request ``i``
has node ``i`` for its pickup and node ``requests + i`` for its delivery.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from math import hypot

from routing.model.plan import Halt, Plan, Tour
from scenarios.benchmarks.millionths import decimal_text


@dataclass(frozen=True, slots=True, kw_only=True)
class TimedRoute:
    """Nodes and times of one vehicle, both depot ends included."""

    vehicle: str
    nodes: tuple[int, ...]
    times: tuple[float, ...]


def write_routes(
    plan: Plan, *, vehicles: int, requests: int, points: Mapping[int, tuple[float, float]], closing: int
) -> str:
    """The plan as text; shifts are ``v1`` to ``v<vehicles>``, tasks are request numbers.

    ``points`` are the coordinates of nodes, the depot being 0 and, at the end of a route, ``closing``.
    """
    tours = {tour.shift: tour for tour in plan.tours}
    length = 0.0
    lines = []
    for number in range(1, vehicles + 1):
        tour = tours.get(f"v{number}")
        nodes = [_number(halt, requests) for halt in tour.halts] if tour else []
        length += sum(
            _leg(points[one], points[other]) for one, other in pairwise([0, *nodes, closing]) if tour
        )
        lines.append(f"vehicle {number}: {_stops(tour, nodes) if tour else ''}".rstrip())
    return "\n".join([f"cost {length:.6f}", *lines]) + "\n"


def _number(halt: Halt, requests: int) -> int:
    return int(halt.task) + halt.stop * requests


def _stops(tour: Tour, nodes: list[int]) -> str:
    times = (halt.start for halt in tour.halts)
    served = (f"{node}@{decimal_text(time)}" for node, time in zip(nodes, times, strict=True))
    return " ".join([f"0@{decimal_text(tour.departure)}", *served, f"0@{decimal_text(tour.arrival)}"])


def _leg(one: tuple[float, float], other: tuple[float, float]) -> float:
    return hypot(other[0] - one[0], other[1] - one[1])


def read_routes(text: str) -> tuple[float, list[TimedRoute]]:
    """The stated cost and the routes that have stops; raises ValueError with what cannot be read."""
    lines = [line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#")]
    if not lines or not lines[0].startswith("cost "):
        raise ValueError("the first line must be 'cost' and a number")
    routes = []
    for line in lines[1:]:
        vehicle, colon, rest = line.partition(":")
        if not colon or not vehicle.startswith("vehicle "):
            raise ValueError(f"{line!r} is not 'vehicle NUMBER: NODE@TIME …'")
        pairs = [stop.split("@") for stop in rest.split()]
        if any(len(pair) != 2 for pair in pairs):
            raise ValueError(f"{vehicle}: every stop is NODE@TIME")
        nodes = tuple(int(pair[0]) for pair in pairs)
        if pairs:
            times = tuple(float(pair[1]) for pair in pairs)
            routes.append(TimedRoute(vehicle=vehicle, nodes=nodes, times=times))
    return float(lines[0].split()[1]), routes

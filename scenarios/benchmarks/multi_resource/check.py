"""Length and feasibility of a written multi-resource solution, in double precision, from the two texts alone.

The solution carries its times. Who sits where is found by seating people one kind after the other, those
with the least choice first; it shares the parsers of the two texts with the reader and nothing else.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import hypot

from scenarios.benchmarks.instance import TOLERANCE, Checked
from scenarios.benchmarks.multi_resource.document import RESOURCES, MixedDay, Node, Vehicle
from scenarios.benchmarks.timed_routes import TimedRoute, read_routes

#: A written cost may be rounded to two decimals, as publications do.
COST_TOLERANCE = 0.01
#: Places each kind of person may take, the plainest first.
MAY_TAKE = {
    "wheelchair": ("wheelchair",),
    "stretcher": ("stretcher",),
    "seat": ("seat", "stretcher"),
    "staff": ("staff", "seat", "stretcher"),
}


def check_solution(day: MixedDay, text: str) -> Checked:
    """Recompute the length and list every broken rule."""
    try:
        stated, routes = read_routes(text)
        vehicles = [day.vehicles[int(route.vehicle.split()[1]) - 1] for route in routes]
    except (ValueError, IndexError) as error:
        return Checked(objective=float("nan"), faults=(f"the solution cannot be read: {error}",))
    strangers = sorted({n for route in routes for n in route.nodes if not 0 <= n <= 2 * day.requests})
    if strangers:
        return Checked(objective=float("nan"), faults=(f"unknown nodes: {strangers}",))
    faults = list(_service_faults(day, routes))
    for route, vehicle in zip(routes, vehicles, strict=True):
        faults += _route_faults(day, route, vehicle)
    length = sum(_length(day, route) for route in routes)
    if abs(length - stated) > COST_TOLERANCE:
        faults.append(f"the stated cost is {stated}, the routes measure {length:.6f}")
    return Checked(objective=length, faults=tuple(faults), terms={"length": length})


def _service_faults(day: MixedDay, routes: Sequence[TimedRoute]) -> Iterator[str]:
    visits = Counter(node for route in routes for node in route.nodes[1:-1])
    for vehicle, count in Counter(route.vehicle for route in routes).items():
        if count > 1:
            yield f"{vehicle} has {count} routes"
    for node in range(1, 2 * day.requests + 1):
        if visits[node] != 1:
            yield f"node {node} is visited {visits[node]} times"
    for route in routes:
        place = {node: position for position, node in enumerate(route.nodes)}
        for request in range(1, day.requests + 1):
            delivery = request + day.requests
            if (request in place) != (delivery in place):
                yield f"request {request} is picked up and delivered by different vehicles"
            elif request in place and place[request] > place[delivery]:
                yield f"request {request} is delivered before its pickup"


def _route_faults(day: MixedDay, route: TimedRoute, vehicle: Vehicle) -> Iterator[str]:
    if len(route.nodes) < 2 or route.nodes[0] or route.nodes[-1] or 0 in route.nodes[1:-1]:
        yield f"{route.vehicle} does not run from the depot to the depot, once"
        return
    nodes = _nodes(day, route)
    for position, (node, time) in enumerate(zip(nodes, route.times, strict=True)):
        opening, close = float(node.window[0]), float(node.window[1])
        if not opening - TOLERANCE <= time <= close + TOLERANCE:
            yield f"{route.vehicle} is at node {node.id} at {time}, outside {opening} to {close}"
        if position:
            before = nodes[position - 1]
            service = float(before.service) if position > 1 else 0.0
            earliest = route.times[position - 1] + service + _leg(before, node)
            if time < earliest - TOLERANCE:
                yield f"{route.vehicle} is at node {node.id} at {time}, cannot be before {earliest:.6f}"
    duration = route.times[-1] - route.times[0]
    if duration > float(vehicle.longest_route) + TOLERANCE:
        yield f"{route.vehicle} is out for {duration:.6f}, at most {vehicle.longest_route}"
    yield from _ride_faults(day, route)
    yield from _load_faults(day, route, vehicle)


def _ride_faults(day: MixedDay, route: TimedRoute) -> Iterator[str]:
    start = dict(zip(route.nodes[1:-1], route.times[1:-1], strict=True))
    for request in range(1, day.requests + 1):
        if request in start and request + day.requests in start:
            pickup = day.node(request)
            ride = start[request + day.requests] - start[request] - float(pickup.service)
            if ride > float(pickup.longest_ride) + TOLERANCE:
                yield f"request {request} rides for {ride:.6f}, at most {pickup.longest_ride}"


def _load_faults(day: MixedDay, route: TimedRoute, vehicle: Vehicle) -> Iterator[str]:
    aboard = dict.fromkeys(RESOURCES, 0)
    for number in route.nodes[1:-1]:
        for kind, change in zip(RESOURCES, day.node(number).loads, strict=True):
            aboard[kind] += change
        free = dict(zip(RESOURCES, vehicle.capacity, strict=True))
        for kind, places in MAY_TAKE.items():
            waiting = aboard[kind]
            for place in places:
                taken = min(waiting, free[place])
                free[place] -= taken
                waiting -= taken
            if waiting > 0:
                yield f"{route.vehicle} has no place for {waiting} {kind} after node {number}"


def _nodes(day: MixedDay, route: TimedRoute) -> list[Node]:
    return [day.depot, *(day.node(number) for number in route.nodes[1:-1]), day.closing]


def _length(day: MixedDay, route: TimedRoute) -> float:
    nodes = _nodes(day, route)
    return sum(_leg(one, other) for one, other in pairwise(nodes))


def _leg(one: Node, other: Node) -> float:
    return hypot(float(other.x) - float(one.x), float(other.y) - float(one.y))

"""Objective and feasibility of a written dial-a-ride solution, in double precision, from the two texts alone.

The solution carries its times, so departures and pickups may be delayed at will; the checker judges the
times written and never schedules. It shares the parsers of the two texts with the reader and nothing else.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from math import hypot

from scenarios.benchmarks.dial_a_ride.document import Node, RideDay
from scenarios.benchmarks.instance import TOLERANCE, Checked
from scenarios.benchmarks.timed_routes import TimedRoute, read_routes

#: A written cost may be rounded to two decimals, as publications do.
COST_TOLERANCE = 0.01


def check_solution(day: RideDay, text: str) -> Checked:
    """Recompute the length and list every broken rule."""
    try:
        stated, routes = read_routes(text)
    except ValueError as error:
        return Checked(objective=float("nan"), faults=(f"the solution cannot be read: {error}",))
    strangers = sorted({n for route in routes for n in route.nodes if not 0 <= n <= 2 * day.requests})
    if strangers:
        return Checked(objective=float("nan"), faults=(f"unknown nodes: {strangers}",))
    faults = list(_service_faults(day, routes))
    if len(routes) > day.vehicles:
        faults.append(f"{len(routes)} vehicles used, the fleet has {day.vehicles}")
    for route in routes:
        faults += _route_faults(day, route)
    length = sum(_leg(day, route, k) for route in routes for k in range(len(route.nodes) - 1))
    if abs(length - stated) > COST_TOLERANCE:
        faults.append(f"the stated cost is {stated}, the routes measure {length:.6f}")
    return Checked(objective=length, faults=tuple(faults), terms={"length": length})


def _service_faults(day: RideDay, routes: list[TimedRoute]) -> Iterator[str]:
    visits = Counter(node for route in routes for node in route.nodes[1:-1])
    names = Counter(route.vehicle for route in routes)
    for vehicle, count in names.items():
        if count > 1:
            yield f"{vehicle} has {count} routes"
    for node in range(1, 2 * day.requests + 1):
        if visits[node] != 1:
            yield f"node {node} is visited {visits[node]} times"
    for route in routes:
        place = {node: position for position, node in enumerate(route.nodes)}
        for request in range(1, day.requests + 1):
            if (request in place) != (request + day.requests in place):
                yield f"request {request} is picked up and delivered by different vehicles"
            elif request in place and place[request] > place[request + day.requests]:
                yield f"request {request} is delivered before its pickup"


def _route_faults(day: RideDay, route: TimedRoute) -> Iterator[str]:
    if len(route.nodes) < 2 or route.nodes[0] or route.nodes[-1] or 0 in route.nodes[1:-1]:
        yield f"{route.vehicle} does not run from the depot to the depot, once"
        return
    yield from _time_faults(day, route)
    yield from _ride_faults(day, route)
    on_board = 0
    for node in route.nodes[1:-1]:
        on_board += day.node(node).load
        if on_board > day.capacity:
            yield f"{route.vehicle} carries {on_board} after node {node}, capacity {day.capacity}"


def _time_faults(day: RideDay, route: TimedRoute) -> Iterator[str]:
    for position, time in enumerate(route.times):
        node = _node(day, route, position)
        opening, close = float(node.window[0]), float(node.window[1])
        if not opening - TOLERANCE <= time <= close + TOLERANCE:
            yield f"{route.vehicle} is at node {node.id} at {time}, outside {opening} to {close}"
        if position:
            before = _node(day, route, position - 1)
            service = float(before.service) if position > 1 else 0.0
            earliest = route.times[position - 1] + service + _leg(day, route, position - 1)
            if time < earliest - TOLERANCE:
                yield f"{route.vehicle} is at node {node.id} at {time}, cannot be before {earliest:.6f}"
    duration = route.times[-1] - route.times[0]
    if duration > float(day.longest_route) + TOLERANCE:
        yield f"{route.vehicle} is out for {duration:.6f}, at most {day.longest_route}"


def _ride_faults(day: RideDay, route: TimedRoute) -> Iterator[str]:
    start = dict(zip(route.nodes[1:-1], route.times[1:-1], strict=True))
    for request in range(1, day.requests + 1):
        if request in start and request + day.requests in start:
            ride = start[request + day.requests] - start[request] - float(day.node(request).service)
            if ride > float(day.longest_ride) + TOLERANCE:
                yield f"request {request} rides for {ride:.6f}, at most {day.longest_ride}"


def _node(day: RideDay, route: TimedRoute, position: int) -> Node:
    if position == 0:
        return day.depot
    if position == len(route.nodes) - 1:
        return day.closing
    return day.node(route.nodes[position])


def _leg(day: RideDay, route: TimedRoute, position: int) -> float:
    here, there = _node(day, route, position), _node(day, route, position + 1)
    return hypot(float(there.x) - float(here.x), float(there.y) - float(here.y))

"""Vehicles, length and feasibility of a written solution, in double precision, from the two texts alone.

A solution names the order of stops only. Each route is driven as early as possible, waiting for a stop to be
ready: with neither ride times nor route limits no later schedule can be better.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from math import hypot

from scenarios.benchmarks.instance import TOLERANCE, Checked
from scenarios.benchmarks.pickup_delivery.document import Day, Stop

_ROUTE = re.compile(r"^\s*route\s*#?\s*\d+\s*:(.*)$", re.IGNORECASE)


def check_solution(day: Day, text: str) -> Checked:
    """Recompute vehicles and length, and list every broken rule. The objective is the length."""
    try:
        routes = tuple(_routes(text))
    except ValueError as error:
        return Checked(objective=float("nan"), faults=(f"the solution cannot be read: {error}",))
    strangers = sorted({one for route in routes for one in route if not 0 < one < len(day.stops)})
    if strangers:
        return Checked(objective=float("nan"), faults=(f"unknown stops: {strangers}",))
    faults = [*_service_faults(day, routes)]
    if len(routes) > day.vehicles:
        faults.append(f"{len(routes)} vehicles used, the fleet has {day.vehicles}")
    for number, route in enumerate(routes, start=1):
        faults += _route_faults(day, number, [day.stops[one] for one in route])
    length = sum(
        _leg(one, other)
        for route in routes
        for one, other in pairwise([day.depot, *(day.stops[stop] for stop in route), day.depot])
    )
    terms = {"vehicles": float(len(routes)), "length": length}
    return Checked(objective=length, faults=tuple(faults), terms=terms)


def _routes(text: str) -> Iterator[tuple[int, ...]]:
    """The stops of each route that has any. A depot written at both ends is left out."""
    found = 0
    for line in text.splitlines():
        matched = _ROUTE.match(line)
        if matched is None:
            continue
        found += 1
        route = tuple(int(word) for word in matched[1].split())
        route = route[1:] if route[:1] == (0,) else route
        route = route[:-1] if route[-1:] == (0,) else route
        if route:
            yield route
    if not found:
        raise ValueError("no line is 'Route NUMBER : STOP STOP …'")


def _service_faults(day: Day, routes: tuple[tuple[int, ...], ...]) -> Iterator[str]:
    visits = Counter(stop for route in routes for stop in route)
    for stop in day.stops[1:]:
        if visits[stop.id] != 1:
            yield f"stop {stop.id} is visited {visits[stop.id]} times"
    for route in routes:
        place = {stop: position for position, stop in enumerate(route)}
        for pickup, delivery in day.pairs:
            if (pickup.id in place) != (delivery.id in place):
                yield f"stops {pickup.id} and {delivery.id} are visited by different vehicles"
            elif pickup.id in place and place[pickup.id] > place[delivery.id]:
                yield f"stop {delivery.id} is visited before its pickup {pickup.id}"


def _route_faults(day: Day, number: int, stops: list[Stop]) -> Iterator[str]:
    now, before, load = float(day.depot.window[0]), day.depot, 0
    for stop in stops:
        now = max(now + _leg(before, stop), float(stop.window[0]))
        if now > float(stop.window[1]) + TOLERANCE:
            yield f"route {number} is at stop {stop.id} at {now:.6f}, due {stop.window[1]}"
        load += stop.demand
        if load > day.capacity:
            yield f"route {number} carries {load} after stop {stop.id}, capacity {day.capacity}"
        now, before = now + float(stop.service), stop
    home = now + _leg(before, day.depot)
    if home > float(day.depot.window[1]) + TOLERANCE:
        yield f"route {number} is back at {home:.6f}, due {day.depot.window[1]}"


def _leg(one: Stop, other: Stop) -> float:
    return hypot(float(other.x) - float(one.x), float(other.y) - float(one.y))

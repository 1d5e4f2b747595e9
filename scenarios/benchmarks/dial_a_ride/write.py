"""A plan as text with its times (see :mod:`scenarios.benchmarks.timed_routes`)."""

from __future__ import annotations

from routing.model.plan import Plan
from scenarios.benchmarks.dial_a_ride.document import RideDay
from scenarios.benchmarks.timed_routes import write_routes


def solution_text(day: RideDay, plan: Plan) -> str:
    """One line for each vehicle of the fleet."""
    closing = 2 * day.requests + 1
    points = {node.id: (float(node.x), float(node.y)) for node in (day.depot, *day.stops)}
    points[closing] = float(day.closing.x), float(day.closing.y)
    return write_routes(plan, vehicles=day.vehicles, requests=day.requests, points=points, closing=closing)

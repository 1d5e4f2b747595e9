"""A day of rides as one JSON document: local times with their offset, ids of the tables."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from matching.rides.day import BookedDay
from matching.rides.report.naming import spoken_names
from matching.rides.report.reasons import booking_text
from routing.model.document import plan_to_json, problem_to_json
from routing.rides import PlannedRide, RideFigures, RidePlan
from routing.rides.checker import broken_promises
from routing.rides.compare import Comparison
from routing.units import to_euros


def rides_document(booked: BookedDay, plan: RidePlan, comparison: Comparison | None) -> dict[str, Any]:
    """The plan: rides, orders, refusals, figures, and what referee and second look say."""
    local, names = booked.clock.local, spoken_names(booked, plan)
    used = {request.profile for request in plan.problem.day.requests}
    return {
        "maillon": "rides",
        "version": 1,
        "date": booked.date.isoformat(),
        "epoch": booked.clock.start.isoformat(),
        "time_zone": booked.book.settings.time_zone,
        "names": {"task": dict(names.task), "shift": dict(names.shift), "person": dict(names.person)},
        "problem": problem_to_json(plan.problem.problem),
        "plan": plan_to_json(plan.plan),
        "profiles": [asdict(one) for one in plan.problem.day.profiles if one.name in used],
        "rides": [_ride(booked, one) for one in plan.rides],
        "orders": [
            {
                "request": order.request,
                "pickup": local(order.pickup).isoformat(),
                "arrival": local(order.arrival).isoformat(),
                "euros": round(to_euros(order.price), 2),
            }
            for order in plan.orders
        ],
        "refused": [
            {
                "request": refusal.request,
                "by_ride_time": refusal.by_ride_time,
                "with": refusal.with_request,
            }
            for refusal in plan.refusals
        ],
        "turned_away": [
            {"request": one.request, "code": one.code, "reason": booking_text(one, "fr")}
            for one in booked.turned_away
        ],
        "breaks_missed": list(plan.missed),
        "valid": plan.verdict.valid,
        "promises_broken": [asdict(one) for one in broken_promises(plan)],
        "figures": figures_document(plan.figures),
        "alone": None if comparison is None else figures_document(comparison.solo.figures),
    }


def _ride(booked: BookedDay, ride: PlannedRide) -> dict[str, Any]:
    local = booked.clock.local
    return {
        "request": ride.request,
        "vehicle": ride.vehicle,
        "driver": ride.driver,
        "boarding": local(ride.boarding).isoformat(),
        "departure": local(ride.departure).isoformat(),
        "arrival": local(ride.arrival).isoformat(),
        "seconds": ride.seconds,
        "direct": ride.direct,
        "longest": ride.longest,
        "metres": ride.metres,
        "reserved": ride.reserved,
    }


def figures_document(figures: RideFigures) -> dict[str, Any]:
    """The figures with their units in the names."""
    return {
        "requests": figures.requests,
        "people": figures.people,
        "fleet": figures.fleet,
        "fallback": figures.fallback,
        "refused": figures.refused,
        "refused_by_ride_time": figures.refused_by_ride_time,
        "vehicles": figures.vehicles,
        "drivers": figures.drivers,
        "kilometres": round(figures.metres / 1000, 1),
        "empty_kilometres": round(figures.empty_metres / 1000, 1),
        "fallback_kilometres": round(figures.fallback_metres / 1000, 1),
        "euros": round(to_euros(figures.cost), 2),
        "fallback_euros": round(to_euros(figures.fallback_cost), 2),
        "co2_kg": round(figures.co2 / 1000, 1),
        "mean_detour": None if figures.mean_detour is None else round(figures.mean_detour, 4),
        "occupancy": None if figures.occupancy is None else round(figures.occupancy, 3),
    }

"""A plan of rides as a JSON document: tours halt by halt, rides, orders, refusals with reasons, figures.

Times are integer seconds from the horizon start, as in the day it answers; distances metres, prices score
units. Sentences are in French and in English.
"""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from routing.explain.telling import Teller
from routing.model.document_modes import plain
from routing.model.shape import VERSION
from routing.rides.checker import broken_promises
from routing.rides.figures import RideFigures
from routing.rides.plan import DutyTour, PlannedRide, Refusal, RidePlan
from routing.words import Language, Speaker

KIND = "ride-plan"
LANGUAGES: tuple[Language, ...] = ("fr", "en")


def ride_plan_to_json(plan: RidePlan) -> dict[str, Any]:
    """The document of a planned day.

    ``profiles`` are those in use, to be printed on every plan; ``promises_broken`` is what the plain second
    look finds, and empty; ``valid`` is the referee's word.
    """
    problem = plan.problem.problem
    tellers = {one: Teller(Speaker.of(problem, language=one), plan.plan) for one in LANGUAGES}
    used = set(plan.profiles)
    return {
        "maillon": KIND,
        "version": VERSION,
        "valid": plan.verdict.valid,
        "promises_broken": [asdict(one) for one in broken_promises(plan)],
        "profiles": [plain(one) for one in plan.problem.day.profiles if one.name in used],
        "tours": [_tour(plan, tour) for tour in plan.tours],
        "rides": [_ride(ride) for ride in plan.rides],
        "orders": [plain(order) for order in plan.orders],
        "refused": [_refusal(refusal, tellers) for refusal in plan.refusals],
        "missed_breaks": list(plan.missed),
        "figures": figures_to_json(plan.figures),
    }


def figures_to_json(figures: RideFigures) -> dict[str, Any]:
    """The figures, shares included."""
    return {**asdict(figures), "mean_detour": figures.mean_detour, "occupancy": figures.occupancy}


def _tour(plan: RidePlan, tour: DutyTour) -> dict[str, Any]:
    return {
        "shift": tour.shift,
        "vehicle": tour.duty.vehicle,
        "driver": tour.duty.driver,
        "start_place": tour.start_place,
        "end_place": tour.end_place,
        "departure": tour.departure,
        "arrival": tour.arrival,
        "metres": tour.metres,
        "empty_metres": tour.empty_metres,
        "calls": [
            {
                **plain(call),
                "request": plan.problem.rides[call.task].id if call.task in plan.problem.rides else None,
            }
            for call in tour.calls
        ],
    }


def _ride(ride: PlannedRide) -> dict[str, Any]:
    return {**asdict(ride), "seconds": ride.seconds}


def _refusal(refusal: Refusal, tellers: dict[Language, Teller]) -> dict[str, Any]:
    """Why each driver cannot take it, and the smallest change; both None where it was not explained."""
    found = refusal.explanation
    document = {
        "request": refusal.request,
        "by_ride_time": refusal.by_ride_time,
        "with_request": refusal.with_request,
    }
    if found is None:
        return {**document, "reasons": None, "change": None}
    return {
        **document,
        "reasons": {name: [line.text for line in teller.lines(found)] for name, teller in tellers.items()},
        "change": {name: teller.remedy(found) for name, teller in tellers.items()},
    }

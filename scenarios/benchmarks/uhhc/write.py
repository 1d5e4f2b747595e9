"""A plan in the solution format of the set's own validator."""

from __future__ import annotations

import json

from routing.model.plan import Halt, Plan
from scenarios.benchmarks.uhhc.document import CareDay
from scenarios.benchmarks.uhhc.tasks import place_of, services_of


def solution_text(day: CareDay, plan: Plan) -> str:
    """JSON of the plan: ``arrival_time`` is the start and ``departure_time`` the end of service.

    Every carer is listed: one left out would dodge her idle time. A carer without visits has no
    ``locations`` key, as the validator expects.
    """
    meaning = {one.task: {"patient": one.patient.id, "service": one.need.service} for one in services_of(day)}
    patients = {place_of(patient): patient.id for patient in day.patients}
    halts = {tour.shift: tour.halts for tour in plan.tours}
    routes: list[dict[str, object]] = []
    for carer in day.carers:
        route: dict[str, object] = {"caregiver_id": carer.id}
        if halts.get(carer.id):
            route["locations"] = [
                (meaning.get(halt.task) or _lunch(patients[halt.place or ""])) | _times(halt)
                for halt in halts[carer.id]
            ]
        routes.append(route)
    return json.dumps({"routes": routes, "cost_components": {}, "global_ordering": []}, indent=1) + "\n"


def _lunch(patient: str) -> dict[str, str]:
    """A lunch is taken at the patient before or after it."""
    return {"patient": patient, "service": "lunch_break"}


def _times(halt: Halt) -> dict[str, int]:
    return {"arrival_time": halt.start, "departure_time": halt.end}

"""A plan in the solution format of the set's own validator."""

from __future__ import annotations

import json

from routing.model.plan import Halt, Plan
from scenarios.benchmarks.hhcrsp.build import THOUSAND, task_id
from scenarios.benchmarks.hhcrsp.document import CareDay


def solution_text(day: CareDay, plan: Plan) -> str:
    """JSON of the plan: ``arrival_time`` is the start and ``departure_time`` the end of service.

    Every carer is listed; a carer without visits has no ``locations`` key, as the validator expects.
    """
    meaning = {
        task_id(patient, number): {"patient": patient.id, "service": service.kind}
        for patient in day.patients
        for number, service in enumerate(patient.services)
    }
    halts = {tour.shift: tour.halts for tour in plan.tours}
    routes: list[dict[str, object]] = []
    for carer in day.carers:
        route: dict[str, object] = {"caregiver_id": carer.id}
        if halts.get(carer.id):
            route["locations"] = [meaning[halt.task] | _times(halt) for halt in halts[carer.id]]
        routes.append(route)
    return json.dumps({"routes": routes, "cost_components": {}, "global_ordering": []}, indent=1) + "\n"


def _times(halt: Halt) -> dict[str, float]:
    return {"arrival_time": halt.start / THOUSAND, "departure_time": halt.end / THOUSAND}

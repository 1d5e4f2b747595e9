"""Objective and feasibility of a written HHCRSP solution, in double precision, from the two texts alone.

Written against the published definition, not against the engine: it shares the file parser and nothing
else. Unlike the set's validator it compares simultaneous starts with each other.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from scenarios.benchmarks.hhcrsp.document import CareDay, Patient
from scenarios.benchmarks.instance import TOLERANCE, Checked


@dataclass(frozen=True, slots=True, kw_only=True)
class _Visit:
    carer: str
    patient: str
    service: str
    start: float
    end: float


def check_solution(day: CareDay, text: str) -> Checked:
    """Recompute ``(D + T + Tmax) / 3`` and list every broken rule."""
    try:
        routes = _routes(json.loads(text))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        return Checked(objective=float("nan"), faults=(f"the solution cannot be read: {error!r}",))
    faults = list(_roster_faults(day, routes))
    known = {patient.id for patient in day.patients}
    visits = [visit for tour in routes.values() for visit in tour]
    strangers = sorted({visit.patient for visit in visits} - known)
    if strangers:
        named = ", ".join(strangers)
        return Checked(objective=float("nan"), faults=(*faults, f"unknown patients: {named}"))
    travel = 0.0
    for tour in routes.values():
        travel += _distance(day, tour)
        faults += _tour_faults(day, tour)
    by_patient: defaultdict[str, list[_Visit]] = defaultdict(list)
    for visit in visits:
        by_patient[visit.patient].append(visit)
    for patient in day.patients:
        faults += _patient_faults(patient, by_patient[patient.id])
    close = {patient.id: patient.window[1] for patient in day.patients}
    late = [max(0.0, visit.start - close[visit.patient]) for visit in visits]
    terms = {"travel": travel, "tardiness": sum(late), "largest": max(late, default=0.0)}
    return Checked(objective=sum(terms.values()) / 3, faults=tuple(faults), terms=terms)


def _routes(document: Any) -> dict[str, list[_Visit]]:
    routes: dict[str, list[_Visit]] = {}
    for route in document["routes"]:
        carer = str(route["caregiver_id"])
        if carer in routes:
            raise ValueError(f"carer {carer!r} listed twice")
        routes[carer] = [
            _Visit(
                carer=carer,
                patient=str(place["patient"]),
                service=str(place["service"]),
                start=float(place["arrival_time"]),
                end=float(place["departure_time"]),
            )
            for place in route.get("locations", [])
        ]
    return routes


def _roster_faults(day: CareDay, routes: dict[str, list[_Visit]]) -> Iterator[str]:
    carers = {carer.id: carer for carer in day.carers}
    for name in carers.keys() - routes.keys():
        yield f"carer {name} is not listed"
    for name, tour in routes.items():
        if name not in carers:
            yield f"carer {name} is not in the instance"
            continue
        for visit in tour:
            if visit.service not in carers[name].abilities:
                yield f"carer {name} gives {visit.service} to {visit.patient} without the ability"


def _distance(day: CareDay, tour: list[_Visit]) -> float:
    row = {patient.id: number for number, patient in enumerate(day.patients, start=1)}
    stops = [0, *(row[visit.patient] for visit in tour), 0]
    return sum(day.distances[a][b] for a, b in pairwise(stops)) if tour else 0.0


def _tour_faults(day: CareDay, tour: list[_Visit]) -> Iterator[str]:
    row = {patient.id: number for number, patient in enumerate(day.patients, start=1)}
    place, free = 0, 0.0
    for visit in tour:
        earliest = free + day.distances[place][row[visit.patient]]
        if visit.start < earliest - TOLERANCE:
            yield f"carer {visit.carer} is at {visit.patient} at {visit.start}, not before {earliest:.3f}"
        place, free = row[visit.patient], visit.end


def _patient_faults(patient: Patient, visits: list[_Visit]) -> Iterator[str]:
    given = sorted(visit.service for visit in visits)
    required = sorted(service.kind for service in patient.services)
    if given != required:
        yield f"patient {patient.id} receives {given or 'nothing'}, needs {required}"
        return
    ordered = _in_required_order(patient, visits)
    for visit, service in zip(ordered, patient.services, strict=True):
        if visit.start < patient.window[0] - TOLERANCE:
            yield f"patient {patient.id} is served at {visit.start}, the window opens at {patient.window[0]}"
        if visit.end < visit.start + service.duration - TOLERANCE:
            spent = visit.end - visit.start
            yield f"patient {patient.id} gets {spent:.3f} of {visit.service}, {service.duration} due"
    if len(ordered) == 2:
        yield from _pair_faults(patient, *ordered)


def _in_required_order(patient: Patient, visits: list[_Visit]) -> list[_Visit]:
    """The visits in the order of the required services; two of one kind are taken by time."""
    rest = sorted(visits, key=lambda visit: visit.start)
    ordered = []
    for service in patient.services:
        visit = next(visit for visit in rest if visit.service == service.kind)
        rest.remove(visit)
        ordered.append(visit)
    return ordered


def _pair_faults(patient: Patient, first: _Visit, second: _Visit) -> Iterator[str]:
    if first.carer == second.carer:
        yield f"patient {patient.id} gets both services from {first.carer}"
    rule = patient.synchronisation
    gap = second.start - first.start
    if rule is not None and not rule.least - TOLERANCE <= gap <= rule.most + TOLERANCE:
        yield f"patient {patient.id}: starts {gap:.3f} apart, {rule.least} to {rule.most} is required"

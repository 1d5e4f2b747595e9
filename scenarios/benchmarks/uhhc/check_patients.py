"""What each patient must receive: every service once, by able carers, on time and in step."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from scenarios.benchmarks.instance import TOLERANCE
from scenarios.benchmarks.uhhc.document import CareDay, Carer, Patient
from scenarios.benchmarks.uhhc.solution import Entry, Walk


@dataclass(frozen=True, slots=True, kw_only=True)
class _Given:
    """One service as given."""

    carer: Carer
    entry: Entry


def patient_faults(day: CareDay, walks: Sequence[Walk]) -> Iterator[str]:
    """Every rule broken at a patient's."""
    given: defaultdict[str, list[_Given]] = defaultdict(list)
    for walk in walks:
        for visit in walk.visits:
            given[visit.patient].append(_Given(carer=walk.carer, entry=visit))
    must_serve_all = "optional_patients" not in day.weights
    for patient in day.patients:
        if given[patient.id]:
            yield from _served(patient, given[patient.id])
        elif must_serve_all or not patient.optional:
            yield f"patient {patient.id} receives nothing"


def _served(patient: Patient, given: list[_Given]) -> Iterator[str]:
    received = sorted(one.entry.service for one in given)
    required = sorted(need.service for need in patient.needs)
    if received != required:
        yield f"patient {patient.id} receives {received}, needs {required}"
        return
    by_service = {one.entry.service: one for one in given}
    ordered = [by_service[need.service] for need in patient.needs]
    for one, need in zip(ordered, patient.needs, strict=True):
        entry, name = one.entry, one.carer.id
        if entry.service not in one.carer.abilities:
            yield f"carer {name} gives {entry.service} to {patient.id} without the ability"
        if entry.start < patient.windows[0][0] - TOLERANCE:
            opening = patient.windows[0][0]
            yield f"patient {patient.id} is served at {entry.start:g}, the window opens at {opening:g}"
        if abs(entry.end - entry.start - need.duration) > TOLERANCE:
            spent = entry.end - entry.start
            yield f"patient {patient.id} gets {spent:g} of {entry.service}, exactly {need.duration:g} due"
    if len(ordered) == 2:
        yield from _pair(patient, *ordered)


def _pair(patient: Patient, first: _Given, second: _Given) -> Iterator[str]:
    rule = patient.synchronisation
    if rule is None:
        return
    if first.carer.id == second.carer.id:
        yield f"patient {patient.id} gets both services from {first.carer.id}"
    gap = second.entry.start - first.entry.start
    if not rule.least - TOLERANCE <= gap <= rule.most + TOLERANCE:
        yield f"patient {patient.id}: starts {gap:g} apart, {rule.least:g} to {rule.most:g} is required"

"""Services as tasks: one task of one stop for each service a patient needs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from routing.model.link import Link
from routing.model.task import Stop, StopRef, Task
from scenarios.benchmarks.uhhc.document import CareDay, Need, Patient

#: Minutes; longer than any day of the set.
A_LONG_TIME = 100_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """One service of one patient, and the id of its task."""

    patient: Patient
    need: Need
    task: str

    @property
    def stop(self) -> StopRef:
        """The task's only stop."""
        return StopRef(task=self.task)


def services_of(day: CareDay) -> Iterator[Service]:
    """Every service of every patient, in the file's order."""
    for patient in day.patients:
        for need in patient.needs:
            yield Service(patient=patient, need=need, task=task_id(patient, need))


def lunches_of(day: CareDay) -> Iterator[tuple[str, str]]:
    """(carer, id of the task) of each lunch that counts: a pause taken wherever the carer is."""
    if day.lunch is not None and day.counts("missed_lunch_break"):
        for carer in day.carers:
            if carer.lunch:
                yield carer.id, f"lunch {carer.id}"


def task_id(patient: Patient, need: Need) -> str:
    """Id of a service's task; the two services of a patient are never the same."""
    return f"{patient.id}/{need.service}"


def tasks_of(day: CareDay) -> tuple[Task, ...]:
    """The day's tasks, in whole minutes."""
    visits = (
        Task(
            id=service.task,
            stops=(Stop(place=place_of(service.patient), duration=int(service.need.duration)),),
        )
        for service in services_of(day)
    )
    lasts = int(day.lunch.least) if day.lunch else 0
    lunches = (Task(id=task, stops=(Stop(place=None, duration=lasts),)) for _, task in lunches_of(day))
    return (*visits, *lunches)


def place_of(patient: Patient) -> str:
    """Id of a patient's place; terminal points have their own prefix."""
    return f"patient {patient.id}"


def links_of(day: CareDay) -> tuple[Link, ...]:
    """Synchronised services in step and by two carers; both services of an optional patient or none.

    Independent services that must be given anyway are not tied at all.
    """
    return tuple(
        _link(patient)
        for patient in day.patients
        if len(patient.needs) == 2 and (patient.synchronisation or patient.optional)
    )


def _link(patient: Patient) -> Link:
    first, second = (StopRef(task=task_id(patient, need)) for need in patient.needs)
    rule = patient.synchronisation
    if rule is None:
        return Link(first=first, second=second, min_gap=-A_LONG_TIME, both=True)
    return Link(
        first=first,
        second=second,
        min_gap=int(rule.least),
        max_gap=int(rule.most),
        person="different",
        both=True,
    )

"""The HHCRSP file as written: numbers in the file's own unit, nothing scaled, nothing derived."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from routing.errors import Fault
from scenarios.benchmarks.instance import broken
from scenarios.benchmarks.json_file import parsed

SIMULTANEOUS, SEQUENTIAL, INDEPENDENT = "simultaneous", "sequential", "independent"


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """A service a patient needs, and how long it takes."""

    kind: str
    duration: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Synchronisation:
    """How the second service's start follows the first's: ``least <= second - first <= most``."""

    kind: str
    least: float = 0.0
    most: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Patient:
    """A patient with one or two services and one soft time window ``(open, close)``."""

    id: str
    window: tuple[float, float]
    services: tuple[Service, ...]
    synchronisation: Synchronisation | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Carer:
    """A carer and the services she can give."""

    id: str
    abilities: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class CareDay:
    """A whole file. ``distances`` has the office in row 0, then the patients in order."""

    office: str
    patients: tuple[Patient, ...]
    carers: tuple[Carer, ...]
    distances: tuple[tuple[float, ...], ...]
    real_city: bool


def recognise(text: str) -> bool:
    """Whether the text is an HHCRSP instance (the keys no other home-care set has together)."""
    keys = ('"central_offices"', '"required_caregivers"', '"distances"')
    return text.lstrip()[:1] == "{" and all(key in text for key in keys)


def parse(text: str, name: str) -> CareDay:
    """The file's content.

    Raises
    ------
    InvalidInstance: when it is not JSON, a field is missing, or values contradict each other.
    """
    return parsed(text, name, build=_day, damaged=_damaged, faults_of=_faults)


def _damaged(where: str, seen: str) -> Fault:
    return broken(
        "hhcrsp_format",
        where=where,
        seen=seen,
        rule="An HHCRSP file has patients, services, caregivers, central_offices and distances.",
        advice="Fetch the file again from the set's own repository.",
    )


def _day(raw: Any) -> CareDay:
    offices = raw["central_offices"]
    if len(offices) != 1:
        raise ValueError(f"{len(offices)} central offices; this objective is defined for one")
    return CareDay(
        office=str(offices[0]["id"]),
        patients=tuple(_patient(entry) for entry in raw["patients"]),
        carers=tuple(
            Carer(id=str(entry["id"]), abilities=frozenset(map(str, entry["abilities"])))
            for entry in raw["caregivers"]
        ),
        distances=tuple(tuple(float(value) for value in row) for row in raw["distances"]),
        real_city="area" in raw,
    )


def _patient(entry: Any) -> Patient:
    opening, close = entry["time_window"]
    return Patient(
        id=str(entry["id"]),
        window=(float(opening), float(close)),
        services=tuple(
            Service(kind=str(need["service"]), duration=float(need["duration"]))
            for need in entry["required_caregivers"]
        ),
        synchronisation=_synchronisation(entry.get("synchronization")),
    )


def _synchronisation(entry: Any) -> Synchronisation | None:
    if entry is None or entry["type"] == INDEPENDENT:
        return None
    if entry["type"] == SIMULTANEOUS:
        return Synchronisation(kind=SIMULTANEOUS)
    if entry["type"] != SEQUENTIAL:
        raise ValueError(f"synchronization {entry['type']!r}; simultaneous or sequential is expected")
    gap = entry["distance"]
    least, most = (gap["min"], gap["max"]) if isinstance(gap, dict) else gap
    return Synchronisation(kind=SEQUENTIAL, least=float(least), most=float(most))


def _faults(day: CareDay) -> Iterator[Fault]:
    size = len(day.patients) + 1
    if len(day.distances) != size or any(len(row) != size for row in day.distances):
        yield broken(
            "hhcrsp_matrix",
            where="distances",
            seen=f"{len(day.distances)} rows",
            rule=f"The matrix is square with {size} rows: the office, then each patient.",
            advice="Fetch the file again from the set's own repository.",
        )
    offered = frozenset[str]().union(*(carer.abilities for carer in day.carers))
    for patient in day.patients:
        if not 1 <= len(patient.services) <= 2:
            yield broken(
                "hhcrsp_services",
                where=f"patients[{patient.id}]",
                seen=f"{len(patient.services)} services",
                rule="A patient needs one or two services.",
                advice="Split the patient in two.",
            )
        for service in patient.services:
            if service.kind not in offered:
                yield broken(
                    "hhcrsp_ability",
                    where=f"patients[{patient.id}]",
                    seen=f"service {service.kind!r}, which no carer gives",
                    rule="Every required service can be given by somebody.",
                    advice="Correct the service or give a carer the ability.",
                )

"""From the text of a UHHC file to its :class:`CareDay`, every fault reported at once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from routing.errors import Fault
from scenarios.benchmarks.instance import broken
from scenarios.benchmarks.json_file import parsed
from scenarios.benchmarks.uhhc.document import (
    HARD,
    INDEPENDENT,
    SEQUENTIAL,
    SIMULTANEOUS,
    CareDay,
    Carer,
    LunchHour,
    Need,
    Patient,
    Synchronisation,
    Weight,
)
from scenarios.benchmarks.uhhc.document_faults import faults_of

#: Names a component also goes by in the set's own tools.
ALIASES = {"incompabilities": "incompatibilities", "preferences": "caregiver_preferences"}
AT_START, AT_END = "at_service_start", "at_service_end"


def recognise(text: str) -> bool:
    """Whether the text is a UHHC instance (the keys no other home-care set has together)."""
    keys = ('"terminal_points"', '"required_services"', '"cost_components"', '"distances"')
    return text.lstrip()[:1] == "{" and all(key in text for key in keys)


def parse(text: str, name: str) -> CareDay:
    """The file's content.

    Raises
    ------
    InvalidInstance: when it is not JSON, a field is missing, or values contradict each other.
    """
    return parsed(text, name, build=_day, damaged=_damaged, faults_of=faults_of)


def _damaged(where: str, seen: str) -> Fault:
    return broken(
        "uhhc_format",
        where=where,
        seen=seen,
        rule="A UHHC file has metadata, distances, terminal_points, caregivers, patients and services.",
        advice="Fetch the file again from the set's own repository.",
    )


def _day(raw: Any) -> CareDay:
    binding = raw["metadata"]["time_window_met"]
    if binding not in (AT_START, AT_END):
        raise ValueError(f"time_window_met {binding!r}; {AT_START} or {AT_END} is expected")
    terminals = {str(point["id"]): int(point["distance_matrix_index"]) for point in raw["terminal_points"]}
    usual = {str(entry["id"]): entry.get("default_duration") for entry in raw["services"]}
    return CareDay(
        patients=tuple(_patient(entry, usual) for entry in raw["patients"]),
        carers=tuple(_carer(entry, terminals) for entry in raw["caregivers"]),
        terminals=terminals,
        distances=tuple(tuple(float(value) for value in row) for row in raw["distances"]),
        weights=dict(
            _weight(name, value)
            for name, value in raw["metadata"]["cost_components"].items()
            if value is not None  # the set's tools write null for what is not in play
        ),
        close_binds_end=binding == AT_END,
        lunch=_lunch(raw.get("lunch_breaks")),
    )


def _weight(name: str, value: Any) -> tuple[str, Weight]:
    component = ALIASES.get(name, name)
    return component, HARD if value == HARD else float(value)


def _patient(entry: Any, usual: Mapping[str, Any]) -> Patient:
    return Patient(
        id=str(entry["id"]),
        row=int(entry["distance_matrix_index"]),
        needs=tuple(_need(need, usual) for need in entry["required_services"]),
        windows=tuple((float(window["start"]), float(window["end"])) for window in entry["time_windows"]),
        optional=bool(entry.get("optional") or False),
        preferred=frozenset(map(str, entry.get("preferred_caregivers") or ())),
        incompatible=frozenset(map(str, entry.get("incompatible_caregivers") or ())),
        synchronisation=_synchronisation(entry.get("synchronization")),
    )


def _need(entry: Any, usual: Mapping[str, Any]) -> Need:
    service = str(entry["service"])
    own = entry.get("duration")
    return Need(service=service, duration=float(usual[service] if own is None else own))


def _synchronisation(entry: Any) -> Synchronisation | None:
    if entry is None or entry["type"] == INDEPENDENT:
        return None
    if entry["type"] == SIMULTANEOUS:
        return Synchronisation(kind=SIMULTANEOUS)
    if entry["type"] != SEQUENTIAL:
        raise ValueError(f"synchronization {entry['type']!r}; simultaneous, sequential or independent")
    gap = entry["distance"]
    return Synchronisation(kind=SEQUENTIAL, least=float(gap["min"]), most=float(gap["max"]))


def _carer(entry: Any, terminals: Mapping[str, int]) -> Carer:
    leaves = str(entry["departing_point"])
    returns = str(entry.get("arrival_point") or leaves)
    shift = entry["working_shift"]
    return Carer(
        id=str(entry["id"]),
        abilities=frozenset(map(str, entry["abilities"])),
        leaves=terminals[leaves],
        returns=terminals[returns],
        shift=(float(shift["start"]), float(shift["end"])),
        lunch=bool(entry.get("lunch_break") or False),
    )


def _lunch(entry: Any) -> LunchHour | None:
    if entry is None:
        return None
    return LunchHour(
        opening=float(entry["start"]), close=float(entry["end"]), least=float(entry["min_duration"])
    )

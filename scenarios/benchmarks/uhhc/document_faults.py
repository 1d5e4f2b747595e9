"""What a UHHC file that can be read may still get wrong."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from routing.errors import Fault
from scenarios.benchmarks.instance import broken
from scenarios.benchmarks.uhhc.document import COMPONENTS, CareDay, Patient

AGAIN = "Fetch the file again from the set's own repository."


def faults_of(day: CareDay) -> Iterator[Fault]:
    """Every contradiction between the values of the file."""
    yield from _matrix(day)
    yield from _components(day)
    yield from _people(day)
    for patient in day.patients:
        yield from _patient(day, patient)


def _matrix(day: CareDay) -> Iterator[Fault]:
    size = len(day.distances)
    if any(len(row) != size for row in day.distances):
        yield broken(
            "uhhc_matrix",
            where="distances",
            seen=f"{size} rows, not all with {size} values",
            rule="The matrix is square.",
            advice=AGAIN,
        )
    used = {
        **{f"terminal_points[{name}]": row for name, row in day.terminals.items()},
        **{f"patients[{patient.id}]": patient.row for patient in day.patients},
    }
    for where, row in used.items():
        if not 0 <= row < size:
            yield broken(
                "uhhc_matrix",
                where=where,
                seen=f"distance_matrix_index {row}",
                rule=f"Every index is a row of the matrix, 0 to {size - 1}.",
                advice=AGAIN,
            )
    if any(row[number] for number, row in enumerate(day.distances) if number < len(row)):
        yield broken(
            "uhhc_matrix",
            where="distances",
            seen="a distance from a point to itself",
            rule="The diagonal is zero.",
            advice="Set it to zero.",
        )


def _components(day: CareDay) -> Iterator[Fault]:
    for name in sorted(day.weights.keys() - set(COMPONENTS)):
        yield broken(
            "uhhc_component",
            where=f"metadata.cost_components.{name}",
            seen=f"component {name!r}",
            rule=f"Known components: {', '.join(COMPONENTS)}.",
            advice="Remove the component, or teach the reader and its checker what it means.",
        )
    for name, weight in day.weights.items():
        if isinstance(weight, float) and not 0 <= weight < float("inf"):
            yield broken(
                "uhhc_component",
                where=f"metadata.cost_components.{name}",
                seen=f"weight {weight:g}",
                rule="A weight is zero or more, or HARD.",
                advice=AGAIN,
            )
    if "missed_lunch_break" in day.weights and day.lunch is None:
        yield broken(
            "uhhc_lunch",
            where="lunch_breaks",
            seen="no lunch_breaks, while missed lunches count",
            rule="Where missed_lunch_break counts, the file says when lunch may be.",
            advice="Add start, end and min_duration.",
        )


def _people(day: CareDay) -> Iterator[Fault]:
    for kind, names in (
        ("patients", [patient.id for patient in day.patients]),
        ("caregivers", [carer.id for carer in day.carers]),
    ):
        for name in sorted({name for name in names if names.count(name) > 1}):
            yield broken("uhhc_double", where=kind, seen=f"{name!r} twice", rule="Ids differ.", advice=AGAIN)
    for carer in day.carers:
        if carer.shift[1] < carer.shift[0]:
            yield broken(
                "uhhc_shift",
                where=f"caregivers[{carer.id}]",
                seen=f"a shift from {carer.shift[0]:g} to {carer.shift[1]:g}",
                rule="A shift ends after it starts.",
                advice=AGAIN,
            )


def _patient(day: CareDay, patient: Patient) -> Iterator[Fault]:
    where = f"patients[{patient.id}]"
    services = [need.service for need in patient.needs]
    if not 1 <= len(services) <= 2 or len(set(services)) < len(services):
        yield broken(
            "uhhc_services",
            where=where,
            seen=f"services {', '.join(services) or 'none'}",
            rule="A patient needs one service, or two different ones.",
            advice="Split the patient in two.",
        )
    for need in patient.needs:
        if not need.duration > 0:
            yield broken(
                "uhhc_services",
                where=where,
                seen=f"{need.service} for {need.duration:g} minutes",
                rule="A service takes some time.",
                advice=AGAIN,
            )
    apart = all(before <= after for (_, before), (after, _) in pairwise(patient.windows))
    if not patient.windows or not apart or any(close < opening for opening, close in patient.windows):
        yield broken(
            "uhhc_windows",
            where=where,
            seen=f"windows {', '.join(f'{a:g}-{b:g}' for a, b in patient.windows) or 'none'}",
            rule="Windows are sorted and do not overlap; there is at least one.",
            advice=AGAIN,
        )
    known = {carer.id for carer in day.carers}
    for stranger in sorted((patient.preferred | patient.incompatible) - known):
        yield broken(
            "uhhc_carer",
            where=where,
            seen=f"carer {stranger!r}",
            rule="Carers named by a patient are among the caregivers.",
            advice=AGAIN,
        )

"""A UHHC file as a routing problem: whole minutes, and one score unit for one unit of the set's cost."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from routing.errors import Fault
from routing.model.problem import Problem
from routing.model.shift import Shift
from routing.travel.mode import IntMatrix, TravelMode
from routing.travel.place import Place
from scenarios.benchmarks.instance import InvalidInstance, broken
from scenarios.benchmarks.uhhc.components import MODE, rules_of, short_windows, unsupported
from scenarios.benchmarks.uhhc.document import CareDay
from scenarios.benchmarks.uhhc.tasks import links_of, place_of, tasks_of

#: Score units in one unit of the published cost.
SCALE = 1


def problem_of(day: CareDay, name: str) -> Problem:
    """The problem equivalent to the file.

    Raises
    ------
    InvalidInstance: for each component that no rule carries yet, each number that is not whole, and each
        window shorter than its service.
    """
    faults = [*_fractions(day), *short_windows(day), *unsupported(day)]
    if faults:
        raise InvalidInstance(name, faults)
    seconds = _matrix(day)
    terminals = {row: f"terminal {terminal}" for terminal, row in day.terminals.items()}
    return Problem(
        places=(
            *(Place(id=f"terminal {terminal}") for terminal in day.terminals),
            *(Place(id=place_of(patient)) for patient in day.patients),
        ),
        modes=(TravelMode(name=MODE, seconds=seconds, metres=np.zeros_like(seconds)),),
        tasks=tasks_of(day),
        shifts=tuple(
            Shift(
                id=carer.id,
                person=carer.id,
                mode=MODE,
                start_place=terminals[carer.leaves],
                end_place=terminals[carer.returns],
                start=int(carer.shift[0]),
                end=int(carer.shift[1]),
            )
            for carer in day.carers
        ),
        links=links_of(day),
        rules=rules_of(day),
        time_unit="minute of the set",
        score_unit="unit of the set's cost",
    )


def _matrix(day: CareDay) -> IntMatrix:
    """Minutes between places in the problem's order: terminal points, then patients."""
    rows = [*day.terminals.values(), *(patient.row for patient in day.patients)]
    return np.array(day.distances, dtype=np.float64)[np.ix_(rows, rows)].astype(np.int64)


def _fractions(day: CareDay) -> Iterator[Fault]:
    """Numbers that are not whole: the engine plans in whole minutes."""
    lunch = day.lunch
    numbers = {
        "distances": [value for row in day.distances for value in row],
        "durations": [need.duration for patient in day.patients for need in patient.needs],
        "windows": [time for patient in day.patients for window in patient.windows for time in window],
        "synchronization": [
            time
            for patient in day.patients
            if patient.synchronisation
            for time in (patient.synchronisation.least, patient.synchronisation.most)
        ],
        "working shifts": [time for carer in day.carers for time in carer.shift],
        "lunch_breaks": [lunch.opening, lunch.close, lunch.least] if lunch else [],
        "cost_components": [weight for weight in day.weights.values() if isinstance(weight, float)],
    }
    for where, values in numbers.items():
        odd = next((value for value in values if not value.is_integer()), None)
        if odd is not None:
            yield broken(
                "uhhc_fraction",
                where=where,
                seen=f"{odd:g}",
                rule="Times and weights are whole numbers: the engine plans in whole minutes.",
                advice="Multiply all of them by the same number, and compare with results for that file.",
            )

"""An HHCRSP file as a routing problem: times x1000, price 1 on travel, tardiness and largest tardiness.

The published cost is ``(D + T + Tmax) / 3``; the engine minimises ``D + T + Tmax`` undivided, in
thousandths, so one unit of cost is 3,000 score units and nothing is rounded.
"""

from __future__ import annotations

import numpy as np

from routing.model.link import Link
from routing.model.problem import Problem
from routing.model.shift import Shift
from routing.model.task import Stop, StopRef, Task
from routing.rules.abilities.spec import Abilities, Need, Offer
from routing.rules.travel_cost.spec import ModePrice, TravelCost
from routing.rules.windows.spec import StopWindows, Windows
from routing.travel.mode import IntMatrix, TravelMode
from routing.travel.place import Place
from scenarios.benchmarks.hhcrsp.document import CareDay, Patient
from scenarios.benchmarks.instance import InvalidInstance, broken

THOUSAND = 1000
#: Score units in one unit of the published cost.
SCALE = 3 * THOUSAND
MODE = "drive"


def problem_of(day: CareDay, name: str) -> Problem:
    """The problem equivalent to the file.

    Raises
    ------
    InvalidInstance: when a number has more than three decimals, so that thousandths would round it.
    """
    seconds = _matrix(day, name)
    end = _horizon(day, int(seconds.max()))
    shifts = tuple(
        Shift(id=c.id, person=c.id, mode=MODE, start_place=day.office, end_place=day.office, start=0, end=end)
        for c in day.carers
    )
    tasks = tuple(
        Task(id=task_id(patient, number), stops=(Stop(place=patient.id, duration=exact(service.duration)),))
        for patient in day.patients
        for number, service in enumerate(patient.services)
    )
    return Problem(
        places=(Place(id=day.office), *(Place(id=patient.id) for patient in day.patients)),
        modes=(TravelMode(name=MODE, seconds=seconds, metres=np.zeros_like(seconds)),),
        tasks=tasks,
        shifts=shifts,
        links=tuple(_link(p, end) for p in day.patients if len(p.services) == 2),
        rules=(_abilities(day), _windows(day), TravelCost(rows=(ModePrice(mode=MODE, per_time=1),))),
        time_unit="1/1000 of the set's minute",
        score_unit="1/3000 of the set's cost",
    )


def task_id(patient: Patient, number: int) -> str:
    """Id of a patient's service; the number tells two services of one kind apart."""
    return f"{patient.id}/{number}/{patient.services[number].kind}"


def exact(value: float) -> int:
    """Thousandths of a value with at most three decimals."""
    return round(value * THOUSAND)


def _matrix(day: CareDay, name: str) -> IntMatrix:
    scaled = np.array(day.distances, dtype=np.float64) * THOUSAND
    whole = np.rint(scaled)
    worst = float(np.abs(scaled - whole).max())
    times = [
        *(v for p in day.patients for v in p.window),
        *(s.duration for p in day.patients for s in p.services),
    ]
    worst = max([worst, *(abs(value * THOUSAND - exact(value)) for value in times)])
    if worst > 1e-6:
        fault = broken(
            "hhcrsp_decimals",
            where="distances and times",
            seen=f"a value {worst / THOUSAND:.9f} away from the nearest thousandth",
            rule="Values have at most three decimals: the engine plans in thousandths.",
            advice="Round the file to three decimals, and compare with results for the rounded file.",
        )
        raise InvalidInstance(name, [fault])
    return whole.astype(np.int64)


def _horizon(day: CareDay, longest_leg: int) -> int:
    """An end no sensible plan reaches: one carer doing everything, each wait and leg the longest there is.

    The set has no shift limit; a plan that starts every service as early as it can ends before this.
    """
    services = [service for patient in day.patients for service in patient.services]
    gaps = sum(exact(p.synchronisation.least) for p in day.patients if p.synchronisation)
    latest = max((exact(p.window[1]) for p in day.patients), default=0)
    return latest + sum(exact(s.duration) for s in services) + (len(services) + 1) * longest_leg + gaps


def _link(patient: Patient, end: int) -> Link:
    first, second = (StopRef(task=task_id(patient, number)) for number in (0, 1))
    rule = patient.synchronisation
    if rule is None:
        return Link(first=first, second=second, min_gap=-end, max_gap=end, person="different", both=True)
    return Link(
        first=first,
        second=second,
        min_gap=exact(rule.least),
        max_gap=exact(rule.most),
        person="different",
        both=True,
    )


def _abilities(day: CareDay) -> Abilities:
    return Abilities(
        needs=tuple(
            Need(task=task_id(patient, number), all_of=(service.kind,))
            for patient in day.patients
            for number, service in enumerate(patient.services)
        ),
        offers=tuple(Offer(shift=carer.id, abilities=tuple(sorted(carer.abilities))) for carer in day.carers),
    )


def _windows(day: CareDay) -> Windows:
    rows = tuple(
        StopWindows(
            stop=StopRef(task=task_id(patient, number)),
            windows=((exact(patient.window[0]), exact(patient.window[1])),),
            late_price=1,
        )
        for patient in day.patients
        for number in range(len(patient.services))
    )
    return Windows(rows=rows, peak_price=1)

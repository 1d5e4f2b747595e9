"""The priced components of a UHHC solution, each from the walks alone, in the file's minutes."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from math import ceil

from scenarios.benchmarks.uhhc.document import CareDay, Patient
from scenarios.benchmarks.uhhc.solution import Entry, Walk


def terms_of(day: CareDay, walks: Sequence[Walk]) -> dict[str, float]:
    """Every component of the set, unweighted, whether the file prices it or not."""
    patients = {patient.id: patient for patient in day.patients}
    served = {visit.patient for walk in walks for visit in walk.visits}
    visits = [(walk, visit) for walk in walks for visit in walk.visits]
    late = [lateness(day, patients[visit.patient], visit) for _, visit in visits]
    return {
        "travel_time": sum(walk.travel for walk in walks),
        "total_tardiness": sum(late),
        "highest_tardiness": max(late, default=0.0),
        "total_waiting_time": sum(sum(walk.waits) for walk in walks),
        "total_extra_time": sum(max(0.0, walk.back - walk.carer.shift[1]) for walk in walks if walk.entries),
        "max_idle_time": max((walk.idle for walk in walks), default=0.0),
        "workload_balance": _balance([walk.work for walk in walks]),
        "caregiver_preferences": float(
            sum(_unwanted(patients[visit.patient], walk.carer.id) for walk, visit in visits)
        ),
        "incompatibilities": float(
            sum(walk.carer.id in patients[visit.patient].incompatible for walk, visit in visits)
        ),
        "optional_patients": float(sum(patient.id not in served for patient in day.patients)),
        "missed_lunch_break": float(
            sum(walk.carer.lunch and not any(entry.is_lunch for entry in walk.entries) for walk in walks)
        ),
    }


def lateness(day: CareDay, patient: Patient, visit: Entry) -> float:
    """Time beyond the close of the last window that had opened at the start of service.

    A start before any window is a broken rule of its own; it counts as in the first window here.
    """
    opened = [close for opening, close in patient.windows if opening <= visit.start]
    close = opened[-1] if opened else patient.windows[0][1]
    return max(0.0, (visit.end if day.close_binds_end else visit.start) - close)


def _unwanted(patient: Patient, carer: str) -> bool:
    return bool(patient.preferred) and carer not in patient.preferred


def _balance(work: Sequence[float]) -> float:
    """Sum of the distances to the mean, each rounded up to a whole minute, without rounding noise."""
    if not work:
        return 0.0
    exact = [Fraction(value) for value in work]
    mean = sum(exact, Fraction(0)) / len(exact)
    return float(sum(ceil(abs(value - mean)) for value in exact))

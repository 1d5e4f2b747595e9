"""Objective and feasibility of a written UHHC solution, in double precision, from the two texts alone.

Written against the published definition, not against the engine: it shares the file parser and nothing
else. Where the set's own validator looks away, this one does not: simultaneous starts are compared, a
service lasts exactly its duration (a longer one would hide waiting), a tour is more than a lunch, nobody has
two lunches or one she is not due, and a carer left out of the file still idles.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from scenarios.benchmarks.instance import TOLERANCE, Checked
from scenarios.benchmarks.uhhc.check_patients import patient_faults
from scenarios.benchmarks.uhhc.document import CareDay
from scenarios.benchmarks.uhhc.solution import Entry, Walk, read_tours, walks_of
from scenarios.benchmarks.uhhc.terms import terms_of


def check_solution(day: CareDay, text: str) -> Checked:
    """Recompute the weighted sum of the components and list every broken rule."""
    try:
        tours = read_tours(text)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        return Checked(objective=float("nan"), faults=(f"the solution cannot be read: {error!r}",))
    known = {patient.id for patient in day.patients}
    strangers = sorted({entry.patient for tour in tours.values() for entry in tour} - known)
    if strangers:
        named = ", ".join(strangers)
        return Checked(objective=float("nan"), faults=(f"unknown patients: {named}",))
    walks = tuple(walks_of(day, tours))
    terms = terms_of(day, walks)
    faults = [*_roster_faults(day, tours)]
    for walk in walks:
        faults += _walk_faults(walk)
        faults += _lunch_faults(day, walk)
    faults += patient_faults(day, walks)
    faults += _hard_faults(day, terms)
    objective = sum(day.weight(name) * value for name, value in terms.items())
    return Checked(objective=objective, faults=tuple(faults), terms=terms)


def _roster_faults(day: CareDay, tours: Mapping[str, tuple[Entry, ...]]) -> Iterator[str]:
    carers = {carer.id for carer in day.carers}
    for name in sorted(carers - tours.keys()):
        yield f"carer {name} is not listed"
    for name in sorted(tours.keys() - carers):
        yield f"carer {name} is not in the instance"


def _walk_faults(walk: Walk) -> Iterator[str]:
    name = walk.carer.id
    if walk.entries and walk.departure < walk.carer.shift[0] - TOLERANCE:
        yield f"carer {name} leaves at {walk.departure:g}, the shift starts at {walk.carer.shift[0]:g}"
    for entry, arrival in zip(walk.entries, walk.arrivals, strict=True):
        if entry.start < arrival - TOLERANCE:
            yield f"carer {name} is at {entry.patient} at {entry.start:g}, not before {arrival:g}"


def _lunch_faults(day: CareDay, walk: Walk) -> Iterator[str]:
    name = walk.carer.id
    numbers = [number for number, entry in enumerate(walk.entries) if entry.is_lunch]
    if numbers and (day.lunch is None or not walk.carer.lunch):
        yield f"carer {name} has a lunch, none is due"
        return
    if len(numbers) > 1:
        yield f"carer {name} has {len(numbers)} lunches"
    if numbers and not walk.visits:
        yield f"carer {name} has a lunch and no visit"
        return
    for number in numbers:
        yield from _one_lunch(day, walk, number)


def _one_lunch(day: CareDay, walk: Walk, number: int) -> Iterator[str]:
    hour, lunch, name = day.lunch, walk.entries[number], walk.carer.id
    assert hour is not None  # a lunch where the file has none was told above
    around = [
        walk.entries[near].patient for near in (number - 1, number + 1) if 0 <= near < len(walk.entries)
    ]
    if lunch.patient not in around:
        yield f"carer {name} has lunch at {lunch.patient}, neither the previous nor the next patient"
    if lunch.end < lunch.start + hour.least - TOLERANCE:
        yield f"carer {name} has {lunch.end - lunch.start:g} for lunch, {hour.least:g} due"
    if lunch.start < hour.opening - TOLERANCE:
        yield f"carer {name} has lunch at {lunch.start:g}, not before {hour.opening:g}"
    bound = lunch.end if day.close_binds_end else lunch.start
    if bound > hour.close + TOLERANCE:
        what = "ends" if day.close_binds_end else "starts"
        yield f"carer {name}: lunch {what} at {bound:g}, not after {hour.close:g}"


def _hard_faults(day: CareDay, terms: Mapping[str, float]) -> Iterator[str]:
    """Components that must be zero: those the file calls HARD, and incompatibilities where it is silent."""
    for name, value in terms.items():
        silent = name == "incompatibilities" and name not in day.weights
        if (day.hard(name) or silent) and value > TOLERANCE:
            yield f"{name} is {value:g}, it must be 0"

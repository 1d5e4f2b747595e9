"""Everything that can be wrong in a problem, one function per family, all reported together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from routing.errors import Fault
from routing.model.link import Link
from routing.model.magnitude import magnitude_faults
from routing.rules.checks import doubles, negative, unknown, unknown_stop
from routing.rules.contract import Names
from routing.travel.crowfly import profile_faults
from routing.travel.mode import TravelMode

if TYPE_CHECKING:
    from routing.model.problem import Problem


def faults_of(problem: Problem) -> tuple[Fault, ...]:
    """All faults of the problem; empty when it can be planned."""
    names = problem.names()
    found: list[Fault] = [*_id_faults(problem), *_task_faults(problem), *_shift_faults(problem)]
    found += _link_faults(problem.links, names)
    for mode in problem.modes:
        found += _mode_faults(mode, problem)
    found += doubles("rules", "rules", (rule.code for rule in problem.rules))
    for rule in problem.rules:
        found += rule.faults(names)
    return tuple(found or magnitude_faults(problem))


def _id_faults(problem: Problem) -> Iterator[Fault]:
    families: tuple[tuple[str, Iterable[str]], ...] = (
        ("places", (place.id for place in problem.places)),
        ("tasks", (task.id for task in problem.tasks)),
        ("shifts", (shift.id for shift in problem.shifts)),
        ("modes", (mode.name for mode in problem.modes)),
    )
    for family, ids in families:
        yield from doubles(family, family, ids)


def _task_faults(problem: Problem) -> Iterator[Fault]:
    places = {place.id for place in problem.places}
    for task in problem.tasks:
        where = f"tasks[{task.id}]"
        if len(task.stops) not in (1, 2):
            yield Fault(
                code="tasks.stops",
                where=where,
                seen=f"{len(task.stops)} stops",
                rule="A task has one stop (a visit) or two (a pickup and its delivery).",
                advice="Split it into several tasks and link them.",
            )
        for number, stop in enumerate(task.stops):
            if stop.place is not None:
                yield from unknown("tasks", f"{where}.stops[{number}]", "place", stop.place, places)
            elif len(task.stops) > 1:
                yield Fault(
                    code="tasks.pause",
                    where=f"{where}.stops[{number}]",
                    seen="a stop without a place in a task of two stops",
                    rule="Only a task of one stop may be a pause, taken wherever the tour is.",
                    advice="Give the stop a place, or make the pause a task of its own.",
                )
            yield from negative("tasks", f"{where}.stops[{number}]", "duration", stop.duration)


def _shift_faults(problem: Problem) -> Iterator[Fault]:
    places = {place.id for place in problem.places}
    modes = {mode.name for mode in problem.modes}
    last_end: dict[str, tuple[int, str]] = {}
    for shift in sorted(problem.shifts, key=lambda s: (s.person, s.start, s.end)):
        where = f"shifts[{shift.id}]"
        yield from unknown("shifts", where, "place", shift.start_place, places)
        yield from unknown("shifts", where, "place", shift.end_place, places)
        yield from unknown("shifts", where, "mode", shift.mode, modes)
        yield from negative("shifts", where, "start", shift.start)
        if shift.end < shift.start:
            yield Fault(
                code="shifts.reversed",
                where=where,
                seen=f"from {shift.start} to {shift.end}",
                rule="A shift ends at or after its start.",
                advice="Swap the two times; for a night shift add a day to the end.",
            )
        before = last_end.get(shift.person)
        if before is not None and shift.start < before[0]:
            yield Fault(
                code="shifts.overlap",
                where=where,
                seen=f"starts at {shift.start}; shift {before[1]!r} of the same person ends at {before[0]}",
                rule="The shifts of one person do not overlap.",
                advice="Shorten one of them, or give the second to another person.",
            )
        last_end[shift.person] = (shift.end, shift.id)


def _link_faults(links: tuple[Link, ...], names: Names) -> Iterator[Fault]:
    for number, link in enumerate(links):
        where = f"links[{number}]"
        yield from unknown_stop("links", where, link.first, names)
        yield from unknown_stop("links", where, link.second, names)
        if link.first == link.second:
            yield Fault(
                code="links.self",
                where=where,
                seen=f"{link.first} linked to itself",
                rule="A link ties two different stops.",
                advice="Remove the link.",
            )
        if link.max_gap is not None and link.max_gap < link.min_gap:
            yield Fault(
                code="links.reversed",
                where=where,
                seen=f"gap from {link.min_gap} to {link.max_gap}",
                rule="The largest gap is not smaller than the smallest.",
                advice="Swap the two gaps.",
            )


def _mode_faults(mode: TravelMode, problem: Problem) -> Iterator[Fault]:
    where = f"modes[{mode.name}]"
    yield from negative("modes", where, "door", mode.door)
    given = [matrix for matrix in (mode.seconds, mode.metres) if matrix is not None]
    if (len(given) == 2) == (mode.crowfly is not None) or len(given) == 1:
        yield Fault(
            code="modes.source",
            where=where,
            seen=f"{len(given)} matrix(es) and {'a' if mode.crowfly else 'no'} crow-fly profile",
            rule="A mode has two matrices (seconds and metres), or a crow-fly profile, not both.",
            advice="Give both matrices, or only the profile.",
        )
    size = len(problem.places)
    for matrix in given:
        if matrix.shape != (size, size):
            yield Fault(
                code="modes.shape",
                where=where,
                seen=f"a matrix of shape {matrix.shape}",
                rule=f"A matrix has one row and one column for each of the {size} places.",
                advice="Rebuild the matrix for the same places, in the same order.",
            )
        elif size and (int(matrix.min()) < 0 or int(matrix.max()) > np.iinfo(np.int32).max):
            yield Fault(
                code="modes.range",
                where=where,
                seen=f"values from {matrix.min()} to {matrix.max()}",
                rule="Travel times and distances lie between 0 and 2,147,483,647 units.",
                advice="Use a coarser unit, or mark an impossible leg with a very long time.",
            )
    if mode.crowfly is not None:
        yield from _coordinate_faults(mode, problem)
        for fault in profile_faults(mode.crowfly):
            yield replace(fault, where=f"{where}.{fault.where}")
    starts = [band.start for band in mode.bands]
    if starts != sorted(set(starts)) or any(not 100 <= band.permille <= 20_000 for band in mode.bands):
        yield Fault(
            code="modes.bands",
            where=where,
            seen=f"{len(starts)} bands",
            rule="Bands are sorted by start, apart, and multiply by 0.1 to 20.",
            advice="Sort the bands; express the multiplier in thousandths (1500 = one and a half).",
        )


def _coordinate_faults(mode: TravelMode, problem: Problem) -> Iterator[Fault]:
    for place in problem.places:
        if (
            place.lat is None
            or place.lon is None
            or not (-90 <= place.lat <= 90 and -180 <= place.lon <= 180)
        ):
            yield Fault(
                code="places.coordinates",
                where=f"places[{place.id}]",
                seen=f"latitude {place.lat}, longitude {place.lon}",
                rule=f"Mode {mode.name!r} computes travel from coordinates in degrees.",
                advice="Give both coordinates, or give the mode two matrices.",
            )

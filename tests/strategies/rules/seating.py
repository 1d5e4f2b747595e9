"""Seats of one or two kinds for most rides, and vehicles with one to three ways to stand them."""

from __future__ import annotations

from routing.rules.seating.spec import Seating, ShiftSeats, TaskSeats
from tests.strategies.sketch import Sketch
from tests.strategies.source import Source, pick, some


def generate(source: Source, sketch: Sketch) -> Seating:
    kinds = pick(source, (("seat", "wheelchair"), ("seat",)))
    rides = tuple(task for task in sketch.tasks if len(task.stops) == 2)
    tasks = tuple(
        TaskSeats(task=task.id, amounts=tuple(source.integer(0, 2) for _ in kinds))
        for task in some(source, rides, percent=80)
    )
    shifts = tuple(
        ShiftSeats(
            shift=shift.id,
            configurations=tuple(
                tuple(source.integer(0, 3) for _ in kinds) for _ in range(source.integer(1, 3))
            ),
        )
        for shift in some(source, sketch.shifts, percent=70)
    )
    return Seating(kinds=kinds, tasks=tasks, shifts=shifts)

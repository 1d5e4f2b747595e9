"""Loads in one or two dimensions, capacities for most shifts."""

from __future__ import annotations

from routing.rules.load.spec import Load, ShiftCapacity, TaskLoad
from tests.strategies.sketch import Sketch
from tests.strategies.source import Source, pick, some


def generate(source: Source, sketch: Sketch) -> Load:
    dimensions = pick(source, (("seats",), ("seats", "wheelchairs")))
    tasks = tuple(
        TaskLoad(task=task.id, amounts=tuple(source.integer(0, 2) for _ in dimensions))
        for task in some(source, sketch.tasks, percent=80)
    )
    shifts = tuple(
        ShiftCapacity(shift=shift.id, amounts=tuple(source.integer(1, 4) for _ in dimensions))
        for shift in some(source, sketch.shifts, percent=80)
    )
    return Load(dimensions=dimensions, tasks=tasks, shifts=shifts)

"""A few private rides, rides apart, and up to two groups of rides that travel together."""

from __future__ import annotations

from routing.rules.company.spec import Company, TaskCompany
from tests.strategies.sketch import Sketch
from tests.strategies.source import Source, chance, pick, some


def generate(source: Source, sketch: Sketch) -> Company:
    rides = tuple(task.id for task in sketch.tasks if len(task.stops) == 2)
    groups = {task: pick(source, ("east", "west")) for task in some(source, rides, percent=30)}
    rows = []
    for task in some(source, rides, percent=60):
        others = [one for one in some(source, rides, percent=20) if one != task]
        group = groups.get(task)
        apart = tuple(one for one in others if group is None or groups.get(one) != group)
        private = group is None and chance(source, 20)
        rows.append(TaskCompany(task=task, private=private, apart=apart, group=group))
    return Company(rows=tuple(rows))

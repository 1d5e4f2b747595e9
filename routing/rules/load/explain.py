"""What a shift can never carry, even alone. The rest depends on the order of stops, not on hours."""

from __future__ import annotations

from collections.abc import Iterator

from routing.model.problem import Problem
from routing.model.shift import Shift
from routing.model.task import Task
from routing.rules.explaining import Refusals
from routing.rules.findings import Breach
from routing.rules.load.spec import Load


def refusals(problem: Problem, rule: Load | None) -> Refusals:
    """Each dimension in which the task alone is more than the shift's capacity."""
    dimensions = rule.dimensions if rule else ()
    amounts = {row.task: row.amounts for row in rule.tasks} if rule else {}
    capacities = {row.shift: row.amounts for row in rule.shifts} if rule else {}

    def refused(task: Task, shift: Shift) -> Iterator[Breach]:
        if task.id not in amounts or shift.id not in capacities:
            return
        rows = zip(dimensions, amounts[task.id], capacities[shift.id], strict=True)
        for dimension, load, capacity in rows:
            if load > capacity:
                yield Breach(
                    code="load.over",
                    shift=shift.id,
                    tasks=(task.id,),
                    details={"dimension": dimension, "load": load, "capacity": capacity},
                )

    return refused

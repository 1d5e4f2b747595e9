"""Company refuses by the order of stops alone, and by where the rest of a group rides."""

from __future__ import annotations

from collections.abc import Iterator

from routing.model.problem import Problem
from routing.model.shift import Shift
from routing.model.task import StopRef, Task
from routing.rules.company.spec import Company
from routing.rules.explaining import Around, Refusals
from routing.rules.findings import Breach


def refusals(problem: Problem, rule: Company | None) -> Refusals:
    """A tour other than the one that carries somebody of the task's group."""
    groups = rule.groups() if rule else {}
    own = {task: tasks for tasks in groups.values() for task in tasks}

    def refused(task: Task, shift: Shift, around: Around) -> Iterator[Breach]:
        for other in own.get(task.id, ()):
            halt = around.record.first(StopRef(task=other)) if other != task.id else None
            if halt is not None and halt.shift.id != shift.id:
                details = {"other": other, "elsewhere": halt.shift.id}
                yield Breach(
                    code="company.two_tours", shift=shift.id, tasks=(task.id, other), details=details
                )

    return refused

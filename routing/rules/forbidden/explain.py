"""Whom a task keeps away, whatever the hour."""

from __future__ import annotations

from collections.abc import Iterator

from routing.model.problem import Problem
from routing.model.shift import Shift
from routing.model.task import Task
from routing.rules.explaining import Refusals
from routing.rules.findings import Breach
from routing.rules.forbidden.spec import Ban, Forbidden


def refusals(problem: Problem, rule: Forbidden | None) -> Refusals:
    """The ban of the shift's person."""
    banned = frozenset(rule.rows) if rule else frozenset()

    def refused(task: Task, shift: Shift) -> Iterator[Breach]:
        if Ban(task=task.id, person=shift.person) in banned:
            details = {"person": shift.person}
            yield Breach(code="forbidden.banned", shift=shift.id, tasks=(task.id,), details=details)

    return refused

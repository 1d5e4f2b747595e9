"""What no arrangement of a vehicle's seats can ever hold. The rest depends on the order, not on hours."""

from __future__ import annotations

from collections.abc import Iterator

from routing.model.problem import Problem
from routing.model.shift import Shift
from routing.model.task import Task
from routing.rules.explaining import Around, Refusals
from routing.rules.findings import Breach
from routing.rules.seating.audit import holds, listed
from routing.rules.seating.spec import Seating


def refusals(problem: Problem, rule: Seating | None) -> Refusals:
    """A task that takes more seats, alone, than each configuration has."""
    kinds = rule.kinds if rule else ()
    amounts = {row.task: row.amounts for row in rule.tasks} if rule else {}
    vehicles = {row.shift: row.configurations for row in rule.shifts} if rule else {}

    def refused(task: Task, shift: Shift, around: Around) -> Iterator[Breach]:
        if task.id not in amounts or shift.id not in vehicles:
            return
        if not any(holds(one, amounts[task.id]) for one in vehicles[shift.id]):
            yield Breach(
                code="seating.over",
                shift=shift.id,
                tasks=(task.id,),
                details={
                    "aboard": listed(kinds, amounts[task.id]),
                    "configurations": " ; ".join(listed(kinds, one) for one in vehicles[shift.id]),
                },
            )

    return refused

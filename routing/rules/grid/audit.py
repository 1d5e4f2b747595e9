"""Judges that every start is on the grid."""

from __future__ import annotations

from collections.abc import Iterator

from routing.model.problem import Problem
from routing.rules.findings import Breach
from routing.rules.grid.spec import Grid
from routing.rules.record import PlanRecord


def audit(problem: Problem, record: PlanRecord) -> Iterator[Breach]:
    """A breach for each start between two steps."""
    rule = problem.rule(Grid)
    if rule is None:
        return
    for halt in record.every_halt():
        if halt.start % rule.step:
            yield Breach(
                code="grid.between",
                shift=halt.shift.id,
                tasks=(halt.ref.task,),
                details={"start": halt.start, "step": rule.step},
            )

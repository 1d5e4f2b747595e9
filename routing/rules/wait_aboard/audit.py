"""Judges waits aboard: from being at a halt to starting service, while somebody is on board."""

from __future__ import annotations

from collections.abc import Iterator

from routing.model.problem import Problem
from routing.rules.findings import Breach
from routing.rules.record import PlanRecord
from routing.rules.wait_aboard.spec import WaitAboard


def audit(problem: Problem, record: PlanRecord) -> Iterator[Breach]:
    """A breach for each halt where passengers sit and wait longer than allowed."""
    rule = problem.rule(WaitAboard)
    if rule is None:
        return
    own = {row.shift: row.longest for row in rule.shifts}
    for tour in record.tours:
        longest = own.get(tour.shift.id, rule.longest)
        if longest is None:
            continue
        aboard: list[str] = []
        for halt in tour.halts:
            wait = halt.start - halt.reached
            if aboard and wait > longest:
                yield Breach(
                    code="wait_aboard.too_long",
                    shift=tour.shift.id,
                    tasks=(halt.ref.task, aboard[0]),
                    details={"wait": wait, "longest": longest, "start": halt.start, "passenger": aboard[0]},
                )
            if halt.ref.task in aboard:
                aboard.remove(halt.ref.task)
            elif halt.ref.stop == 0 and len(record.tasks[halt.ref.task].stops) == 2:
                aboard.append(halt.ref.task)

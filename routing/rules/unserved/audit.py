"""Weighs what is left out, and checks that the plan owns up to it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from routing.model.problem import Problem
from routing.rules.findings import Breach, Finding, Price
from routing.rules.record import PlanRecord
from routing.rules.unserved.spec import Priority, Unserved


def audit(problem: Problem, record: PlanRecord) -> Iterator[Finding]:
    """The weight of each task not wholly served; a breach where the plan's own list is wrong."""
    rule = problem.rule(Unserved)
    rows = {row.task: row for row in rule.rows} if rule else {}
    listed = Counter(record.listed)
    for task in problem.tasks:
        if not record.whole(task.id):
            row = rows.get(task.id, Priority(task=task.id))
            term = "unserved.optional" if row.level == "soft" else f"unserved.{row.level}"
            yield Price(term=term, amount=row.weight, level=row.level, task=task.id)
        halts = record.halts.get(task.id, ())
        if halts and listed[task.id]:
            yield Breach(code="unserved.served", shift=halts[0].shift.id, tasks=(task.id,))
        if not halts and not listed[task.id]:
            yield Breach(code="unserved.unlisted", tasks=(task.id,))
        if listed[task.id] > 1:
            yield Breach(code="unserved.twice", tasks=(task.id,), details={"times": listed[task.id]})

"""Prices starts before or after their target."""

from __future__ import annotations

from collections.abc import Iterator

from routing.model.problem import Problem
from routing.rules.findings import Price
from routing.rules.record import PlanRecord
from routing.rules.target.spec import Target


def audit(problem: Problem, record: PlanRecord) -> Iterator[Price]:
    """The price of each start beyond the tolerance of its target."""
    rule = problem.rule(Target)
    rows = {row.stop: row for row in rule.rows} if rule else {}
    for halt in record.every_halt():
        row = rows.get(halt.ref)
        if row is None:
            continue
        early = max(0, row.start - row.tolerance - halt.start)
        late = max(0, halt.start - row.start - row.tolerance)
        for term, amount in (
            ("target.early", row.early_price * early),
            ("target.late", row.late_price * late),
        ):
            yield Price(
                term=term,
                amount=amount,
                shift=halt.shift.id,
                person=halt.shift.person,
                task=halt.ref.task,
            )

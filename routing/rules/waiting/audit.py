"""Prices waiting, from the earliest moment each stop could be reached, whatever arrival is written."""

from __future__ import annotations

from collections.abc import Iterator

from routing.model.problem import Problem
from routing.rules.findings import Price
from routing.rules.record import PlanRecord
from routing.rules.waiting.spec import Waiting


def audit(problem: Problem, record: PlanRecord) -> Iterator[Price]:
    """The price of each wait; the first halt of a tour never counts."""
    rule = problem.rule(Waiting)
    if rule is None:
        return
    for tour in record.tours:
        for halt in tour.halts[1:]:
            yield Price(
                term="waiting.price",
                amount=rule.price * max(0, halt.start - halt.reached),
                shift=tour.shift.id,
                person=tour.shift.person,
                task=halt.ref.task,
            )

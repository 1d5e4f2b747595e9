"""Prices who serves each task."""

from __future__ import annotations

from collections.abc import Iterator

from routing.model.problem import Problem
from routing.rules.findings import Price
from routing.rules.preference.spec import Preference
from routing.rules.record import PlanRecord


def audit(problem: Problem, record: PlanRecord) -> Iterator[Price]:
    """The price of each task somebody serves, once, by the person who begins it."""
    rule = problem.rule(Preference)
    for row in rule.rows if rule else ():
        halts = record.halts.get(row.task, ())
        if halts:
            person = halts[0].shift.person
            amount = row.prices.get(person, row.default_price)
            yield Price(
                term="preference.price", amount=amount, shift=halts[0].shift.id, person=person, task=row.task
            )

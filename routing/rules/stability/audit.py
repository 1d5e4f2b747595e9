"""Compares the plan with the base plan, task by task and stop by stop."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

from routing.model.problem import Problem
from routing.model.task import StopRef
from routing.rules.findings import Price
from routing.rules.record import PlanRecord
from routing.rules.stability.spec import BaseTask, Stability


def audit(problem: Problem, record: PlanRecord) -> Iterator[Price]:
    """The price of each task served by another person, and of each stop moved in time."""
    rule = problem.rule(Stability)
    for row in rule.rows if rule else ():
        halts = record.halts.get(row.task, ())
        if halts and rule:
            person = halts[0].shift.person
            moved = row.person is not None and row.person != person
            yield Price(
                term="stability.person",
                amount=rule.person_price * moved,
                shift=halts[0].shift.id,
                person=person,
                task=row.task,
            )
            yield from _moves(rule, row, record)


def _moves(rule: Stability, row: BaseTask, record: PlanRecord) -> Iterator[Price]:
    for number, base in enumerate(row.starts):
        halt = record.first(StopRef(task=row.task, stop=number))
        if halt is None:
            continue
        beyond = max(0, abs(halt.start - base) - rule.tolerance)
        yield Price(
            term="stability.time",
            amount=rule.time_price * ceil(beyond / rule.unit),
            shift=halt.shift.id,
            person=halt.shift.person,
            task=row.task,
        )

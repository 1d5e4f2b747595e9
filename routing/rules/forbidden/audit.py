"""Judges bans: nobody serves a task they are kept from."""

from __future__ import annotations

from collections.abc import Iterator

from routing.model.problem import Problem
from routing.rules.findings import Breach
from routing.rules.forbidden.spec import Ban, Forbidden
from routing.rules.record import PlanRecord


def audit(problem: Problem, record: PlanRecord) -> Iterator[Breach]:
    """A breach for each task on the tour of a banned person."""
    rule = problem.rule(Forbidden)
    if rule is None:
        return
    banned = frozenset(rule.rows)
    for tour in record.tours:
        for task in dict.fromkeys(halt.ref.task for halt in tour.halts):
            if Ban(task=task, person=tour.shift.person) in banned:
                yield Breach(
                    code="forbidden.banned",
                    shift=tour.shift.id,
                    tasks=(task,),
                    details={"person": tour.shift.person},
                )

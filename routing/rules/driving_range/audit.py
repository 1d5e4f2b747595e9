"""Judges driving ranges: the metres of a tour, base to base."""

from __future__ import annotations

from collections.abc import Iterator

from routing.model.problem import Problem
from routing.rules.driving_range.spec import DrivingRange
from routing.rules.findings import Breach
from routing.rules.record import PlanRecord


def audit(problem: Problem, record: PlanRecord) -> Iterator[Breach]:
    """A breach for each tour longer than its vehicle goes."""
    rule = problem.rule(DrivingRange)
    ranges = {row.shift: row.longest for row in rule.rows} if rule else {}
    for tour in record.tours:
        longest = ranges.get(tour.shift.id)
        metres = sum(halt.leg.metres for halt in tour.halts) + tour.home.metres
        if longest is not None and metres > longest:
            yield Breach(
                code="driving_range.too_far",
                shift=tour.shift.id,
                tasks=(tour.halts[-1].ref.task,),
                details={"metres": metres, "longest": longest},
            )

"""Judges and prices the hours of persons over periods, work counted tour by tour."""

from __future__ import annotations

from collections.abc import Iterator

from routing.model.problem import Problem
from routing.rules.findings import Breach, Finding, Price
from routing.rules.hours.spec import Hours, HoursLimit
from routing.rules.record import PlanRecord


def audit(problem: Problem, record: PlanRecord) -> Iterator[Finding]:
    """A breach for each period worked beyond its limit; the price of each unit over or under the plan."""
    rule = problem.rule(Hours)
    for row in rule.rows if rule else ():
        worked = sum(
            tour.work
            for tour in record.tours
            if tour.shift.person == row.person and row.start <= tour.shift.start < row.end
        )
        if row.longest is not None and worked > row.longest:
            yield Breach(
                code="hours.too_long",
                details={
                    "person": row.person,
                    "worked": worked,
                    "longest": row.longest,
                    "start": row.start,
                    "end": row.end,
                },
            )
        yield from _prices(row, worked)


def _prices(row: HoursLimit, worked: int) -> Iterator[Price]:
    if row.planned is None:
        return
    over = row.over_price * max(0, worked - row.planned)
    under = row.under_price * max(0, row.planned - worked)
    yield Price(term="hours.over", amount=over, person=row.person)
    yield Price(term="hours.under", amount=under, person=row.person)

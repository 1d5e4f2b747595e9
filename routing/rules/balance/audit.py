"""Prices how far each person's work is from that person's part of it, in exact fractions."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from math import ceil

from routing.model.problem import Problem
from routing.rules.balance.spec import Balance
from routing.rules.findings import Price
from routing.rules.record import PlanRecord, TourRecord


def audit(problem: Problem, record: PlanRecord) -> Iterator[Price]:
    """One price for each person counted."""
    rule = problem.rule(Balance)
    if rule is None:
        return
    shares = rule.shares(shift.person for shift in problem.shifts)
    worked = dict.fromkeys(shares, 0)
    for tour in record.tours:
        if tour.shift.person in worked:
            worked[tour.shift.person] += _work(tour)
    total, parts = sum(worked.values()), sum(shares.values())
    for person, share in shares.items():
        away = abs(worked[person] - Fraction(total * share, parts))
        yield Price(term="balance.price", amount=rule.price * ceil(away / rule.unit), person=person)


def _work(tour: TourRecord) -> int:
    """Service and every leg, from the base and back to it; pauses are not work."""
    service = sum(halt.end - halt.start for halt in tour.halts if not halt.pause)
    return service + sum(halt.leg.seconds for halt in tour.halts) + tour.home.seconds

"""Prices travel: time and distance of every leg, base legs included."""

from __future__ import annotations

from collections.abc import Iterator

from routing.model.problem import Problem
from routing.rules.findings import Price
from routing.rules.record import PlanRecord
from routing.rules.travel_cost.spec import TravelCost


def audit(problem: Problem, record: PlanRecord) -> Iterator[Price]:
    """The price of each tour's travel, by its shift or else its mode."""
    rule = problem.rule(TravelCost)
    if rule is None:
        return
    price_of = rule.by_shift()
    for tour in record.tours:
        price = price_of(tour.shift)
        legs = [*(halt.leg for halt in tour.halts), tour.home]
        amounts = {
            "travel_cost.time": price.per_time * sum(leg.seconds for leg in legs),
            "travel_cost.distance": price.per_metre * sum(leg.metres for leg in legs),
        }
        for term, amount in amounts.items():
            yield Price(term=term, amount=amount, shift=tour.shift.id, person=tour.shift.person)

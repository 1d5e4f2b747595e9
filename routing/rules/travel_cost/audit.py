"""Prices travel: time and distance of every leg, base legs included."""

from __future__ import annotations

from collections.abc import Iterator

from routing.model.problem import Problem
from routing.rules.findings import Price
from routing.rules.record import PlanRecord
from routing.rules.travel_cost.spec import TravelCost


def audit(problem: Problem, record: PlanRecord) -> Iterator[Price]:
    """The price of each tour's travel, by its mode."""
    rule = problem.rule(TravelCost)
    prices = {row.mode: row for row in rule.rows} if rule else {}
    for tour in record.tours:
        price = prices.get(tour.shift.mode)
        if price is None:
            continue
        legs = [*(halt.leg for halt in tour.halts), tour.home]
        amounts = {
            "travel_cost.time": price.per_time * sum(leg.seconds for leg in legs),
            "travel_cost.distance": price.per_metre * sum(leg.metres for leg in legs),
        }
        for term, amount in amounts.items():
            yield Price(term=term, amount=amount, shift=tour.shift.id, person=tour.shift.person)

"""A range refuses by the order of the stops, never by the hour."""

from __future__ import annotations

from collections.abc import Iterator

from routing.model.problem import Problem
from routing.rules.driving_range.spec import DrivingRange
from routing.rules.explaining import Limit, Limits, Trip


def limits(problem: Problem, rule: DrivingRange | None) -> Limits:
    """Nothing of the times: one schedule of an order that is too long proves that all are."""

    def asked(trip: Trip) -> Iterator[Limit]:
        return iter(())

    return asked

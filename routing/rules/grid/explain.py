"""Starts on whole steps."""

from __future__ import annotations

from collections.abc import Iterator

from routing.model.problem import Problem
from routing.rules.explaining import Limits, Stepped, Trip
from routing.rules.grid.spec import Grid


def limits(problem: Problem, rule: Grid | None) -> Limits:
    """The step, for every stop."""

    def asked(trip: Trip) -> Iterator[Stepped]:
        if rule is not None:
            yield Stepped(step=rule.step)

    return asked

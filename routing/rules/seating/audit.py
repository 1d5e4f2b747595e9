"""Judges seating: after every halt, what is on board fits some arrangement of the seats."""

from __future__ import annotations

from collections.abc import Iterator

from routing.model.problem import Problem
from routing.rules.findings import Breach
from routing.rules.record import PlanRecord, Served, TourRecord
from routing.rules.seating.spec import Amounts, Seating


def audit(problem: Problem, record: PlanRecord) -> Iterator[Breach]:
    """A breach for each tour that at some moment carries more than any of its configurations holds."""
    rule = problem.rule(Seating)
    if rule is None:
        return
    amounts = {row.task: row.amounts for row in rule.tasks}
    vehicles = {row.shift: row.configurations for row in rule.shifts}
    for tour in record.tours:
        if tour.shift.id not in vehicles:
            continue
        configurations = vehicles[tour.shift.id]
        moment = _first_overfull(tour, amounts, configurations, len(rule.kinds))
        if moment is not None:
            halt, aboard = moment
            yield Breach(
                code="seating.over",
                shift=tour.shift.id,
                tasks=(halt.ref.task,),
                details={
                    "aboard": listed(rule.kinds, aboard),
                    "configurations": " ; ".join(listed(rule.kinds, one) for one in configurations),
                },
            )


def _first_overfull(
    tour: TourRecord, amounts: dict[str, Amounts], configurations: tuple[Amounts, ...], kinds: int
) -> tuple[Served, Amounts] | None:
    """The first halt after which no configuration holds what is on board, and what that is."""
    aboard = (0,) * kinds
    for halt in tour.halts:
        change = amounts.get(halt.ref.task)
        if change is None:
            continue
        sign = 1 if halt.ref.stop == 0 else -1
        aboard = tuple(have + sign * more for have, more in zip(aboard, change, strict=True))
        if not any(holds(one, aboard) for one in configurations):
            return halt, aboard
    return None


def holds(configuration: Amounts, aboard: Amounts) -> bool:
    """Whether the seats standing so are enough for what is on board."""
    return all(taken <= places for taken, places in zip(aboard, configuration, strict=True))


def listed(kinds: tuple[str, ...], amounts: Amounts) -> str:
    """Numbers of seats in words: ``6 seat + 1 wheelchair``."""
    return " + ".join(f"{amount} {kind}" for amount, kind in zip(amounts, kinds, strict=True))

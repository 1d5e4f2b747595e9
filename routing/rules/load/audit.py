"""Judges loads: what is on board, halt after halt, against the capacity."""

from __future__ import annotations

from collections.abc import Iterator

from routing.model.problem import Problem
from routing.rules.findings import Breach
from routing.rules.load.spec import Load
from routing.rules.record import PlanRecord, TourRecord


def audit(problem: Problem, record: PlanRecord) -> Iterator[Breach]:
    """A breach for each tour and dimension whose largest load exceeds the capacity."""
    rule = problem.rule(Load)
    if rule is None:
        return
    capacities = {row.shift: row.amounts for row in rule.shifts}
    for number, dimension in enumerate(rule.dimensions):
        amounts = {row.task: row.amounts[number] for row in rule.tasks}
        for tour in record.tours:
            if tour.shift.id not in capacities:
                continue
            capacity = capacities[tour.shift.id][number]
            largest, task = _largest(tour, record, amounts)
            if largest > capacity:
                yield Breach(
                    code="load.over",
                    shift=tour.shift.id,
                    tasks=(task,),
                    details={"dimension": dimension, "load": largest, "capacity": capacity},
                )


def _largest(tour: TourRecord, record: PlanRecord, amounts: dict[str, int]) -> tuple[int, str]:
    """The largest load of the tour, and the task whose loading first reaches it."""
    aboard = 0
    largest, culprit = 0, tour.halts[0].ref.task
    for halt in tour.halts:  # deliveries from the base: loaded before departure
        if len(record.tasks[halt.ref.task].stops) == 1:
            aboard += amounts.get(halt.ref.task, 0)
            if aboard > largest:
                largest, culprit = aboard, halt.ref.task
    for halt in tour.halts:
        picked_up = len(record.tasks[halt.ref.task].stops) == 2 and halt.ref.stop == 0
        amount = amounts.get(halt.ref.task, 0)
        aboard += amount if picked_up else -amount
        if aboard > largest:
            largest, culprit = aboard, halt.ref.task
    return largest, culprit

"""Judges pairing: pickup and delivery on one tour, in that order, never one without the other."""

from __future__ import annotations

from collections.abc import Iterator

from routing.model.problem import Problem
from routing.model.task import StopRef
from routing.rules.findings import Breach
from routing.rules.record import PlanRecord


def audit(problem: Problem, record: PlanRecord) -> Iterator[Breach]:
    """A breach for each task half served, on two tours, or delivered before it is picked up."""
    order = {
        halt.ref: position for tour in record.tours for position, halt in reversed([*enumerate(tour.halts)])
    }
    for task in problem.tasks:
        if len(task.stops) != 2 or task.id not in record.halts:
            continue
        pickup = record.first(StopRef(task=task.id, stop=0))
        delivery = record.first(StopRef(task=task.id, stop=1))
        if pickup is None or delivery is None:
            only = record.halts[task.id][0]
            code = "pairing.no_pickup" if pickup is None else "pairing.no_delivery"
            yield Breach(code=code, shift=only.shift.id, tasks=(task.id,))
        elif pickup.shift.id != delivery.shift.id:
            yield Breach(
                code="pairing.two_tours",
                shift=pickup.shift.id,
                tasks=(task.id,),
                details={"other": delivery.shift.id},
            )
        elif order[delivery.ref] < order[pickup.ref]:
            yield Breach(code="pairing.reversed", shift=pickup.shift.id, tasks=(task.id,))

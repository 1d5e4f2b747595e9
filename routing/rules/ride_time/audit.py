"""Judges ride times: from the end of the pickup to the start of the delivery."""

from __future__ import annotations

from collections.abc import Iterator

from routing.model.problem import Problem
from routing.model.task import StopRef
from routing.rules.findings import Breach
from routing.rules.record import PlanRecord
from routing.rules.ride_time.spec import RideTime


def audit(problem: Problem, record: PlanRecord) -> Iterator[Breach]:
    """A breach for each passenger kept on board longer than allowed."""
    rule = problem.rule(RideTime)
    if rule is None:
        return
    for row in rule.rows:
        pickup = record.first(StopRef(task=row.task, stop=0))
        delivery = record.first(StopRef(task=row.task, stop=1))
        if pickup is None or delivery is None or pickup.shift.id != delivery.shift.id:
            continue  # not a ride: the pairing rule says what is wrong
        ride = delivery.start - pickup.end
        if ride > row.longest:
            yield Breach(
                code="ride_time.too_long",
                shift=pickup.shift.id,
                tasks=(row.task,),
                details={"ride": ride, "longest": row.longest},
            )

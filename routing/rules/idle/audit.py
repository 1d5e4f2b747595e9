"""Adds up the idle time of every shift from the times of its tour, and looks at each wait."""

from __future__ import annotations

from collections.abc import Iterator

from routing.model.problem import Problem
from routing.model.shift import Shift
from routing.rules.findings import Breach, Finding, Price
from routing.rules.idle.spec import Idle
from routing.rules.record import PlanRecord, TourRecord


def audit(problem: Problem, record: PlanRecord) -> Iterator[Finding]:
    """A breach for each gap too long; the price of the largest idle time, and of each gap."""
    rule = problem.rule(Idle)
    if rule is None:
        return
    counted = [shift for shift in problem.shifts if rule.shifts is None or shift.id in rule.shifts]
    tours = {tour.shift.id: tour for tour in record.tours}
    idles = {shift.id: _idle(shift, tours.get(shift.id)) for shift in counted}
    if idles:
        worst = max(idles, key=lambda shift: idles[shift])
        yield Price(
            term="idle.maximum",
            amount=rule.maximum_price * idles[worst],
            shift=worst,
            person=record.shifts[worst].person,
        )
    for tour in record.tours:
        if tour.shift.id in idles:
            yield from _gaps(tour, rule)


def _idle(shift: Shift, tour: TourRecord | None) -> int:
    if tour is None:
        return shift.end - shift.start
    before = max(0, tour.departure - shift.start)
    waits = sum(max(0, halt.start - halt.reached) for halt in tour.halts)
    # A return written later than it could be is time lost on the way.
    after = tour.arrival - tour.reached + max(0, shift.end - tour.arrival)
    return before + waits + after


def _gaps(tour: TourRecord, rule: Idle) -> Iterator[Finding]:
    for halt in tour.halts[1:]:
        gap = max(0, halt.start - halt.reached)
        if rule.longest_gap is not None and gap > rule.longest_gap:
            details = {"gap": gap, "longest": rule.longest_gap, "start": halt.start}
            yield Breach(
                code="idle.gap_too_long", shift=tour.shift.id, tasks=(halt.ref.task,), details=details
            )
        yield Price(
            term="idle.gap",
            amount=rule.gap_price * max(0, gap - rule.free_gap),
            shift=tour.shift.id,
            person=tour.shift.person,
            task=halt.ref.task,
        )

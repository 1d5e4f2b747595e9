"""Judges the hours of each tour, and prices overtime, span and use."""

from __future__ import annotations

from collections.abc import Iterator

from routing.model.problem import Problem
from routing.rules.findings import Breach, Finding, Price
from routing.rules.record import PlanRecord, TourRecord
from routing.rules.shifts.spec import Shifts, ShiftTerms


def audit(problem: Problem, record: PlanRecord) -> Iterator[Finding]:
    """Departures, returns and spans beyond their limits; the prices of being at work."""
    rule = problem.rule(Shifts)
    rows = {row.shift: row for row in rule.rows} if rule else {}
    for tour in record.tours:
        terms = rows.get(tour.shift.id, ShiftTerms(shift=tour.shift.id))
        yield from _breaches(tour, terms)
        yield from _prices(tour, terms)


def _breaches(tour: TourRecord, terms: ShiftTerms) -> Iterator[Breach]:
    shift = tour.shift
    if tour.departure < shift.start:
        details = {"departure": tour.departure, "start": shift.start}
        yield Breach(code="shifts.too_early", shift=shift.id, details=details)
    if terms.overtime_price is None and tour.arrival > shift.end:
        details = {"arrival": tour.arrival, "end": shift.end, "late": tour.arrival - shift.end}
        yield Breach(code="shifts.too_late", shift=shift.id, details=details)
    if terms.overtime_price is not None and terms.latest is not None and tour.arrival > terms.latest:
        details = {"arrival": tour.arrival, "latest": terms.latest, "late": tour.arrival - terms.latest}
        yield Breach(code="shifts.beyond_latest", shift=shift.id, details=details)
    if terms.longest is not None and tour.span > terms.longest:
        yield Breach(
            code="shifts.too_long", shift=shift.id, details={"span": tour.span, "longest": terms.longest}
        )


def _prices(tour: TourRecord, terms: ShiftTerms) -> Iterator[Price]:
    overtime = max(0, tour.arrival - tour.shift.end)
    amounts = {
        "shifts.overtime": (terms.overtime_price or 0) * overtime,
        "shifts.span": terms.span_price * tour.span,
        "shifts.use": terms.use_price,
    }
    for term, amount in amounts.items():
        yield Price(term=term, amount=amount, shift=tour.shift.id, person=tour.shift.person)

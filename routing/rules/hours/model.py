"""Hours of a person in CP-SAT: work is linear in the presence of tasks and the arcs between halts."""

from __future__ import annotations

from collections.abc import Hashable

from ortools.sat.python import cp_model

from routing.exact.builder import Builder
from routing.exact.cover import Cover
from routing.exact.linear import weighted
from routing.exact.room import RoomModel
from routing.model.shift import Shift
from routing.rules.hours.spec import Hours, HoursLimit


def _constrain(builder: Builder, rule: Hours) -> None:
    for number, row in enumerate(rule.rows):
        work = weighted(
            (expression, 1)
            for tour in builder.tours
            if tour.bounds.shift.person == row.person and row.start <= tour.bounds.shift.start < row.end
            for expression in (builder.service(tour), builder.travel(tour, base=False))
        )
        _price(builder, row, work, top=_most(builder, row), number=number)


def _combine(cover: Cover, rule: Hours) -> None:
    shifts = {shift.id: shift for shift in cover.problem.shifts}
    for number, row in enumerate(rule.rows):
        inside = {
            shift.id
            for shift in shifts.values()
            if shift.person == row.person and row.start <= shift.start < row.end
        }
        owned = [index for index, column in enumerate(cover.columns) if column.shift in inside]
        works = [cover.times(index).work for index in owned]
        work = weighted((cover.choose[index], amount) for index, amount in zip(owned, works, strict=True))
        _price(cover, row, work, top=sum(sorted(works)[-len(inside) :]), number=number)


def _price(
    tied: Builder | Cover, row: HoursLimit, work: cp_model.LinearExpr, *, top: int, number: int
) -> None:
    """Limit and price the ``work`` of one row, never more than ``top``."""
    model = tied.model
    if row.longest is not None:
        model.add_linear_constraint(work, 0, row.longest)
    if row.planned is not None and row.over_price:
        over = model.new_int_var(0, max(0, top - row.planned), f"over {number}")
        model.add_linear_constraint(work - over, -top, row.planned)
        tied.charge("hours.over", over, row.over_price)
    if row.planned is not None and row.under_price:
        under = model.new_int_var(0, row.planned, f"under {number}")
        model.add_linear_constraint(work + under, row.planned, top + row.planned)
        tied.charge("hours.under", under, row.under_price)


def _most(builder: Builder, row: HoursLimit) -> int:
    """No plan gives the person more work than this."""
    most = sum(builder.scope.longest)
    for tour in builder.tours:
        if tour.bounds.shift.person == row.person:
            most += sum(builder.leg(tour, *arc) for arc in tour.arcs)
    return most


def _shift_key(rule: Hours, shift: Shift) -> Hashable:
    limited = any(row.person == shift.person for row in rule.rows)
    return (shift.person, shift.start) if limited else None


def _sequence_counts(rule: Hours) -> bool:
    return bool(rule.rows)


MODEL = RoomModel(
    kind=Hours,
    constrain=_constrain,
    combine=_combine,
    across=_sequence_counts,
    sequence_counts=_sequence_counts,
    shift_key=_shift_key,
)

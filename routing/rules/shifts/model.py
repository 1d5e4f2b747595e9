"""Shifts in CP-SAT: return, overtime, span and use of each tour.

The hard end of a shift without priced overtime is a bound of the scope, set before any room speaks.
"""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import astuple

from routing.exact.builder import Builder, TourModel
from routing.exact.room import RoomModel
from routing.exact.scope import Scope
from routing.model.shift import Shift
from routing.rules.shifts.spec import Shifts, ShiftTerms
from routing.units import FOREVER


def _narrow(scope: Scope, rule: Shifts) -> None:
    terms = {row.shift: row for row in rule.rows}
    for position, shift in enumerate(scope.problem.shifts):
        row = terms.get(shift.id)
        if row is not None and row.overtime_price is not None:
            scope.latest_return[position] = FOREVER if row.latest is None else row.latest


def _constrain(builder: Builder, rule: Shifts) -> None:
    terms = {row.shift: row for row in rule.rows}
    for tour in builder.tours:
        row = terms.get(tour.bounds.shift.id)
        if row is not None:
            _terms(builder, tour, row)


def _terms(builder: Builder, tour: TourModel, row: ShiftTerms) -> None:
    model, shift = builder.model, tour.bounds.shift
    builder.charge("shifts.use", tour.used, row.use_price)
    if row.longest is not None or row.span_price:
        departure, back = builder.departure_and_return(tour)
        if row.longest is not None:
            model.add(back - departure <= row.longest)
        builder.charge("shifts.span", back - departure, row.span_price)
    if row.overtime_price and tour.bounds.latest_return > shift.end:
        _, back = builder.departure_and_return(tour)
        overtime = model.new_int_var(0, tour.bounds.latest_return - shift.end, f"overtime {shift.id}")
        model.add(overtime >= back - shift.end)
        builder.charge("shifts.overtime", overtime, row.overtime_price)


def _shift_key(rule: Shifts, shift: Shift) -> Hashable:
    return next((astuple(row)[1:] for row in rule.rows if row.shift == shift.id), None)


MODEL = RoomModel(kind=Shifts, constrain=_constrain, narrow=_narrow, shift_key=_shift_key)

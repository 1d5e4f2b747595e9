"""Stability in CP-SAT: a price on who serves what, and a distance in time that may be worth waiting for."""

from __future__ import annotations

from collections.abc import Hashable

from routing.exact.builder import Builder
from routing.exact.room import RoomModel
from routing.exact.scope import Scope
from routing.model.shift import Shift
from routing.rules.stability.spec import BaseTask, Stability


def _narrow(scope: Scope, rule: Stability) -> None:
    for row in rule.rows if rule.time_price else ():
        for start in row.starts:
            scope.opens(start)


def _constrain(builder: Builder, rule: Stability) -> None:
    for row in rule.rows:
        if row.person is not None:
            for tour in builder.tours:
                if row.task in tour.present and tour.bounds.shift.person != row.person:
                    builder.charge("stability.person", tour.present[row.task], rule.person_price)
        if rule.time_price:
            _times(builder, rule, row)


def _times(builder: Builder, rule: Stability, row: BaseTask) -> None:
    model, served = builder.model, builder.served[row.task]
    for stop, base in zip(builder.scope.stops_of[row.task], row.starts, strict=False):
        most = max(base, builder.horizon) // rule.unit + 1
        units = model.new_int_var(0, most, f"{row.task} moved at {stop}")
        start = builder.start[stop]
        model.add(units * rule.unit >= start - base - rule.tolerance).only_enforce_if(served)
        model.add(units * rule.unit >= base - start - rule.tolerance).only_enforce_if(served)
        builder.charge("stability.time", units, rule.time_price)


def _shift_key(rule: Stability, shift: Shift) -> Hashable:
    return frozenset(row.task for row in rule.rows if row.person == shift.person)


MODEL = RoomModel(kind=Stability, constrain=_constrain, narrow=_narrow, shift_key=_shift_key)

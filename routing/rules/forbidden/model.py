"""Forbidden persons in CP-SAT: a mask."""

from __future__ import annotations

from collections.abc import Hashable

from routing.exact.builder import Builder
from routing.exact.room import RoomModel
from routing.exact.scope import Scope
from routing.model.shift import Shift
from routing.rules.forbidden.spec import Forbidden


def _narrow(scope: Scope, rule: Forbidden) -> None:
    for position, shift in enumerate(scope.problem.shifts):
        scope.able[position] -= _banned(rule, shift)


def _constrain(builder: Builder, rule: Forbidden) -> None:
    """Nothing is left to say once the mask is set."""


def _banned(rule: Forbidden, shift: Shift) -> frozenset[str]:
    return frozenset(row.task for row in rule.rows if row.person == shift.person)


def _shift_key(rule: Forbidden, shift: Shift) -> Hashable:
    return _banned(rule, shift)


MODEL = RoomModel(kind=Forbidden, constrain=_constrain, narrow=_narrow, shift_key=_shift_key)

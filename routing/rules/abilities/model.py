"""Abilities in CP-SAT: a mask."""

from __future__ import annotations

from collections.abc import Hashable

from routing.exact.builder import Builder
from routing.exact.room import RoomModel
from routing.exact.scope import Scope
from routing.model.shift import Shift
from routing.rules.abilities.spec import Abilities


def _narrow(scope: Scope, rule: Abilities) -> None:
    offers = {row.shift: frozenset(row.abilities) for row in rule.offers}
    for position, shift in enumerate(scope.problem.shifts):
        held = offers.get(shift.id, frozenset())
        for need in rule.needs:
            enough = held.issuperset(need.all_of) and all(held.intersection(group) for group in need.any_of)
            if not enough:
                scope.able[position].discard(need.task)


def _constrain(builder: Builder, rule: Abilities) -> None:
    """Nothing is left to say once the mask is set."""


def _shift_key(rule: Abilities, shift: Shift) -> Hashable:
    asked = {ability for need in rule.needs for ability in (*need.all_of, *sum(need.any_of, ()))}
    held = (set(row.abilities) for row in rule.offers if row.shift == shift.id)
    return frozenset(asked & next(held, set()))


MODEL = RoomModel(kind=Abilities, constrain=_constrain, narrow=_narrow, shift_key=_shift_key)

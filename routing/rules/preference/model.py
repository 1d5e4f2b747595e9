"""Preference in CP-SAT: a price on who serves what."""

from __future__ import annotations

from collections.abc import Hashable

from routing.exact.builder import Builder
from routing.exact.room import RoomModel
from routing.model.shift import Shift
from routing.rules.preference.spec import Preference


def _constrain(builder: Builder, rule: Preference) -> None:
    rows = {row.task: row for row in rule.rows}
    for tour in builder.tours:
        person = tour.bounds.shift.person
        for task, literal in tour.present.items():
            if task in rows:
                price = rows[task].prices.get(person, rows[task].default_price)
                builder.charge("preference.price", literal, price)


def _shift_key(rule: Preference, shift: Shift) -> Hashable:
    return tuple(row.prices.get(shift.person, row.default_price) for row in rule.rows)


MODEL = RoomModel(kind=Preference, constrain=_constrain, shift_key=_shift_key)

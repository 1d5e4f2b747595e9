"""Service times by person in CP-SAT: the scope asks ``lasting``; persons of different paces are not equal."""

from __future__ import annotations

from collections.abc import Hashable

from routing.exact.builder import Builder
from routing.exact.room import RoomModel
from routing.model.shift import Shift
from routing.rules.service_time.spec import ServiceTime


def _constrain(builder: Builder, rule: ServiceTime) -> None:
    """Nothing besides the durations that every model of a tour reads."""


def _shift_key(rule: ServiceTime, shift: Shift) -> Hashable:
    paces = frozenset((pace.percent, pace.tasks) for pace in rule.paces if pace.person == shift.person)
    rows = frozenset((row.stop, row.duration) for row in rule.rows if row.person == shift.person)
    return paces, rows


MODEL = RoomModel(kind=ServiceTime, constrain=_constrain, shift_key=_shift_key)

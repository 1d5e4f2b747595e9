"""Which shifts are interchangeable: a tour fit for one is fit for the other, at the same price."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable

from routing.model.problem import Problem
from routing.model.shift import Shift
from routing.rules.models import MODELS


def shift_classes(problem: Problem) -> tuple[tuple[str, ...], ...]:
    """Ids of the shifts, grouped: those of one group may exchange their whole tours freely.

    Two shifts are equal when their own data and what each rule knows of them are. Where a link ties
    persons and a person has several shifts, or where a person's hours count, the person is part of it.
    """
    shifts_of = Counter(shift.person for shift in problem.shifts)
    tied = any(link.person != "any" for link in problem.links)
    groups: dict[Hashable, list[str]] = {}
    for shift in problem.shifts:
        person = shift.person if tied and shifts_of[shift.person] > 1 else None
        key = (_own_data(shift), person, _rule_keys(problem, shift))
        groups.setdefault(key, []).append(shift.id)
    return tuple(tuple(group) for group in groups.values())


def _own_data(shift: Shift) -> Hashable:
    return (shift.mode, shift.start_place, shift.end_place, shift.start, shift.end)


def _rule_keys(problem: Problem, shift: Shift) -> Hashable:
    values = ((room, problem.rule(room.kind)) for room in MODELS)
    return tuple(room.shift_key(value, shift) for room, value in values if value is not None)

"""The rules of a problem with their CP-SAT forms, and its scope narrowed by all of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from routing.exact.room import RoomModel
from routing.exact.scope import Scope
from routing.model.problem import Problem
from routing.rules.contract import Rule
from routing.rules.models import MODELS


def values(problem: Problem) -> Iterator[tuple[RoomModel[Any], Rule]]:
    """Rooms in play with their data: the problem's, or the default of those always in play."""
    for room in MODELS:
        value = problem.rule(room.kind) or room.default
        if value is not None:
            yield room, value


def narrowed(problem: Problem) -> Scope:
    """What the problem allows once every room has spoken."""
    scope = Scope(problem)
    for room, value in values(problem):
        room.narrow(scope, value)
    return scope


def tours_stand_alone(problem: Problem) -> bool:
    """True when a choice of tours is judged by its tasks, its shifts and the tours' own prices alone."""
    if narrowed(problem).timed_links() or any(link.both or link.person != "any" for link in problem.links):
        return False
    return not any(room.combine is not None and room.across(value) for room, value in values(problem))

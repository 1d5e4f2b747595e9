"""Company in CP-SAT: signs that are up from one stop on and travel along the arcs.

A sign says "this task is on board", or "this task has got off". Signs are only bounded from below, and each
forbids a pickup: they are up where they must be and nowhere else.
"""

from __future__ import annotations

from itertools import combinations

from ortools.sat.python import cp_model

from routing.exact.builder import BASE, Builder
from routing.exact.cover import Cover
from routing.exact.room import RoomModel
from routing.rules.company.spec import Company


def _constrain(builder: Builder, rule: Company) -> None:
    stops_of = builder.scope.stops_of
    rides = [task for task, stops in stops_of.items() if len(stops) == 2]
    private = {row.task for row in rule.rows if row.private}
    named = rule.pairs()
    apart = [
        (one, other)
        for one, other in combinations(sorted(rides), 2)
        if one in private or other in private or (one, other) in named
    ]
    aboard = {task: _sign(builder, *stops_of[task]) for task in {task for pair in apart for task in pair}}
    for one, other in apart:
        builder.model.add(aboard[one][stops_of[other][0]] == 0)
        builder.model.add(aboard[other][stops_of[one][0]] == 0)
    for tasks in rule.groups().values():
        _group(builder, tasks)


def _group(builder: Builder, tasks: tuple[str, ...]) -> None:
    stops_of = builder.scope.stops_of
    for one in tasks if len(tasks) > 1 else ():
        gone = _sign(builder, stops_of[one][1], None)
        for other in tasks:
            if other != one:
                builder.model.add(gone[stops_of[other][0]] == 0)
    for one, other in combinations(tasks, 2):
        both = builder.both_served(one, other)
        for tour in builder.tours:
            first, second = tour.present.get(one), tour.present.get(other)
            if first is not None and second is not None:
                builder.model.add(first == second).only_enforce_if(*both)
            for alone in (first, second):
                if alone is not None and (first is None or second is None):
                    builder.model.add(alone == 0).only_enforce_if(*both)


def _sign(builder: Builder, up: int, down: int | None) -> list[cp_model.IntVar]:
    """By stop: up after stop ``up``, and along the tour until stop ``down``."""
    sign = [builder.model.new_bool_var(f"{up} up after {stop}") for stop in range(len(builder.scope.stops))]
    for tour in builder.tours:
        for (origin, destination), literal in tour.arcs.items():
            if destination == up:
                builder.model.add_implication(literal, sign[up])
            elif BASE not in (origin, destination) and destination != down:
                builder.model.add_bool_or(~literal, ~sign[origin], sign[destination])
    return sign


def _combine(cover: Cover, rule: Company) -> None:
    """When two of a group are served, one column takes both."""
    for tasks in rule.groups().values():
        for one, other in combinations(tasks, 2):
            for taken, missing in ((one, other), (other, one)):
                alone = cover.takers(taken) - cover.takers(missing)
                cover.model.add(cover.count(alone) <= 1 - cover.served[missing])


def _has_groups(rule: Company) -> bool:
    return bool(rule.groups())


MODEL = RoomModel(kind=Company, constrain=_constrain, combine=_combine, across=_has_groups)

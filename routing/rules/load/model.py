"""Load in CP-SAT: in each dimension, what is on board when a stop ends, along the arcs.

Loads are only bounded from below along the arcs: the capacity pulls them down to the true ones.
"""

from __future__ import annotations

from collections.abc import Hashable

from ortools.sat.python import cp_model

from routing.exact.builder import BASE, Builder, TourModel
from routing.exact.linear import weighted
from routing.exact.room import RoomModel
from routing.model.shift import Shift
from routing.rules.load.spec import Load


def _constrain(builder: Builder, rule: Load) -> None:
    capacities = {row.shift: row.amounts for row in rule.shifts}
    for dimension in range(len(rule.dimensions)):
        amounts = {row.task: row.amounts[dimension] for row in rule.tasks if row.amounts[dimension]}
        limits = {shift: given[dimension] for shift, given in capacities.items()}
        if sum(amounts.values()) > min(limits.values(), default=sum(amounts.values())):
            _dimension(builder, dimension, amounts, limits)


def _dimension(builder: Builder, dimension: int, amounts: dict[str, int], limits: dict[str, int]) -> None:
    total = sum(amounts.values())
    change = _changes(builder, amounts)
    board = [
        builder.model.new_int_var(max(0, change[stop]), total, f"load {dimension} after {stop}")
        for stop in range(len(change))
    ]
    for tour in builder.tours:
        limit = limits.get(tour.bounds.shift.id)
        if limit is not None and limit < total:
            _tour(builder, tour, limit, amounts, change, board)


def _changes(builder: Builder, amounts: dict[str, int]) -> list[int]:
    change = [0] * len(builder.scope.stops)
    for task, stops in builder.scope.stops_of.items():
        if len(stops) == 2:
            change[stops[0]] = amounts.get(task, 0)
        change[stops[-1]] = -amounts.get(task, 0)
    return change


def _tour(
    builder: Builder,
    tour: TourModel,
    limit: int,
    amounts: dict[str, int],
    change: list[int],
    board: list[cp_model.IntVar],
) -> None:
    model = builder.model
    initial = weighted(
        (literal, amounts.get(task, 0))
        for task, literal in tour.present.items()
        if len(builder.scope.stops_of[task]) == 1
    )
    for (origin, destination), literal in tour.arcs.items():
        if destination == BASE:
            continue
        before = initial if origin == BASE else board[origin]
        model.add(board[destination] >= before + change[destination]).only_enforce_if(literal)
    for task, literal in tour.present.items():
        for stop in builder.scope.stops_of[task]:
            # Before a delivery the vehicle still holds its load.
            model.add(board[stop] + max(0, -change[stop]) <= limit).only_enforce_if(literal)
    model.add_linear_constraint(initial, 0, limit)


def _shift_key(rule: Load, shift: Shift) -> Hashable:
    return next((row.amounts for row in rule.shifts if row.shift == shift.id), None)


MODEL = RoomModel(kind=Load, constrain=_constrain, shift_key=_shift_key)

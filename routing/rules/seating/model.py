"""Seating in CP-SAT: what is on board when a stop ends, along the arcs, and a configuration that holds it.

Counts are only bounded from below along the arcs: the configurations pull them down to the true ones.
"""

from __future__ import annotations

from collections.abc import Hashable

from ortools.sat.python import cp_model

from routing.exact.builder import BASE, Builder, TourModel
from routing.exact.linear import weighted
from routing.exact.room import RoomModel
from routing.exact.scope import Scope
from routing.model.shift import Shift
from routing.rules.seating.spec import Amounts, Seating


def _narrow(scope: Scope, rule: Seating) -> None:
    vehicles = {row.shift: row.configurations for row in rule.shifts}
    for position, shift in enumerate(scope.problem.shifts):
        for row in rule.tasks:
            if shift.id in vehicles and not any(
                all(taken <= places for taken, places in zip(row.amounts, one, strict=True))
                for one in vehicles[shift.id]
            ):
                scope.able[position].discard(row.task)


def _constrain(builder: Builder, rule: Seating) -> None:
    vehicles = {row.shift: row.configurations for row in rule.shifts}
    boards = [_board(builder, rule, kind) for kind in range(len(rule.kinds))]
    for tour in builder.tours:
        configurations = vehicles.get(tour.bounds.shift.id)
        if configurations is not None:
            for change, board in boards:
                _along(builder, tour, change, board)
            for task, literal in tour.present.items():
                _held(builder, builder.scope.stops_of[task][0], literal, configurations, boards)


def _board(builder: Builder, rule: Seating, kind: int) -> tuple[list[int], list[cp_model.IntVar]]:
    """Change at each stop, and what is on board after it, of one kind."""
    change = [0] * len(builder.scope.stops)
    for row in rule.tasks:
        pickup, delivery = builder.scope.stops_of[row.task]
        change[pickup], change[delivery] = row.amounts[kind], -row.amounts[kind]
    total = sum(row.amounts[kind] for row in rule.tasks)
    name = rule.kinds[kind]
    board = [
        builder.model.new_int_var(max(0, more), total, f"{name} after {stop}")
        for stop, more in enumerate(change)
    ]
    return change, board


def _along(builder: Builder, tour: TourModel, change: list[int], board: list[cp_model.IntVar]) -> None:
    for (origin, destination), literal in tour.arcs.items():
        if BASE not in (origin, destination):
            after = board[origin] + change[destination]
            builder.model.add(board[destination] >= after).only_enforce_if(literal)


def _held(
    builder: Builder,
    pickup: int,
    literal: cp_model.IntVar,
    configurations: tuple[Amounts, ...],
    boards: list[tuple[list[int], list[cp_model.IntVar]]],
) -> None:
    """After a pickup one configuration is enough; after a delivery there is only less on board."""
    model = builder.model
    chosen = [model.new_bool_var(f"seats {number} after {pickup}") for number in range(len(configurations))]
    model.add_exactly_one(chosen)
    for kind, (_, board) in enumerate(boards):
        places = weighted((one, seats[kind]) for one, seats in zip(chosen, configurations, strict=True))
        model.add(board[pickup] <= places).only_enforce_if(literal)


def _shift_key(rule: Seating, shift: Shift) -> Hashable:
    return next((frozenset(row.configurations) for row in rule.shifts if row.shift == shift.id), None)


MODEL = RoomModel(kind=Seating, constrain=_constrain, narrow=_narrow, shift_key=_shift_key)

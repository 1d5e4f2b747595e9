"""Waits aboard in CP-SAT: how many ride along the arcs, and a limit on the wait of the arcs so travelled."""

from __future__ import annotations

from collections.abc import Hashable

from ortools.sat.python import cp_model

from routing.exact.builder import BASE, Builder, TourModel
from routing.exact.room import RoomModel
from routing.model.shift import Shift
from routing.rules.wait_aboard.spec import WaitAboard


def _constrain(builder: Builder, rule: WaitAboard) -> None:
    limits = {tour.bounds.shift.id: rule.of(tour.bounds.shift.id) for tour in builder.tours}
    if all(longest is None for longest in limits.values()):
        return
    size = len(builder.scope.stops)
    riding = [builder.model.new_int_var(0, size, f"aboard after {stop}") for stop in range(size)]
    somebody = [builder.model.new_bool_var(f"somebody aboard after {stop}") for stop in range(size)]
    for stop in range(size):
        builder.model.add(riding[stop] == 0).only_enforce_if(~somebody[stop])
    for tour in builder.tours:
        longest = limits[tour.bounds.shift.id]
        if longest is not None:
            _tour(builder, tour, longest, riding, somebody)


def _tour(
    builder: Builder,
    tour: TourModel,
    longest: int,
    riding: list[cp_model.IntVar],
    somebody: list[cp_model.IntVar],
) -> None:
    change = {stop: 0 for stops in builder.scope.stops_of.values() for stop in stops}
    for stops in builder.scope.stops_of.values():
        if len(stops) == 2:
            change[stops[0]], change[stops[1]] = 1, -1
    for (origin, stop), literal in tour.arcs.items():
        if stop == BASE:
            continue
        if origin == BASE:
            builder.model.add(riding[stop] >= change[stop]).only_enforce_if(literal)
            continue
        builder.model.add(riding[stop] >= riding[origin] + change[stop]).only_enforce_if(literal)
        reached = builder.start[origin] + builder.stay(tour, origin) + builder.leg(tour, origin, stop)
        builder.model.add(builder.start[stop] - reached <= longest).only_enforce_if(literal, somebody[origin])


def _shift_key(rule: WaitAboard, shift: Shift) -> Hashable:
    return rule.of(shift.id)


MODEL = RoomModel(kind=WaitAboard, constrain=_constrain, shift_key=_shift_key)

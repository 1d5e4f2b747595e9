"""Driving range in CP-SAT: the metres of the arcs of one shift."""

from __future__ import annotations

from collections.abc import Hashable

from routing.exact.builder import BASE, Builder, TourModel
from routing.exact.linear import weighted
from routing.exact.room import RoomModel
from routing.model.shift import Shift
from routing.rules.driving_range.spec import DrivingRange


def _constrain(builder: Builder, rule: DrivingRange) -> None:
    ranges = {row.shift: row.longest for row in rule.rows}
    for tour in builder.tours:
        longest = ranges.get(tour.bounds.shift.id)
        if longest is not None:
            driven = weighted((literal, _metres(builder, tour, *arc)) for arc, literal in tour.arcs.items())
            builder.model.add(driven <= longest)


def _metres(builder: Builder, tour: TourModel, origin: int, destination: int) -> int:
    shift, places = tour.bounds.shift, builder.scope.places
    here = shift.start_place if origin == BASE else places[origin]
    there = shift.end_place if destination == BASE else places[destination]
    return builder.scope.legs.leg(shift.mode, here, there)[1]


def _shift_key(rule: DrivingRange, shift: Shift) -> Hashable:
    return next((row.longest for row in rule.rows if row.shift == shift.id), None)


MODEL = RoomModel(kind=DrivingRange, constrain=_constrain, shift_key=_shift_key)

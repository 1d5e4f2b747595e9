"""Travel cost in CP-SAT: a price on each arc."""

from __future__ import annotations

from collections.abc import Hashable

from routing.exact.builder import BASE, Builder, TourModel
from routing.exact.room import RoomModel
from routing.model.shift import Shift
from routing.rules.travel_cost.spec import TravelCost


def _constrain(builder: Builder, rule: TravelCost) -> None:
    price_of = rule.by_shift()
    for tour in builder.tours:
        price = price_of(tour.bounds.shift)
        for arc, literal in tour.arcs.items():
            builder.charge("travel_cost.time", literal, price.per_time * builder.leg(tour, *arc))
            builder.charge("travel_cost.distance", literal, price.per_metre * _metres(builder, tour, *arc))


def _metres(builder: Builder, tour: TourModel, origin: int, destination: int) -> int:
    shift, places = tour.bounds.shift, builder.scope.places
    here = shift.start_place if origin == BASE else places[origin]
    there = shift.end_place if destination == BASE else places[destination]
    return builder.scope.legs.leg(shift.mode, here, there)[1]


def _shift_key(rule: TravelCost, shift: Shift) -> Hashable:
    price = rule.by_shift()(shift)
    return price.per_time, price.per_metre


MODEL = RoomModel(kind=TravelCost, constrain=_constrain, shift_key=_shift_key)

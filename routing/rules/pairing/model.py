"""Pairing in CP-SAT: one presence literal for both stops, delivery after pickup.

Time orders the two stops unless everything between them may take no time at all; then a rank does.
"""

from __future__ import annotations

from routing.exact.builder import BASE, Builder
from routing.exact.room import RoomModel
from routing.rules.pairing.spec import Pairing


def _constrain(builder: Builder, rule: Pairing) -> None:
    least = builder.scope.least
    timeless: list[tuple[int, int]] = []
    for task, stops in builder.scope.stops_of.items():
        if len(stops) == 2:
            pickup, delivery = stops
            after = builder.start[pickup] + builder.lasting(pickup)
            builder.model.add(builder.start[delivery] >= after).only_enforce_if(builder.served[task])
            if least[pickup] + least[delivery] == 0:
                timeless.append((pickup, delivery))
    if timeless:
        _rank(builder, timeless)


def _rank(builder: Builder, pairs: list[tuple[int, int]]) -> None:
    size = len(builder.scope.stops)
    rank = [builder.model.new_int_var(0, size - 1, f"rank {stop}") for stop in range(size)]
    for tour in builder.tours:
        for (origin, destination), literal in tour.arcs.items():
            if BASE not in (origin, destination):
                builder.model.add(rank[destination] >= rank[origin] + 1).only_enforce_if(literal)
    for pickup, delivery in pairs:
        served = builder.served[builder.scope.stops[pickup].task]
        builder.model.add(rank[delivery] >= rank[pickup] + 1).only_enforce_if(served)


MODEL = RoomModel(kind=Pairing, constrain=_constrain, default=Pairing())

"""Waiting in CP-SAT: what a tour lasts beyond its travel and its service.

The departure is pulled to the latest one that reaches the first start, so the first halt never waits.
"""

from __future__ import annotations

from routing.exact.builder import Builder
from routing.exact.room import RoomModel
from routing.rules.waiting.spec import Waiting


def _constrain(builder: Builder, rule: Waiting) -> None:
    if not rule.price:
        return
    for tour in builder.tours:
        departure, back = builder.departure_and_return(tour)
        busy = builder.service(tour) + builder.travel(tour, base=True)
        builder.charge("waiting.price", back - departure - busy, rule.price)


MODEL = RoomModel(kind=Waiting, constrain=_constrain)

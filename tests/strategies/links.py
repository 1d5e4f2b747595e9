"""Links of every kind: simultaneous, apart, from start or end, same or different person, both or not."""

from __future__ import annotations

from typing import get_args

from routing.model.link import Link, Origin, Relation
from routing.model.task import StopRef
from routing.units import HOUR
from tests.strategies.sketch import Sketch
from tests.strategies.source import Source, chance, pick


def links(source: Source, sketch: Sketch, *, count: int) -> tuple[Link, ...]:
    """Up to ``count`` links between distinct stops, at most one for a pair of tasks."""
    stops = sketch.stops()
    made: dict[tuple[str, ...], Link] = {}
    for _ in range(count):
        first, second = pick(source, stops), pick(source, stops)
        pair = tuple(sorted((first.task, second.task)))
        if first != second and pair not in made:
            made[pair] = _link(source, first=first, second=second)
    return tuple(made.values())


def _link(source: Source, *, first: StopRef, second: StopRef) -> Link:
    least = pick(source, (0, 0, HOUR // 2, -HOUR))
    most = pick(source, (None, least, least + HOUR // 4, least + 3 * HOUR))
    return Link(
        first=first,
        second=second,
        min_gap=least,
        max_gap=most,
        origin=pick(source, get_args(Origin)),
        person=pick(source, get_args(Relation)),
        both=chance(source, 40),
    )

"""The visits that could make room for one that found no place, the nearest first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from matching.base.reference import Held
from matching.planning.visit import Visit
from matching.planning.week import WeekProblem
from routing.units import HOUR

#: Visits further in time than this from an unserved one are left in peace.
REACH = 2 * HOUR


def neighbours(
    week: WeekProblem, unserved: Iterable[str], held: Mapping[str, Held], *, most: int
) -> tuple[str, ...]:
    """Ids of the held visits about the time of an unserved one, ``most`` for each; partners go together."""
    near: dict[str, int] = {}
    for id_ in unserved:
        visit = week.visits[id_]
        ranked = sorted(
            (distance, other)
            for other, place in held.items()
            if (distance := _distance(visit, place.start, week.visits[other].duration)) <= REACH
        )
        for distance, other in ranked[:most]:
            near[other] = min(distance, near.get(other, distance))
    for link in week.problem.links:
        pair = (link.first.task, link.second.task)
        for one, other in (pair, pair[::-1]):
            if link.both and one in near and other in held:
                near.setdefault(other, near[one])
    return tuple(sorted(near, key=lambda id_: (near[id_], id_)))


def _distance(visit: Visit, start: int, duration: int) -> int:
    """Seconds between a visit from ``start`` on and the times that ``visit`` may take; 0 when they meet."""
    gaps = (
        max(0, opening.opening - (start + duration), start - (opening.close + visit.duration))
        for opening in visit.openings
    )
    return min(gaps)

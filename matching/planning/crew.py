"""Ties between visits: crews that come together, care that changes hands, visits spaced over the week."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations, pairwise

from matching.model.care import Counted, PersonRelation
from matching.planning.visit import Opening, Visit
from routing.model.link import Link
from routing.model.task import StopRef
from routing.units import DAY, HOUR

Lane = list[Visit]

#: Start of a visit against the middle of its day: gaps in days count half a day either way. Exact while
#: windows are narrower than 11 hours, which leaves an hour for the nights when clocks change.
HALF_DAY = 12 * HOUR


def lanes(visit: Visit, *, crew: int, cuts: Sequence[int] = ()) -> list[Lane]:
    """The visit for each member of the crew, each cut into parts at ``cuts`` (horizon seconds)."""
    start = _planned(visit.openings[0])
    bounds = [start, *cuts, start + visit.duration]
    found: list[Lane] = []
    for member in range(1, crew + 1):
        lane: Lane = []
        for part, (begin, end) in enumerate(pairwise(bounds), start=1):
            suffix = (f"/{member}" if crew > 1 else "") + (f".{part}" if cuts else "")
            lane.append(
                replace(
                    visit,
                    id=visit.id + suffix,
                    member=member,
                    crew=crew,
                    part=part,
                    parts=len(bounds) - 1,
                    duration=end - begin,
                    min_duration=visit.min_duration if crew == 1 and not cuts else None,
                    openings=tuple(_moved(opening, begin - start) for opening in visit.openings),
                )
            )
        found.append(lane)
    return found


def crew_links(crew: Sequence[Lane]) -> Iterator[Link]:
    """All start together, with different people, and all come or none."""
    for first, second in combinations([lane[0] for lane in crew], 2):
        yield Link(
            first=StopRef(task=first.id),
            second=StopRef(task=second.id),
            max_gap=0,
            person="different",
            both=True,
        )


def hand_over_links(lane: Lane) -> Iterator[Link]:
    """Each part starts the moment the one before ends, and all are done or none."""
    for first, second in pairwise(lane):
        yield Link(
            first=StopRef(task=first.id),
            second=StopRef(task=second.id),
            origin="end",
            max_gap=0,
            both=True,
        )


def person_links(visits: Sequence[Visit], relation: PersonRelation) -> Iterator[Link]:
    """The same person, or another one, from one visit to the next."""
    if relation == "any":
        return
    for first, second in pairwise(visits):
        yield Link(first=StopRef(task=first.id), second=StopRef(task=second.id), person=relation)


def spacing_links(visits: Sequence[Visit], pattern: Counted, relation: PersonRelation) -> Iterator[Link]:
    """Days between counted visits, in order; the least holds for any two, in case one is missing."""
    for (rank, first), (other, second) in combinations(enumerate(visits), 2):
        following = other == rank + 1
        most = pattern.max_spacing if following else None
        yield Link(
            first=StopRef(task=first.id),
            second=StopRef(task=second.id),
            min_gap=pattern.min_spacing * DAY - HALF_DAY,
            max_gap=None if most is None else most * DAY + HALF_DAY,
            person=relation if following else "any",
        )


def _planned(opening: Opening) -> int:
    """The planned start: the middle of the tolerance."""
    return (opening.opening + opening.close) // 2


def _moved(opening: Opening, by: int) -> Opening:
    wanted = None if opening.wanted is None else opening.wanted + by
    return replace(opening, opening=opening.opening + by, close=opening.close + by, wanted=wanted)

"""Pins laid on the visits of a week: the person, the start, the order that somebody settled by hand.

A pin narrows what the visit itself says, so that every rule, every reason and the referee know it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from matching.model.pin import PinnedVisit
from matching.planning.calendar import Clock
from matching.planning.visit import Opening, Visit
from routing.model.link import Link
from routing.model.task import StopRef


def pinned_visits(visits: Sequence[Visit], pins: Iterable[PinnedVisit], clock: Clock) -> list[Visit]:
    """The visits with their persons and starts pinned; those of other weeks are passed over."""
    of: dict[tuple[str, date], list[PinnedVisit]] = {}
    for pin in pins:
        of.setdefault((pin.line, pin.day), []).append(pin)
    first: dict[tuple[str, date], int] = {}
    found: list[Visit] = []
    for visit in visits:
        key = visit.line, visit.day
        first.setdefault(key, visit.openings[0].opening)
        mine = of.get(key, []) if len(visit.openings) == 1 else []
        found.append(_pinned(visit, mine, clock, begins=first[key]) if mine else visit)
    return found


def order_links(pins: Iterable[PinnedVisit], heads: Mapping[tuple[str, date], Visit]) -> Iterator[Link]:
    """The same person, later the same day; nothing when one of the two visits is not asked for."""
    for pin in pins:
        if pin.after is None:
            continue
        before, visit = heads.get((pin.after, pin.day)), heads.get((pin.line, pin.day))
        if before is not None and visit is not None:
            yield Link(
                first=StopRef(task=before.id), second=StopRef(task=visit.id), origin="end", person="same"
            )


def _pinned(visit: Visit, pins: Sequence[PinnedVisit], clock: Clock, *, begins: int) -> Visit:
    """``begins`` is when the first part of the care may begin: later parts keep their distance to it."""
    persons = [pin.worker for pin in pins if pin.worker is not None]
    if visit.member <= len(persons):
        visit = replace(visit, only=frozenset({persons[visit.member - 1]}))
    start = next((pin.start for pin in pins if pin.start is not None), None)
    if start is None:
        return visit
    opening = visit.openings[0]
    at = clock.at(opening.day, start) + opening.opening - begins
    return replace(visit, openings=(Opening(day=opening.day, opening=at, close=at),))

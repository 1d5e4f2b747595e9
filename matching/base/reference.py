"""What a week is compared with: for each of its visits, who was to do it and when; and what fell away."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from matching.base.model import BasePlan, Slot
from matching.base.published import PublishedWeek, clock_face, moment
from matching.base.visit_name import VisitName
from matching.model.association import Association
from matching.model.care import CareLine
from matching.model.internal import InternalTime
from matching.model.post import Post
from matching.planning.presence import present_dates
from matching.planning.visit import Visit
from matching.planning.week import WeekProblem

Gone = Literal["holiday", "exception", "ended", "removed", "client_away", "withdrawn", "not_due"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """Who does a visit, and from when (horizon seconds)."""

    person: str
    start: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Dropped:
    """A visit of the reference that the week does not ask for.

    ``start`` is horizon seconds; ``why`` tells a public holiday, a date taken out of the line, a line whose
    dates are over, one that is no longer in the tables, a client away, a published visit asked for no more,
    or a visit of the base that is just not due this week (every other week).
    """

    line: str
    day: date
    person: str
    start: int
    why: Gone


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """The base or the published plan, laid on one week.

    Attributes
    ----------
    held: by visit id.
    durations: by visit id, how long it was to last, seconds.
    open: ids of visits that were already left to fill; a visit neither held nor open is new.
    """

    held: Mapping[str, Held]
    durations: Mapping[str, int]
    open: frozenset[str] = frozenset()
    dropped: tuple[Dropped, ...] = ()


def reference_of_base(week: WeekProblem, base: BasePlan) -> Reference:
    """The base laid on the week: dated visits by weekday, counted ones in order of their days."""
    slots: dict[tuple[str, int, int], list[Slot]] = defaultdict(list)
    for slot in base.of(week.week):
        slots[slot.line, slot.part, slot.member].append(slot)
    held: dict[str, Held] = {}
    durations: dict[str, int] = {}
    used: set[Slot] = set()
    for key, visits in _by_place(week).items():
        for visit, slot in _answers(visits, slots.get(key, ())):
            day = week.week.monday + timedelta(days=slot.weekday)
            held[visit.id] = Held(person=slot.person, start=moment(week.clock, day, slot.start))
            durations[visit.id] = slot.duration
            used.add(slot)
    unused = [slot for slot in base.of(week.week) if slot not in used]
    return Reference(
        held=held,
        durations=durations,
        open=frozenset(
            id_ for id_, visit in week.visits.items() if visit.line in base.open_lines and id_ not in held
        ),
        dropped=tuple(_dropped_slot(week, slot) for slot in unused),
    )


def reference_of_plan(week: WeekProblem, published: PublishedWeek) -> Reference:
    """A published plan of the same week, visit by visit, moments kept whatever horizon it was written in."""
    held: dict[str, Held] = {}
    durations: dict[str, int] = {}
    dropped: list[Dropped] = []
    for served in published.served():
        day = published.clock.day(served.start)
        start = moment(week.clock, day, clock_face(published.clock, day, served.start))
        if served.task in week.visits:
            held[served.task] = Held(person=served.person, start=start)
            durations[served.task] = served.end - served.start
            continue
        name = VisitName.parse(served.task)
        line = served.task if name is None else name.line
        day = day if name is None or name.rank is not None else name.day
        why = _why_gone(week, line, day)
        why = "withdrawn" if why == "not_due" else why
        dropped.append(Dropped(line=line, day=day, person=served.person, start=start, why=why))
    known = frozenset(published.plan.unserved) & week.visits.keys()
    return Reference(held=held, durations=durations, open=known, dropped=tuple(dropped))


def _by_place(week: WeekProblem) -> dict[tuple[str, int, int], list[Visit]]:
    """Visits of each line, part and member, in order of their first day."""
    found: dict[tuple[str, int, int], list[Visit]] = defaultdict(list)
    for visit in week.visits.values():
        found[visit.line, visit.part, visit.member].append(visit)
    return found


def _answers(visits: Sequence[Visit], slots: Sequence[Slot]) -> list[tuple[Visit, Slot]]:
    """Pairs of visit and slot: in order, each visit takes the next slot whose day it allows."""
    left = list(slots)
    pairs: list[tuple[Visit, Slot]] = []
    for visit in visits:
        days = {opening.day.weekday() for opening in visit.openings}
        taken = next((place for place, slot in enumerate(left) if slot.weekday in days), None)
        if taken is not None:
            pairs.append((visit, left[taken]))
            left = left[taken + 1 :] if len(days) > 1 else [*left[:taken], *left[taken + 1 :]]
    return pairs


def _dropped_slot(week: WeekProblem, slot: Slot) -> Dropped:
    day = week.week.monday + timedelta(days=slot.weekday)
    return Dropped(
        line=slot.line,
        day=day,
        person=slot.person,
        start=moment(week.clock, day, slot.start),
        why=_why_gone(week, slot.line, day),
    )


def _why_gone(week: WeekProblem, line: str, day: date) -> Gone:
    promise = _promise(week.association, line)
    if promise is None:
        return "removed"
    if not promise.validity.holds(day):
        return "ended"
    if day in promise.exceptions:
        return "exception"
    if promise.holidays == "skip" and day in week.holidays:
        return "holiday"
    if isinstance(promise, CareLine):
        clients = [one for one in week.association.clients if one.id in promise.clients]
        if not present_dates(clients, promise.window, (day,)):
            return "client_away"
    return "not_due"


def _promise(association: Association, line: str) -> CareLine | Post | InternalTime | None:
    promises: tuple[CareLine | Post | InternalTime, ...] = (
        *association.care_lines,
        *association.posts,
        *association.internal,
    )
    return next((one for one in promises if one.id == line), None)

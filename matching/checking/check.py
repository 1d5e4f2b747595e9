"""Every check of an assigned week, and what could not be checked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from matching.checking.clashes import overlaps, steps, too_far
from matching.checking.cover import Promises, Unread, crews, unassigned, whole_week
from matching.checking.findings import KINDS, Finding, Unmade
from matching.checking.fitness import gates, refused
from matching.checking.jobs import Away, Directory, Job, by_person, clock_of, jobs_of
from matching.checking.leave import absent, unavailable
from matching.checking.roads import Roads
from matching.checking.time_worked import PersonHours, against_contract, against_law, hours_of
from matching.checking.unmade import unmade_checks
from matching.imports.record import Reading, Where
from matching.model.association import Association
from matching.planning.apart import apart
from matching.planning.calendar import Clock


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """A week as read, and what the checks say of it.

    Attributes
    ----------
    days: days of the week, in order.
    findings: the gravest first, then by day and person.
    unmade: checks that were not made, or not for everybody.
    hours: one row a person.
    sectors: sheets, in order; rejected_days: day of each rejected piece, where the file says it.
    """

    reading: Reading
    days: tuple[date, ...]
    findings: tuple[Finding, ...]
    unmade: tuple[Unmade, ...]
    hours: tuple[PersonHours, ...]
    sectors: tuple[str, ...] = ()
    rejected_days: tuple[date, ...] = ()
    synthetic: bool = False

    @property
    def by_entry(self) -> dict[int, tuple[int, ...]]:
        """Numbers of the findings about each entry."""
        found: dict[int, list[int]] = {}
        for number, finding in enumerate(self.findings):
            for entry in finding.entries:
                found.setdefault(entry, []).append(number)
        return {entry: tuple(numbers) for entry, numbers in found.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Assigned:
    """What is checked.

    Attributes
    ----------
    days: that the file covers; empty for those of its entries.
    week_hours: contract hours of a week by person, where the file itself writes them.
    sectors: sheets, in order.
    rejected_days: day of each rejected piece of the reading, where the file says it.
    """

    reading: Reading
    days: tuple[date, ...] = ()
    week_hours: Mapping[str, float] = field(default_factory=dict)
    sectors: tuple[str, ...] = ()
    rejected_days: tuple[date, ...] = ()


def check_week(week: Assigned, association: Association | None = None) -> Checked:
    """Check an assigned week; with an association also travel, contracts, qualifications and promises.

    Statements never rest on a guess: a visit whose end was not written is counted as if it ended when it
    starts.
    """
    reading = week.reading
    days = week.days or tuple(sorted({entry.start.date() for entry in reading.entries}))
    if not days:
        return Checked(reading=reading, days=(), findings=(), unmade=(), hours=(), sectors=week.sectors)
    clock = clock_of(days, reading.zone)
    association = None if association is None else apart(association)
    directory = Directory(association)
    jobs, away = jobs_of(reading, directory, clock)
    people = by_person(jobs)
    roads = Roads(association, people, clock)
    leave = _by_name(away)
    names = [party.name for party in reading.people] or list(people)
    hours = tuple(
        hours_of(
            name,
            people.get(name, []),
            leave.get(name, []),
            roads,
            week_hours=week.week_hours.get(name),
            where=_first_place(people.get(name, [])),
        )
        for name in names
    )
    found: list[Finding] = []
    for name, own in people.items():
        found += _of_person(own, leave.get(name, []), roads, association, clock)
    full = whole_week(days)
    unread = {one.person for one in reading.rejected}
    for row in hours:
        found += against_contract(row, all_read=full and not {None, row.person} & unread)
    found += [*unassigned(jobs), *crews(jobs)]
    promises = None
    if association is not None:
        strangers = [party.name for party in reading.clients if directory.client(party.name) is None]
        promises = Promises(association, _unread(week), strangers, days)
    if promises is not None:
        found += promises.findings(jobs)
    unmade = unmade_checks(
        reading,
        association,
        directory,
        jobs,
        known_steps=sum(roads.seconds(*step) is not None for own in people.values() for step in steps(own)),
        all_steps=sum(1 for own in people.values() for _ in steps(own)),
        without_contract=sum(row.due is None for row in hours),
        unsure_promises=promises.unsure if promises is not None else 0,
        full_week=full,
    )
    return Checked(
        reading=reading,
        days=days,
        findings=tuple(sorted(found, key=_order)),
        unmade=tuple(unmade),
        hours=hours,
        sectors=week.sectors,
        rejected_days=week.rejected_days,
        synthetic=association is not None and any(place.synthetic for place in association.locations),
    )


def _unread(week: Assigned) -> list[Unread]:
    """What the file holds and nobody could read, as far as it is known."""
    rejected = week.reading.rejected
    known = dict(zip(range(len(rejected)), week.rejected_days, strict=False))
    return [
        Unread(day=known.get(number) or (one.start.date() if one.start else None), client=one.client)
        for number, one in enumerate(rejected)
        if one.visit
    ]


def _of_person(
    jobs: Sequence[Job],
    away: Sequence[Away],
    roads: Roads,
    association: Association | None,
    clock: Clock,
) -> Iterator[Finding]:
    employers = {} if association is None else {row.id: row for row in association.organisations}
    gone = [*absent(jobs, away, clock)]
    yield from overlaps(jobs)
    yield from gone
    yield from too_far(jobs, roads)
    yield from refused(jobs)
    yield from gates(jobs, employers, clock)
    yield from against_law(jobs, association)
    told = {entry for finding in gone for entry in finding.entries}
    yield from (finding for finding in unavailable(jobs, clock) if not told & set(finding.entries))


def _by_name(away: Sequence[Away]) -> dict[str, list[Away]]:
    found: dict[str, list[Away]] = {}
    for one in away:
        found.setdefault(one.entry.person or "", []).append(one)
    return found


def _first_place(jobs: Sequence[Job]) -> Where | None:
    """The row of the person's first job, for findings about the whole week."""
    if not jobs:
        return None
    where = jobs[0].entry.where
    return Where(sheet=where.sheet, row=where.row, tab=where.tab)


def _order(finding: Finding) -> tuple[int, date, str]:
    return KINDS.index(finding.kind), finding.day or date.max, finding.person or ""

"""Hours of each person: against the contract, and against the longest day and week."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from matching.checking.clashes import steps
from matching.checking.findings import Finding, day_said, hours_said
from matching.checking.jobs import Away, Job
from matching.checking.roads import Roads
from matching.imports.cell import plain
from matching.imports.record import Where
from matching.model.association import Association
from matching.model.settings import USUAL
from matching.planning.rules import longest_week
from routing.units import HOUR

#: Hours may differ from the contract by this share before they are listed: extra hours of part-timers stay
#: within a tenth unless an agreement says otherwise (Code du travail, L3123-28); the same below.
MARGIN = 0.10
#: Working days of a week; each one away takes its share off the contract.
_WORKING_DAYS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonHours:
    """Hours of one person in the week, in seconds.

    Attributes
    ----------
    planned: visits and meetings as read.
    sure: those whose end is written, and nothing else: never more than what is worked.
    travel: between visits of one day, where addresses are known.
    due: contract less whole days away; None when no contract is known.
    visits: how many.
    """

    person: str
    planned: int
    sure: int
    travel: int
    due: int | None
    visits: int
    where: Where | None = None


def hours_of(
    person: str,
    jobs: Sequence[Job],
    away: Sequence[Away],
    roads: Roads,
    *,
    week_hours: float | None,
    where: Where | None = None,
) -> PersonHours:
    """The hours of one person; the worker's contract wins over ``week_hours`` that the grid writes."""
    worker = next((job.worker for job in jobs if job.worker is not None), None)
    contract = worker.week_hours() if worker is not None else None
    contract = week_hours if contract is None else contract
    days = {job.day for job in jobs}
    gone = {one.entry.start.date() for one in away if one.whole_day and not _is_rest(one)}
    if worker is not None:
        span = [one.day for one in jobs]
        gone |= {day for day in span if any(absence.whole(day) for absence in worker.absences)}
    # A day that is worked all the same is no day off: it is listed as such.
    off = sum(1 for day in gone - days if day.weekday() < _WORKING_DAYS)
    travel = 0
    for one, other in steps(jobs):
        if one.day == other.day:
            travel += roads.seconds(one, other) or 0
    return PersonHours(
        person=person,
        planned=sum(job.end - job.start for job in jobs),
        sure=sum(job.sure_end - job.start for job in jobs),
        travel=travel,
        due=None
        if contract is None
        else round(contract * HOUR * max(0, _WORKING_DAYS - off) / _WORKING_DAYS),
        visits=sum(job.entry.kind == "visit" for job in jobs),
        where=where,
    )


def against_contract(hours: PersonHours, *, all_read: bool) -> Iterator[Finding]:
    """A finding when even the sure hours pass the contract, or all of them with travel do not reach it.

    What was not read whole may fill a contract: below it is only said when ``all_read``.
    """
    if hours.due is None or hours.due == 0:
        return
    most = hours.planned + hours.travel
    if hours.sure > hours.due * (1 + MARGIN):
        kind, worked = "over_contract", hours.sure
    elif all_read and hours.sure == hours.planned and most < hours.due * (1 - MARGIN):
        kind, worked = "under_contract", most
    else:
        return
    yield Finding(
        kind=kind,
        person=hours.person,
        day=None,
        places=() if hours.where is None else (hours.where,),
        parameters={
            "person": hours.person,
            "worked": hours_said(worked),
            "due": hours_said(hours.due),
            "gap": hours_said(abs(worked - hours.due)),
        },
    )


def against_law(jobs: Sequence[Job], association: Association | None) -> Iterator[Finding]:
    """Days and weeks longer than the law or the association's settings allow, travel not counted."""
    settings = USUAL if association is None else association.settings
    longest_day = round(settings.max_day_hours * HOUR)
    for day in sorted({job.day for job in jobs}):
        own = [job for job in jobs if job.day == day]
        worked = sum(job.sure_end - job.start for job in own)
        if worked > longest_day:
            yield _too_long("day_hours", own, worked, longest_day, day)
    weeks: dict[tuple[int, int], list[Job]] = {}
    for job in jobs:
        weeks.setdefault(job.day.isocalendar()[:2], []).append(job)
    for own in weeks.values():
        worker = own[0].worker
        longest = round(settings.max_week_hours * HOUR)
        if association is not None and worker is not None:
            longest = longest_week(worker, association)
        worked = sum(job.sure_end - job.start for job in own)
        if worked > longest:
            yield _too_long("week_hours", own, worked, longest, None)


def _too_long(kind: str, jobs: Sequence[Job], worked: int, longest: int, day: date | None) -> Finding:
    person = jobs[0].entry.person or ""
    return Finding(
        kind=kind,
        person=person,
        day=day,
        entries=tuple(job.number for job in jobs),
        places=(jobs[0].entry.where,),
        parameters={
            "person": person,
            "worked": hours_said(worked),
            "longest": hours_said(longest),
            "day": day_said(day or jobs[0].day),
        },
    )


def _is_rest(one: Away) -> bool:
    """Whether the code is the weekly rest: it is no leave, and takes nothing off the contract."""
    return plain(one.entry.service or one.entry.code or "").startswith(("repos", "rest", "off"))

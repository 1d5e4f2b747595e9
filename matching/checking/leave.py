"""People planned while they are away, or at hours they do not work."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta

from matching.checking.findings import Finding, job_said, of_jobs
from matching.checking.jobs import Away, Job
from matching.planning.calendar import Clock
from matching.planning.period import periods_without_absences


def absent(jobs: Sequence[Job], away: Sequence[Away], clock: Clock) -> Iterator[Finding]:
    """Each job of one person at a time that the week or the absences table says is leave.

    A code on a whole day speaks of what begins that day: the end of a night is not in it.
    """
    for job in jobs:
        coded = next((one for one in away if _clash(job, one)), None)
        if coded is not None:
            label = coded.entry.service or coded.entry.code or ""
            yield of_jobs("absent", job, coded, visit=job_said(job), cause=label)
            continue
        for absence in job.worker.absences if job.worker is not None else ():
            start, end = clock.at_wall(absence.start), clock.at_wall(absence.end)
            if start <= job.start < end or job.start < start < job.sure_end:
                cause = absence.cause or "absence"
                yield of_jobs("absent", job, visit=job_said(job), cause=cause)
                break


def _clash(job: Job, one: Away) -> bool:
    if one.whole_day:
        return job.entry.start.date() == one.entry.start.date()
    return one.start <= job.start < one.end or job.start < one.start < job.sure_end


def unavailable(jobs: Sequence[Job], clock: Clock) -> Iterator[Finding]:
    """Each job outside the hours that the availability table gives; nobody without a row there."""
    for job in jobs:
        worker = job.worker
        if worker is None or not worker.availability:
            continue
        days = tuple(job.day + timedelta(days=step) for step in (-1, 0, 1))
        open_until = job.start
        for period in periods_without_absences(worker, days, clock):
            if period.start <= open_until < period.end:
                open_until = period.end
        if open_until < job.sure_end or open_until == job.start:
            yield of_jobs("unavailable", job, visit=job_said(job))

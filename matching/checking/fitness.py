"""Pairs that must not be: a refused carer, a certificate missing or lapsed, an act that is closed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from matching.checking.findings import Finding, job_said, of_jobs
from matching.checking.jobs import Job
from matching.model.organisation import Organisation
from matching.planning.calendar import Clock
from matching.planning.gates import refusal


def refused(jobs: Sequence[Job]) -> Iterator[Finding]:
    """Each visit to a client who refuses the carer."""
    for job in jobs:
        if job.worker is not None and job.client is not None and job.worker.id in job.client.refused:
            yield of_jobs("refused", job, visit=job_said(job), client=job.client.name)


def gates(jobs: Sequence[Job], employers: Mapping[str, Organisation], clock: Clock) -> Iterator[Finding]:
    """Each visit that a gate is closed to, by its dates: certificate, licence, age of the act."""
    for job in jobs:
        if job.service is None:
            continue
        visit = job_said(job)
        ages = job.service.closed_ages((job.client,), job.day) if job.client is not None else ()
        if ages:
            shown = ", ".join(map(str, ages))
            yield of_jobs("act", job, visit=visit, service=job.service.name, ages=shown)
        if job.worker is None or job.worker.organisation not in employers:
            continue
        days = _days(job, clock)
        closed = refusal(job.service.requirements, job.worker, employers[job.worker.organisation], days)
        if closed is None:
            continue
        missing = ", ".join(closed.missing)
        if closed.gate == "expired" and closed.lapsed is not None:
            since = f"{closed.lapsed:%d/%m/%Y}", closed.lapsed.isoformat()
            yield of_jobs("expired", job, visit=visit, missing=missing, lapsed=since)
        else:
            yield of_jobs(closed.gate, job, visit=visit, missing=missing)


def _days(job: Job, clock: Clock) -> tuple[date, ...]:
    last = clock.day(max(job.start, job.sure_end - 1))
    return (job.day,) if last == job.day else (job.day, last)

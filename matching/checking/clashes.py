"""One person in two places: overlaps, the same visit written twice, travel that cannot be done in the gap."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from matching.checking.findings import Finding, job_said, of_jobs
from matching.checking.jobs import Job, minutes
from matching.checking.roads import Roads


def overlaps(jobs: Sequence[Job]) -> Iterator[Finding]:
    """Each pair of one person's jobs that share time; ``jobs`` in time order."""
    for number, one in enumerate(jobs):
        for other in jobs[number + 1 :]:
            if other.start > one.start and other.start >= one.sure_end:
                break
            shared = min(one.sure_end, other.sure_end) - other.start
            said = {"first": job_said(one), "second": job_said(other)}
            client = one.entry.client
            if client is not None and client == other.entry.client and _alike(one, other):
                yield of_jobs("double", one, other, **said)
            elif shared > 0:
                yield of_jobs("overlap", one, other, minutes=minutes(shared), **said)
            else:  # they begin together, whenever the one without a written end ends
                yield of_jobs("together", one, other, **said)


def _alike(one: Job, other: Job) -> bool:
    return (one.start, one.end) == (other.start, other.end)


def too_far(jobs: Sequence[Job], roads: Roads) -> Iterator[Finding]:
    """Each step from a visit to the next that takes longer than the time between them."""
    for one, other in steps(jobs):
        needed = roads.seconds(one, other)
        if needed is None:
            continue
        gap = other.start - one.sure_end
        if needed > gap:
            yield of_jobs(
                "travel",
                one,
                other,
                first=job_said(one),
                second=job_said(other),
                needed=-(-needed // 60),
                gap=minutes(gap),
                mode=roads.mode_said(one),
            )


def steps(jobs: Sequence[Job]) -> Iterator[tuple[Job, Job]]:
    """Each job and the next of one person, both visits at different clients', without overlap."""
    for one, other in pairwise(jobs):
        both = one.entry.kind == other.entry.kind == "visit"
        if both and one.entry.client != other.entry.client and other.start >= one.sure_end:
            yield one, other

"""Judges links: gaps between linked stops, who serves them, and both or none."""

from __future__ import annotations

from collections.abc import Iterator

from routing.model.link import Link
from routing.model.problem import Problem
from routing.rules.findings import Breach
from routing.rules.record import PlanRecord, Served


def audit(problem: Problem, record: PlanRecord) -> Iterator[Breach]:
    """A breach for each gap outside its limits, wrong pair of persons, or task left alone."""
    for link in problem.links:
        first, second = record.first(link.first), record.first(link.second)
        if first is not None and second is not None:
            yield from _gap(link, first, second)
            yield from _persons(link, first, second)
        elif link.both:
            yield from _alone(link, record)


def _gap(link: Link, first: Served, second: Served) -> Iterator[Breach]:
    gap = second.start - (first.end if link.origin == "end" else first.start)
    if gap < link.min_gap:
        code, limit = "together.too_close", link.min_gap
    elif link.max_gap is not None and gap > link.max_gap:
        code, limit = "together.too_far", link.max_gap
    else:
        return
    if link.min_gap == link.max_gap == 0 and link.origin == "start":
        code = "together.not_simultaneous"
        details = {"first": first.start, "second": second.start}
    else:
        details = {"gap": gap, "limit": limit}
    yield Breach(
        code=code,
        shift=second.shift.id,
        tasks=(link.second.task, link.first.task),
        details={**details, "other": link.first.task, "origin": link.origin},
    )


def _persons(link: Link, first: Served, second: Served) -> Iterator[Breach]:
    same = first.shift.person == second.shift.person
    if link.person == "same" and not same:
        code = "together.two_persons"
    elif link.person == "different" and same:
        code = "together.one_person"
    else:
        return
    yield Breach(
        code=code,
        shift=second.shift.id,
        tasks=(link.second.task, link.first.task),
        details={
            "other": link.first.task,
            "person": second.shift.person,
            "other_person": first.shift.person,
        },
    )


def _alone(link: Link, record: PlanRecord) -> Iterator[Breach]:
    """One task is on a tour, the other nowhere. Half-served tasks are the pairing rule's business."""
    for served, missing in (
        (link.first.task, link.second.task),
        (link.second.task, link.first.task),
    ):
        if served in record.halts and missing not in record.halts:
            shift = record.halts[served][0].shift.id
            yield Breach(
                code="together.alone", shift=shift, tasks=(served, missing), details={"missing": missing}
            )

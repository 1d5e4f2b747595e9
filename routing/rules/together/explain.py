"""What links ask of one tour: gaps inside it and against tours as written, and who may take a linked task."""

from __future__ import annotations

from collections.abc import Iterator

from routing.model.link import Link
from routing.model.problem import Problem
from routing.model.shift import Shift
from routing.model.task import StopRef, Task
from routing.rules.explaining import Apart, Around, At, Limit, Limits, Refusals, Trip
from routing.rules.findings import Breach
from routing.rules.record import Served
from routing.rules.together.spec import Together


def refusals(problem: Problem, rule: Together | None) -> Refusals:
    """The person of the linked task, where it must be the same one, or another."""
    links: dict[str, list[Link]] = {}
    for link in problem.links:
        if link.person != "any" and link.first.task != link.second.task:
            links.setdefault(link.first.task, []).append(link)
            links.setdefault(link.second.task, []).append(link)

    def refused(task: Task, shift: Shift, around: Around) -> Iterator[Breach]:
        for link in links.get(task.id, ()):
            other = around.record.first(link.second if link.first.task == task.id else link.first)
            if other is not None:
                same = other.shift.person == shift.person
                if same != (link.person == "same"):
                    yield _persons(link, task.id, other, shift)

    return refused


def _persons(link: Link, task: str, other: Served, shift: Shift) -> Breach:
    """The breach as the referee words it: told of the second stop, the first being the other."""
    second = link.second.task == task
    return Breach(
        code="together.two_persons" if link.person == "same" else "together.one_person",
        shift=shift.id if second else other.shift.id,
        tasks=(link.second.task, link.first.task),
        details={
            "other": link.first.task,
            "person": shift.person if second else other.shift.person,
            "other_person": other.shift.person if second else shift.person,
        },
    )


def limits(problem: Problem, rule: Together | None) -> Limits:
    """A limit for each link with a stop on the trip and the other one served."""
    links: dict[StopRef, list[Link]] = {}
    for link in problem.links:
        links.setdefault(link.first, []).append(link)
        links.setdefault(link.second, []).append(link)

    def asked(trip: Trip) -> Iterator[Limit]:
        for ref in trip.stops:
            for link in links.get(ref, ()):
                found = _limit(link, trip, ref)
                if found is not None:
                    yield found

    return asked


def _limit(link: Link, trip: Trip, ref: StopRef) -> Limit | None:
    """The link as a limit, told once: at its first stop when both are on the trip."""
    first, second = trip.point(link.first), trip.point(link.second)
    if first is not None and second is not None:
        served = trip.durations[first - 1] if link.origin == "end" else 0
        most = None if link.max_gap is None else link.max_gap + served
        told = Apart(first=first, second=second, least=link.min_gap + served, most=most)
        return told if ref == link.first else None
    other = trip.elsewhere(link.second if first is not None else link.first)
    if other is None:
        return None
    if second is not None:
        origin = other.end if link.origin == "end" else other.start
        latest = None if link.max_gap is None else origin + link.max_gap
        return At(point=second, spans=((origin + link.min_gap, latest),))
    assert first is not None  # the link came by one of its two stops
    served = trip.durations[first - 1] if link.origin == "end" else 0
    earliest = None if link.max_gap is None else other.start - link.max_gap - served
    return At(point=first, spans=((earliest, other.start - link.min_gap - served),))

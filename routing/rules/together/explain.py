"""What links ask of the times of a tour: gaps inside it, and against tours whose times are written."""

from __future__ import annotations

from collections.abc import Iterator

from routing.model.link import Link
from routing.model.problem import Problem
from routing.model.task import StopRef
from routing.rules.explaining import Apart, At, Limit, Limits, Trip
from routing.rules.together.spec import Together


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

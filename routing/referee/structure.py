"""What every tour must respect whatever the rules: one tour a shift, one halt a stop, times that add up."""

from __future__ import annotations

from collections.abc import Iterator

from routing.rules.findings import Breach
from routing.rules.record import PlanRecord, Served, TourRecord


def structure(record: PlanRecord) -> Iterator[Breach]:
    """Every structural breach of the plan."""
    yield from _doubles(record)
    for tour in record.tours:
        for halt in tour.halts:
            yield from _halt(halt)
        yield from _pauses(tour)
        yield from _return(tour)


def _doubles(record: PlanRecord) -> Iterator[Breach]:
    used: set[str] = set()
    stops: set[object] = set()
    for tour in record.tours:
        if tour.shift.id in used:
            yield Breach(code="tour.shift_twice", shift=tour.shift.id)
        used.add(tour.shift.id)
        for halt in tour.halts:
            if halt.ref in stops:
                yield _at(halt, "tour.stop_twice", stop=halt.ref.stop + 1)
            stops.add(halt.ref)


def _halt(halt: Served) -> Iterator[Breach]:
    """The times of one line. Each wrong entry is told once: an impossible start hides its arrival."""
    arrival = halt.written.arrival
    if halt.start < halt.reached:
        yield _at(
            halt, "tour.too_soon", start=halt.start, reached=halt.reached, short=halt.reached - halt.start
        )
    elif arrival < halt.reached:
        yield _at(halt, "tour.arrival_too_soon", arrival=arrival, reached=halt.reached)
    elif arrival > halt.start:
        yield _at(halt, "tour.arrival_after_start", arrival=arrival, start=halt.start)
    if halt.written.end != halt.end:
        yield _at(halt, "tour.wrong_end", end=halt.written.end, expected=halt.end)


def _pauses(tour: TourRecord) -> Iterator[Breach]:
    """A pause is taken where the halt before or after it is; a tour of pauses alone is none."""
    for k, halt in enumerate(tour.halts):
        if not halt.pause:
            continue
        before = next((other.place for other in reversed(tour.halts[:k]) if not other.pause), None)
        after = next((other.place for other in tour.halts[k + 1 :] if not other.pause), None)
        if before is None and after is None:
            yield _at(halt, "tour.pause_alone")
        elif halt.written.place not in (before, after) or halt.written.place is None:
            yield _at(halt, "tour.pause_elsewhere")


def _return(tour: TourRecord) -> Iterator[Breach]:
    if tour.claimed < tour.reached:
        yield Breach(
            code="tour.return_too_soon",
            shift=tour.shift.id,
            tasks=(tour.halts[-1].ref.task,),
            details={"arrival": tour.claimed, "reached": tour.reached},
        )


def _at(halt: Served, code: str, **details: int) -> Breach:
    return Breach(code=code, shift=halt.shift.id, tasks=(halt.ref.task,), details=details)

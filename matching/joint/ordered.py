"""Means with hours of their own: public transport between two areas, a taxi that is ordered in time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from matching.imports.cell import plain
from matching.joint.book import NetworkHours
from matching.joint.names import fleet_mode_name
from matching.model.location import Location
from matching.planning.week import WeekProblem
from matching.rides.fleet import MODE
from matching.rides.resources import Subcontractor
from routing.joint import Means
from routing.rides import Party
from routing.units import MINUTE, euros, euros_per_km

TRANSIT, TAXI = "transit", "taxi"
#: Longest leg by public transport [assumption: nobody measured what carers accept].
BY_TRANSIT = 60 * MINUTE
#: What a leg by public transport weighs, so that none is made for nothing.
TICKET = euros(0.5)


@dataclass(frozen=True, slots=True, kw_only=True)
class TaxiLimit:
    """The taxi is too late for part of the day: ``first`` is its first pickup; None: it has no seat."""

    name: str
    minutes: int
    ordered: int
    first: int | None


def span_of(one: NetworkHours, week: WeekProblem, day: date) -> tuple[int, int]:
    """First departure and last arrival, horizon seconds."""
    return week.clock.at(day, one.first), week.clock.at(day, one.last)


def local_means(one: NetworkHours, week: WeekProblem, day: date, walking: Sequence[str]) -> Iterator[Means]:
    """First and last legs between homes in one area and visits in the other.

    What runs one way only brings nobody there and back, so it is not used.
    """
    if not one.both_ways:
        return
    shifts = {shift.id: shift for shift in week.problem.shifts if shift.id in set(walking)}
    for home, away in dict.fromkeys(((one.origin, one.destination), (one.destination, one.origin))):
        there = frozenset(
            visit.id for visit in week.visits.values() if _lies(week.locations[visit.place], away)
        )
        near = [shift for shift in shifts.values() if _lies(week.locations[shift.start_place], home)]
        for mode in dict.fromkeys(shift.mode for shift in near if there):
            yield Means(
                name=TRANSIT,
                mode=mode,
                hours=(span_of(one, week, day),),
                price=TICKET,
                longest=BY_TRANSIT,
                tasks=there,
                shifts=frozenset(shift.id for shift in near if shift.mode == mode),
                instead=True,
            )


def numbered(means: Iterable[Means]) -> Iterator[Means]:
    """The means, each with a name of its own."""
    for number, one in enumerate(means, start=1):
        yield replace(one, name=f"{one.name} {number}")


def _lies(location: Location, area: str) -> bool:
    names = (location.id, location.commune, location.sector)
    return area == "*" or plain(area) in {plain(name) for name in names if name}


def taxi_means(
    taxi: Subcontractor | None, week: WeekProblem, *, planned_at: int
) -> tuple[tuple[Means, ...], TaxiLimit | None]:
    """The taxi from its lead after ``planned_at`` on, and what that leaves out of the day."""
    periods = week.periods.values()
    if taxi is None or not periods:
        return (), None
    ready = planned_at + taxi.lead_minutes * MINUTE
    limit = TaxiLimit(name=taxi.name, minutes=taxi.lead_minutes, ordered=planned_at, first=ready)
    if not taxi.layout.takes(Party()):
        return (), replace(limit, first=None)
    last = max(period.end for period in periods)
    means = Means(
        name=TAXI,
        mode=fleet_mode_name(MODE),
        hours=((ready, last),),
        price=euros(taxi.euros_per_ride),
        per_metre=euros_per_km(taxi.euros_per_km),
    )
    late = ready > min(period.start for period in periods)
    return (means,) if ready < last else (), limit if late else None

"""How much travel a person's hours leave to one tour, its service and her other tours once counted."""

from __future__ import annotations

from collections.abc import Iterator

from routing.model.problem import Problem
from routing.rules.explaining import Limits, TravelAtMost, Trip
from routing.rules.hours.spec import Hours, HoursLimit


def limits(problem: Problem, rule: Hours | None) -> Limits:
    """A limit on travel for each period of the person that the shift starts in."""
    rows: dict[str, list[HoursLimit]] = {}
    for row in rule.rows if rule else ():
        if row.longest is not None:
            rows.setdefault(row.person, []).append(row)

    def asked(trip: Trip) -> Iterator[TravelAtMost]:
        for row in rows.get(trip.shift.person, ()):
            if row.longest is not None and row.start <= trip.shift.start < row.end and trip.stops:
                other = sum(
                    tour.work
                    for tour in trip.record.tours
                    if tour.shift.person == row.person
                    and tour.shift.id != trip.shift.id
                    and row.start <= tour.shift.start < row.end
                )
                yield TravelAtMost(most=row.longest - other - trip.service)

    return asked

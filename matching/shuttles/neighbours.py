"""Vehicles whose runs fall in hours in which a neighbouring service day may want them too.

A day whose plan is known keeps its vehicles (see :mod:`.busy`); one that is not planned yet must be told of
this plan, else a vehicle may be planned twice at such an hour.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from matching.shuttles.day import ShuttleDay
from matching.shuttles.fleet import AROUND, Period
from matching.shuttles.legs import legs_of
from routing.rides.trips import Trip


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedHours:
    """Runs of a plan within an hour of rides that the service day ``day``, before or after, wants."""

    day: date
    trips: tuple[Trip, ...]


def shared_hours(day: ShuttleDay, trips: Sequence[Trip]) -> tuple[SharedHours, ...]:
    """What of the ``trips`` the service days around may meet, as far as the book knows their shifts."""
    return tuple(_shared(day, trips))


def _shared(day: ShuttleDay, trips: Sequence[Trip]) -> Iterator[SharedHours]:
    for step in (-1, 1):
        other = day.date + timedelta(days=step)
        if other in day.busy.days:
            continue
        wanted = _wanted(day, other)
        met = tuple(
            trip
            for trip in trips
            if any(trip.start < last + AROUND and first - AROUND < trip.end for first, last in wanted)
        )
        if met:
            yield SharedHours(day=other, trips=met)


def _wanted(day: ShuttleDay, other: date) -> set[Period]:
    """Windows of the rides that the ``other`` service day has to make, by the clock of this one."""
    legs = legs_of(day.book, other, day.booked.clock)
    return {leg.window for leg in legs if day.terms.covered or leg.line is None}

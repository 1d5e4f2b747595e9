"""A run with fixed stops and times, and a seat on it."""

from __future__ import annotations

from dataclasses import dataclass

from routing.rides.trips import Trip
from routing.units import MINUTE


@dataclass(frozen=True, slots=True, kw_only=True)
class FixedHalt:
    """A stop of a run; ``time`` begins the minute in which it leaves (at the last halt: arrives), seconds."""

    place: str
    time: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FixedRun:
    """One run. ``seats`` None = as many as its vehicle has.

    Times are published in whole minutes: the vehicle leaves within the minute told, never before it.
    """

    id: str
    halts: tuple[FixedHalt, ...]
    seats: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """Somebody's seat on a run: numbers of the halts where she gets in and out; ``walk`` metres to them."""

    run: str
    board: int
    alight: int
    walk: int = 0


def as_run(trip: Trip, *, name: str, seats: int | None = None) -> FixedRun:
    """The run that repeats a trip: its halts, each at the minute in which the trip leaves it.

    The trip itself keeps this timetable, so whoever rode it can ride the run.
    """
    places: list[str] = []
    times: list[tuple[int, int]] = []
    for call in trip.calls:
        if places and places[-1] == call.place:
            times[-1] = times[-1][0], call.end
        else:
            places.append(call.place)
            times.append((call.start, call.end))
    moments = [last for _, last in times[:-1]] + [times[-1][0]]
    halts = tuple(
        FixedHalt(place=place, time=moment // MINUTE * MINUTE)
        for place, moment in zip(places, moments, strict=True)
    )
    return FixedRun(id=name, halts=halts, seats=seats)

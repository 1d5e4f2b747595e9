"""Trips: what one vehicle does from the moment somebody gets in until everybody is out again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from routing.rides.plan import Call, DutyTour


@dataclass(frozen=True, slots=True, kw_only=True)
class Trip:
    """One trip; ``calls`` are its halts, pauses left out."""

    duty: str
    vehicle: str
    calls: tuple[Call, ...]

    @property
    def tasks(self) -> tuple[str, ...]:
        """Task ids carried, in the order of boarding."""
        return tuple(call.task for call in self.calls if call.kind == "in")

    @property
    def start(self) -> int:
        """When the first passenger begins to board."""
        return self.calls[0].start

    @property
    def end(self) -> int:
        """When the last one is out."""
        return self.calls[-1].end

    @property
    def metres(self) -> int:
        """Metres driven with somebody on board."""
        return sum(call.metres for call in self.calls[1:])


def trips_of(tours: Iterable[DutyTour]) -> tuple[Trip, ...]:
    """Every trip of the tours, in order of time."""
    found = [trip for tour in tours for trip in _trips(tour)]
    return tuple(sorted(found, key=lambda trip: (trip.start, trip.duty)))


def _trips(tour: DutyTour) -> Iterator[Trip]:
    held: list[Call] = []
    for call in tour.calls:
        if call.kind != "pause":
            held.append(call)
        if held and call.seats + call.wheelchairs == 0:
            yield Trip(duty=tour.duty.id, vehicle=tour.duty.vehicle, calls=tuple(held))
            held = []

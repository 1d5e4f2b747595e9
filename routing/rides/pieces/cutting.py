"""How a large day is cut: by time, then by the end that rides share, then by where the others lie.

Rides whose times do not overlap can never be on board together: cutting where nobody travels loses no pooling
at all, only some freedom in which vehicle goes on to which piece. A crowd that wants to be at one gate at one
moment is cut by the side it comes from: the vehicles that gather on one side would rarely serve another.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from routing.rides.build import RideProblem
from routing.rides.ride_times import RideTimes
from routing.travel.place import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Tasks planned together; ``first`` pickup and ``last`` arrival that their windows allow."""

    tasks: tuple[str, ...]
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class _Ride:
    task: str
    times: RideTimes
    gate: str
    home: bool
    end: Place

    @property
    def moment(self) -> tuple[bool, int]:
        """What those who travel together have in common: the latest arrival, or the soonest way home."""
        return self.home, self.times.pickup[0] if self.home else self.times.dropoff[1]


def pieces_of(ready: RideProblem, *, largest: int) -> tuple[Piece, ...]:
    """The pieces in order of time; none has more than ``largest`` tasks."""
    places = {place.id: place for place in ready.day.places}
    rides = sorted(_rides(ready, places), key=lambda one: (one.times.pickup[0], one.task))
    found = []
    for band in _bands(rides):
        for crowd in _crowds(band, largest):
            found += [_piece(part) for part in _sides(crowd, largest)]
    return tuple(sorted(found, key=lambda piece: (piece.first, piece.last, piece.tasks)))


def _rides(ready: RideProblem, places: Mapping[str, Place]) -> Iterator[_Ride]:
    for task, times in ready.times.items():
        request = ready.rides[task]
        home = request.arrival is None
        gate, other = (request.pickup, request.dropoff) if home else (request.dropoff, request.pickup)
        yield _Ride(task, times, gate, home, places[other])


def _bands(rides: Sequence[_Ride]) -> Iterator[list[_Ride]]:
    """Rides between two moments at which nobody can be on board."""
    band: list[_Ride] = []
    end = 0
    for ride in rides:
        if band and ride.times.pickup[0] > end:
            yield band
            band = []
        band.append(ride)
        end = max(end, ride.times.dropoff[1])
    if band:
        yield band


def _crowds(band: list[_Ride], largest: int) -> Iterator[list[_Ride]]:
    """A band cut, while it is too large, by the moment wanted, then by the gate."""
    if len(band) <= largest:
        yield band
        return
    groups = []
    for group in _by(band, lambda ride: ride.moment):
        groups += [group] if len(group) <= largest else _by(group, lambda ride: ride.gate)
    yield from _merged(groups, largest)


def _by(rides: list[_Ride], key: Callable[[_Ride], Hashable]) -> list[list[_Ride]]:
    found: dict[Hashable, list[_Ride]] = {}
    for ride in rides:
        found.setdefault(key(ride), []).append(ride)
    return list(found.values())


def _merged(groups: list[list[_Ride]], largest: int) -> Iterator[list[_Ride]]:
    """Neighbouring groups put together while they are small."""
    held: list[_Ride] = []
    for group in sorted(groups, key=lambda one: (one[0].times.pickup[0], one[0].task)):
        if held and len(held) + len(group) > largest:
            yield held
            held = []
        held = [*held, *group]
    if held:
        yield held


def _sides(rides: list[_Ride], largest: int) -> Iterator[list[_Ride]]:
    """Halves along the longer axis of the homes, again and again."""
    if len(rides) <= largest:
        yield rides
        return
    lats = [ride.end.lat or 0.0 for ride in rides]
    lons = [ride.end.lon or 0.0 for ride in rides]
    # A degree of longitude is about two thirds of one of latitude at these latitudes: enough to choose.
    tall = max(lats) - min(lats) > 0.66 * (max(lons) - min(lons))
    ordered = sorted(rides, key=lambda ride: ((ride.end.lat if tall else ride.end.lon) or 0.0, ride.task))
    middle = len(ordered) // 2
    yield from _sides(ordered[:middle], largest)
    yield from _sides(ordered[middle:], largest)


def _piece(rides: Sequence[_Ride]) -> Piece:
    return Piece(
        tasks=tuple(ride.task for ride in rides),
        first=min(ride.times.pickup[0] for ride in rides),
        last=max(ride.times.dropoff[1] for ride in rides),
    )

"""Putting one ride into what is left of a run: the exact test, and what it costs."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, replace

from routing.rides.live.promise import Promise, floor_grid
from routing.rides.live.rest import Node, Rest
from routing.rides.live.schedule import Cap, Line, earliest, latest
from routing.rides.request import RideRequest


@dataclass(frozen=True, slots=True)
class Rider:
    """A ride to put in: its two nodes, and its longest time on board."""

    request: RideRequest
    getting_in: Node
    getting_out: Node
    longest: int | None


@dataclass(frozen=True, slots=True)
class Fit:
    """A place found for a ride: on the legs ``first`` and ``last`` of the rest (counted before it came).

    ``starts`` are the earliest of all nodes with the ride; ``cost`` is score units added to the run.
    """

    shift: str
    first: int
    last: int
    starts: list[int]
    line: Line
    cost: int

    @property
    def boarding(self) -> int:
        """Start of boarding."""
        return self.starts[self.first + 1]

    @property
    def arrival(self) -> int:
        """Arrival at the drop-off."""
        return self.starts[self.last + 2]


def rider_of(request: RideRequest, promise: Promise, *, pickup: int, dropoff: int) -> Rider:
    """The ride as promised (or as asked for); ``pickup`` and ``dropoff`` are numbers of places."""
    return Rider(
        request=request,
        getting_in=Node(request.id, "in", pickup, *promise.pickup, request.boarding),
        getting_out=Node(request.id, "out", dropoff, *promise.dropoff, request.alighting),
        longest=promise.longest,
    )


def tried(rest: Rest, rider: Rider, first: int, last: int, *, waiting_price: int) -> tuple[Fit, ...]:
    """The ride picked up on leg ``first`` and dropped off on leg ``last``; empty when no schedule allows it.

    The second, where it is cheaper, boards later in the window and keeps the return: the vehicle waits less.
    """
    line = with_rider(rest, rider, first, last)
    starts = earliest(line)
    if starts is None:
        return ()
    fit = _fit(rest, rider, first, last, line, starts, waiting_price)
    if floor_grid(rider.getting_in.close) == floor_grid(fit.boarding):
        return (fit,)
    held = replace(line, closes=[*line.closes[:-1], starts[-1]])
    compact = latest(held)
    boarding = fit.boarding if compact is None else floor_grid(compact[first + 1])
    if boarding <= fit.boarding:
        return (fit,)
    later = replace(line, opens=[*line.opens])
    later.opens[first + 1] = boarding
    moved = earliest(later)
    if moved is None:
        return (fit,)
    other = _fit(rest, rider, first, last, later, moved, waiting_price)
    return (fit, other) if other.cost < fit.cost else (fit,)


def _fit(
    rest: Rest, rider: Rider, first: int, last: int, line: Line, starts: list[int], waiting_price: int
) -> Fit:
    cost = added_cost(rest, rider, first, last, line=line, starts=starts, waiting_price=waiting_price)
    return Fit(rest.run.shift, first, last, starts, line, cost)


def stops_with(rest: Rest, rider: Rider, first: int, last: int) -> list[Node]:
    """The stops to come, the ride among them."""
    stops = rest.stops
    return [*stops[:first], rider.getting_in, *stops[first:last], rider.getting_out, *stops[last:]]


def with_rider(rest: Rest, rider: Rider, first: int, last: int) -> Line:
    """The line with the ride in it."""
    line, getting_in, getting_out = rest.line, rider.getting_in, rider.getting_out
    a, b = first + 1, last + 1
    wanted_in, wanted_out = getting_in.opening, getting_out.opening
    return Line(
        opens=[*line.opens[:a], wanted_in, *line.opens[a:b], wanted_out, *line.opens[b:]],
        closes=[*line.closes[:a], getting_in.close, *line.closes[a:b], getting_out.close, *line.closes[b:]],
        durations=[
            *line.durations[:a],
            getting_in.duration,
            *line.durations[a:b],
            getting_out.duration,
            *line.durations[b:],
        ],
        legs=_legs(rest, rider, first, last),
        caps=_caps(rest, rider, first, last),
        loaded=_loaded(line, first, last),
        wait=line.wait,
        clock=line.clock,
    )


def _legs(rest: Rest, rider: Rider, first: int, last: int) -> list[int]:
    legs, places, leg = rest.line.legs, rest.places, rest.roads.leg
    start, goal = rider.getting_in.place, rider.getting_out.place
    if any(stop.place < 0 for stop in rest.stops):
        moved = _places(rest, rider, first, last)
        return [leg(*ends) for ends in itertools.pairwise(moved)]
    before, after = places[first], places[first + 1]
    if first == last:
        return [*legs[:first], leg(before, start), leg(start, goal), leg(goal, after), *legs[first + 1 :]]
    return [
        *legs[:first],
        leg(before, start),
        leg(start, after),
        *legs[first + 1 : last],
        leg(places[last], goal),
        leg(goal, places[last + 1]),
        *legs[last + 1 :],
    ]


def _places(rest: Rest, rider: Rider, first: int, last: int) -> list[int]:
    """Places of all nodes with the ride; pauses move with the vehicle."""
    found = [rest.places[0]]
    for stop in stops_with(rest, rider, first, last):
        found.append(found[-1] if stop.place < 0 else stop.place)
    return [*found, rest.places[-1]]


def _caps(rest: Rest, rider: Rider, first: int, last: int) -> list[Cap]:
    def moved(node: int) -> int:
        return node if node <= first else node + 1 if node <= last else node + 2

    caps = [(moved(one), moved(other), longest) for one, other, longest in rest.line.caps]
    if rider.longest is not None:
        caps.append((first + 1, last + 2, rider.longest))
    return caps


def _loaded(line: Line, first: int, last: int) -> list[bool]:
    """With the ride on board of everything between its two ends."""
    loaded = line.loaded
    between = [True] * (last - first)
    return [*loaded[: first + 1], loaded[first + 1], *between, True, *loaded[last + 1 :]]


def added_cost(
    rest: Rest, rider: Rider, first: int, last: int, *, line: Line, starts: list[int], waiting_price: int
) -> int:
    """Score units by which the run gets dearer."""
    ground = rest.ground
    metres, before = added_metres(rest, rider, first, last), _spent(rest)
    cost = ground.per_metre * metres
    cost += ground.per_span * (_span(rest, line, starts) - before.span)
    cost += waiting_price * (_waits(rest, line, starts) - before.waits)
    if ground.per_travel:
        cost += ground.per_travel * (_travel(line, starts) - before.travel)
    if not rest.used:
        cost += ground.use
    return cost


@dataclass(frozen=True, slots=True)
class _Spent:
    """What the rest takes as it is: seconds out, waited and travelled; ``idle``: the vehicle carries
    nobody.
    """

    span: int
    waits: int
    travel: int
    idle: bool


def _spent(rest: Rest) -> _Spent:
    idle = not rest.out and not any(stop.place >= 0 for stop in rest.stops)
    if idle:
        return _Spent(0, 0, 0, True)
    halts = rest.run.halts[rest.settled :]
    starts = [rest.line.opens[0], *(halt.start for halt in halts), rest.run.back]
    return _Spent(
        _span(rest, rest.line, starts),
        _waits(rest, rest.line, starts),
        _travel(rest.line, starts),
        False,
    )


def _span(rest: Rest, line: Line, starts: list[int]) -> int:
    """Seconds from leaving the base, or from the end of the last settled halt, to being back."""
    left = rest.origin_end if rest.out else line.clock.leaving(starts[1], line.legs[0])
    return starts[-1] - left


def _waits(rest: Rest, line: Line, starts: list[int]) -> int:
    """Seconds waited at the stops to come, counted from the end of the stop before; not at the first of
    all.
    """
    total = 0
    for node in range(1 if rest.out else 2, len(starts) - 1):
        left = rest.origin_end if node == 1 else starts[node - 1] + line.durations[node - 1]
        total += max(0, starts[node] - line.clock.arrival(left, line.legs[node - 1]))
    return total


def _travel(line: Line, starts: list[int]) -> int:
    total = 0
    for node in range(len(line.legs)):
        left = starts[node] + line.durations[node]
        total += line.clock.arrival(left, line.legs[node]) - left
    return total


def added_metres(rest: Rest, rider: Rider, first: int, last: int) -> int:
    """Metres by which the run gets longer."""
    distance, places = rest.roads.distance, rest.places
    start, goal = rider.getting_in.place, rider.getting_out.place
    if any(stop.place < 0 for stop in rest.stops):
        moved = _places(rest, rider, first, last)
        new = sum(distance(*ends) for ends in itertools.pairwise(moved))
        return new - sum(distance(*ends) for ends in itertools.pairwise(places))
    before, after = places[first], places[first + 1]
    if not rest.stops and not rest.out:
        return distance(before, start) + distance(start, goal) + distance(goal, after)
    if first == last:
        there = distance(before, start) + distance(start, goal) + distance(goal, after)
        return there - distance(before, after)
    one = distance(before, start) + distance(start, after) - distance(before, after)
    before, after = places[last], places[last + 1]
    return one + distance(before, goal) + distance(goal, after) - distance(before, after)

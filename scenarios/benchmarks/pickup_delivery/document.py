"""The file as written: a header ``vehicles capacity speed``, then a line for the depot and for each stop.

A line is ``id x y demand ready due service pickup delivery``. A pickup has 0 for its pickup and the id of its
delivery; a delivery has the id of its pickup and 0. ``speed`` is not used: distance is time.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from routing.errors import Fault
from scenarios.benchmarks.instance import InvalidInstance, broken
from scenarios.benchmarks.number_lines import lines_of, looks_like

HEADER, ROW = 3, 9


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """One line; ``pickup`` and ``delivery`` are ids, 0 for none; ``window`` is ready and due."""

    id: int
    x: Decimal
    y: Decimal
    demand: int
    window: tuple[Decimal, Decimal]
    service: Decimal
    pickup: int
    delivery: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A whole file; the first stop is the depot."""

    vehicles: int
    capacity: int
    stops: tuple[Stop, ...]

    @property
    def depot(self) -> Stop:
        """Where every vehicle begins and ends."""
        return self.stops[0]

    @property
    def pairs(self) -> tuple[tuple[Stop, Stop], ...]:
        """Pickup and delivery of each request, in the file's order of pickups."""
        return tuple((one, self.stops[one.delivery]) for one in self.stops[1:] if one.delivery)


def recognise(text: str) -> bool:
    """Whether the text is a header of three numbers above at least three lines of nine."""
    return looks_like(text, header=HEADER, row=ROW)


def parse(text: str, name: str) -> Day:
    """The file's content.

    Raises
    ------
    InvalidInstance: when a line is not numbers, or pickups and deliveries do not pair up: every fault.
    """
    lines = lines_of(text)
    try:
        vehicles, capacity = (int(word) for word in lines[0][:2])
        stops = tuple(_stop(line) for line in lines[1:])
    except (InvalidOperation, ValueError, IndexError) as error:
        fault = broken(
            "pairs_format",
            where="file",
            seen=f"a line that is not all numbers ({error})",
            rule="A pickup-and-delivery file has a header of three numbers, then lines of nine.",
            advice="Fetch the file again from the set's own mirror.",
        )
        raise InvalidInstance(name, [fault]) from error
    faults = tuple(_faults(stops))
    if faults:
        raise InvalidInstance(name, faults)
    return Day(vehicles=vehicles, capacity=capacity, stops=stops)


def _stop(words: list[str]) -> Stop:
    x, y = Decimal(words[1]), Decimal(words[2])
    ready, due, service = (Decimal(word) for word in words[4:7])
    return Stop(
        id=int(words[0]),
        x=x,
        y=y,
        demand=int(words[3]),
        window=(ready, due),
        service=service,
        pickup=int(words[7]),
        delivery=int(words[8]),
    )


def _faults(stops: tuple[Stop, ...]) -> Iterator[Fault]:
    for place, stop in enumerate(stops):
        if stop.id != place:
            yield _broken("order", stop, f"line {place} of the list", "Lines are numbered in order, from 0.")
            return
    for stop in stops[1:]:
        if bool(stop.pickup) == bool(stop.delivery):
            seen = f"pickup {stop.pickup}, delivery {stop.delivery}"
            yield _broken("one_end", stop, seen, "A stop names its pickup or its delivery, one of the two.")
            continue
        other = stop.pickup or stop.delivery
        if not 0 < other < len(stops) or (stops[other].pickup or stops[other].delivery) != stop.id:
            yield _broken("other_end", stop, f"its other end is {other}", "Each end names the other.")
        elif stop.delivery and (stop.demand < 0 or stop.demand + stops[other].demand):
            seen = f"{stop.demand} and {stops[other].demand}"
            yield _broken("demand", stop, seen, "What is picked up is delivered.")
        if stop.window[0] > stop.window[1]:
            yield _broken("window", stop, f"{stop.window[0]} to {stop.window[1]}", "Ready comes before due.")


def _broken(code: str, stop: Stop, seen: str, rule: str) -> Fault:
    advice = "Fetch the file again: lines are missing, moved or changed."
    return broken(f"pairs_{code}", where=f"stop {stop.id}", seen=seen, rule=rule, advice=advice)

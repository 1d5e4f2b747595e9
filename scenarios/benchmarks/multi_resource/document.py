"""The file as written: ``vehicles requests``, a line for each vehicle, then a line for each node.

A vehicle is ``longest_route staff seats stretchers wheelchairs``; a node ``id x y service longest_ride`` with
four loads (negative where people get out), ``earliest latest``. Node 0 is the depot, ``1..n`` are pickups,
``n+1..2n`` their deliveries; a last line ``2n+1``, when there is one, is the depot again.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from routing.errors import Fault
from scenarios.benchmarks.instance import InvalidInstance, broken
from scenarios.benchmarks.number_lines import lines_of

HEADER, VEHICLE, ROW = 2, 5, 11
#: Kinds of room on board, in the file's order.
RESOURCES = ("staff", "seat", "stretcher", "wheelchair")

Loads = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Vehicle:
    """Its longest route and how many of each of :data:`RESOURCES` it has."""

    longest_route: Decimal
    capacity: Loads


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """One line; ``longest_ride`` counts at pickups only."""

    id: int
    x: Decimal
    y: Decimal
    service: Decimal
    longest_ride: Decimal
    loads: Loads
    window: tuple[Decimal, Decimal]


@dataclass(frozen=True, slots=True, kw_only=True)
class MixedDay:
    """A whole file. Request ``i``, from 1 on, goes from node ``i`` to node ``requests + i``."""

    vehicles: tuple[Vehicle, ...]
    requests: int
    depot: Node
    stops: tuple[Node, ...]
    closing: Node

    def node(self, number: int) -> Node:
        """The pickup or delivery of that number, 1 to twice the requests."""
        return self.stops[number - 1]


def recognise(text: str) -> bool:
    """Whether the text is a header of two numbers, so many lines of five, then lines of eleven."""
    lines = lines_of(text)
    if not lines or len(lines[0]) != HEADER or not all(word.isdigit() for word in lines[0]):
        return False
    vehicles, requests = map(int, lines[0])
    nodes = lines[1 + vehicles :]
    return (
        vehicles > 0
        and len(nodes) in (2 * requests + 1, 2 * requests + 2)
        and all(len(line) == VEHICLE for line in lines[1 : 1 + vehicles])
        and all(len(line) == ROW for line in nodes)
    )


def parse(text: str, name: str) -> MixedDay:
    """The file's content.

    Raises
    ------
    InvalidInstance: when a line is not numbers, or the lines do not fit together: every fault.
    """
    lines = lines_of(text)
    count, requests = map(int, lines[0])
    try:
        vehicles = tuple(
            Vehicle(longest_route=Decimal(line[0]), capacity=_loads(line[1:]))
            for line in lines[1 : 1 + count]
        )
        nodes = [_node(line) for line in lines[1 + count :]]
    except (InvalidOperation, ValueError) as error:
        fault = broken(
            "mixed_format",
            where="file",
            seen=f"a line that is not all numbers ({error})",
            rule="Vehicles have five numbers, nodes eleven; loads are whole.",
            advice="Fetch the file again from the set's own mirror.",
        )
        raise InvalidInstance(name, [fault]) from error
    day = MixedDay(
        vehicles=vehicles,
        requests=requests,
        depot=nodes[0],
        stops=tuple(nodes[1 : 1 + 2 * requests]),
        closing=nodes[-1] if len(nodes) > 1 + 2 * requests else nodes[0],
    )
    faults = tuple(_faults(day))
    if faults:
        raise InvalidInstance(name, faults)
    return day


def _node(words: list[str]) -> Node:
    x, y, service, longest_ride = (Decimal(word) for word in words[1:5])
    return Node(
        id=int(words[0]),
        x=x,
        y=y,
        service=service,
        longest_ride=longest_ride,
        loads=_loads(words[5:9]),
        window=(Decimal(words[9]), Decimal(words[10])),
    )


def _loads(words: list[str]) -> Loads:
    staff, seat, stretcher, wheelchair = map(int, words)
    return staff, seat, stretcher, wheelchair


def _faults(day: MixedDay) -> Iterator[Fault]:
    for number, vehicle in enumerate(day.vehicles, start=1):
        if min(vehicle.capacity) < 0:
            yield _broken("capacity", f"vehicle {number}", str(vehicle.capacity), "Room is counted from 0.")
    for place, node in enumerate((day.depot, *day.stops)):
        if node.id != place:
            yield _broken("order", f"node line {place}", f"node {node.id}", "Nodes are numbered in order.")
            return
    for number in range(1, day.requests + 1):
        on, off = day.node(number).loads, day.node(day.requests + number).loads
        if min(on) < 0 or any(one + other for one, other in zip(on, off, strict=True)):
            yield _broken("load", f"request {number}", f"{on} on, {off} off", "Who gets on gets off.")


def _broken(code: str, where: str, seen: str, rule: str) -> Fault:
    advice = "Fetch the file again: lines are missing, moved or changed."
    return broken(f"mixed_{code}", where=where, seen=seen, rule=rule, advice=advice)

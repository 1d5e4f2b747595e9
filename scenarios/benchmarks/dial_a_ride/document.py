"""The dial-a-ride file as written: exact decimals, nothing scaled, nothing derived."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from routing.errors import Fault
from scenarios.benchmarks.instance import InvalidInstance, broken
from scenarios.benchmarks.number_lines import lines_of, looks_like

HEADER, ROW = 5, 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """One line of the file. ``load`` is how many get on (off when negative), ``window`` opening and close."""

    id: int
    x: Decimal
    y: Decimal
    service: Decimal
    load: int
    window: tuple[Decimal, Decimal]


@dataclass(frozen=True, slots=True, kw_only=True)
class RideDay:
    """A whole file. Request ``i``, from 1 on, goes from node ``i`` to node ``requests + i``.

    ``closing`` is the depot line at the end of the ``a`` files, the first depot line when there is none.
    """

    vehicles: int
    requests: int
    longest_route: Decimal
    capacity: int
    longest_ride: Decimal
    depot: Node
    stops: tuple[Node, ...]
    closing: Node
    two_depot_lines: bool

    def node(self, number: int) -> Node:
        """The pickup or delivery of that number, 1 to twice the requests."""
        return self.stops[number - 1]


def recognise(text: str) -> bool:
    """Whether the text is a header of five numbers above at least three lines of seven."""
    return looks_like(text, header=HEADER, row=ROW)


def parse(text: str, name: str) -> RideDay:
    """The file's content.

    Raises
    ------
    InvalidInstance: when a line is not numbers, or the lines do not fit the header.
    """
    lines = lines_of(text)
    try:
        header = [Decimal(word) for word in lines[0]]
        nodes = [_node(line) for line in lines[1:]]
    except (InvalidOperation, ValueError, IndexError) as error:
        fault = broken(
            "rides_format",
            where="file",
            seen=f"a line that is not all numbers ({error})",
            rule="A dial-a-ride file has a header of five numbers, then lines of seven.",
            advice="Fetch the file again from the set's own mirror.",
        )
        raise InvalidInstance(name, [fault]) from error
    requests, spare = divmod(len(nodes) - 1, 2)
    day = RideDay(
        vehicles=int(header[0]),
        requests=requests,
        longest_route=header[2],
        capacity=int(header[3]),
        longest_ride=header[4],
        depot=nodes[0],
        stops=tuple(nodes[1 : 1 + 2 * requests]),
        closing=nodes[-1] if spare else nodes[0],
        two_depot_lines=bool(spare),
    )
    faults = tuple(_faults(day, int(header[1])))
    if faults:
        raise InvalidInstance(name, faults)
    return day


def _node(words: list[str]) -> Node:
    x, y, service, load, opening, close = (Decimal(word) for word in words[1:])
    return Node(id=int(words[0]), x=x, y=y, service=service, load=int(load), window=(opening, close))


def _faults(day: RideDay, count: int) -> Iterator[Fault]:
    if count not in (day.requests, 2 * day.requests):
        yield broken(
            "rides_count",
            where="header",
            seen=f"{count} announced, {2 * day.requests} stops in the file",
            rule="The header counts the requests (a) or the stops (pr).",
            advice="Fetch the file again: lines are missing or doubled.",
        )
    for place, node in enumerate((day.depot, *day.stops)):
        if node.id != place:
            yield broken(
                "rides_order",
                where=f"line {place + 2}",
                seen=f"node {node.id}",
                rule=f"Nodes are numbered in order; node {place} stands here.",
                advice="Fetch the file again: lines are missing or moved.",
            )
            return
    for number in range(1, day.requests + 1):
        on, off = day.node(number).load, day.node(day.requests + number).load
        if on < 0 or on + off != 0:
            yield broken(
                "rides_load",
                where=f"request {number}",
                seen=f"{on} on, {off} off",
                rule="Who gets on gets off.",
                advice="Correct the load of the delivery.",
            )

"""The exact schedule test of one tour whose order is fixed.

A :class:`Line` is a row of nodes: where the vehicle is (or its depot), its stops, where it ends. Each node
has a
window for its start and lasts some time; a leg leads to the next. A *cap* keeps the start of a later node at
most so long after the end of an earlier one: a longest ride, or a longest tour. With ``wait`` nobody who
is on
board waits longer than that at any node.

Every one of these is a bound of one start by another that rises with it: a start is no earlier than
leaving the
node before allows, and a pickup is no earlier than its delivery less the longest ride. Such bounds have a
least solution, in which every start is the earliest of all solutions; raising starts until nothing moves
finds it, and a departure delayed so that a ride stays short is nothing but one of these raises. If the
least solution leaves a window, no solution exists. The greatest solution, everything as late as possible, is
found the same way from the other side.

With travel that changes with the hour the bounds still rise (leaving later never means arriving earlier, but
for a second of rounding, see ``routing.travel.leg``).

Sources: the least solution of a system of difference constraints is a longest path (Bellman 1958);
schedules of
dial-a-ride tours with ride times by delaying departures: Cordeau and Laporte (2003).
"""

from __future__ import annotations

from dataclasses import dataclass, field

from routing.travel.leg import latest_start, stretch
from routing.travel.mode import Band

#: A time later than any of a day, for windows that do not close.
FAR = 1 << 40

#: A start may be at most ``longest`` after the end of node ``first``: (first, last, longest).
Cap = tuple[int, int, int]

#: With travel by the hour a row of raises can be longer than the line; beyond this many times its length a
#: line counts as impossible.
PATIENCE = 8


@dataclass(frozen=True, slots=True)
class Clock:
    """How the hour changes travel: multipliers by time of departure, and seconds of doors on every leg."""

    bands: tuple[Band, ...] = ()
    door: int = 0

    def arrival(self, leaving: int, base: int) -> int:
        """When a leg of ``base`` seconds that leaves at ``leaving`` ends; a negative base is no leg at
        all.
        """
        if base < 0:
            return leaving
        return leaving + (stretch(self.bands, leaving=leaving, base=base) if self.bands else base) + self.door

    def leaving(self, arriving: int, base: int) -> int:
        """The latest departure of a leg of ``base`` seconds that arrives by ``arriving``."""
        if base < 0:
            return arriving
        by = arriving - self.door
        return latest_start(self.bands, arriving=by, base=base) if self.bands else by - base


@dataclass(slots=True)
class Line:
    """A tour of fixed order. Lists run over its nodes; ``legs`` has one item less.

    Attributes
    ----------
    opens, closes: windows of the starts. durations: seconds at each node.
    legs: base seconds from each node to the next; negative where both are at one address.
    caps: longest rides, see the module. loaded: whether somebody is on board when a node is reached.
    wait: longest wait of somebody on board at one node; None = no limit.
    """

    opens: list[int]
    closes: list[int]
    durations: list[int]
    legs: list[int]
    caps: list[Cap] = field(default_factory=list)
    loaded: list[bool] = field(default_factory=list)
    wait: int | None = None
    clock: Clock = field(default_factory=Clock)


def earliest(line: Line) -> list[int] | None:
    """Every start as early as any schedule has it; None when there is no schedule."""
    starts = list(line.opens)
    closes, caps, durations = line.closes, line.caps, line.durations
    if starts[0] > closes[0]:
        return None
    for _ in range(_rounds(line)):
        if not _forward(line, starts):
            return None
        moved = False
        for first, last, longest in caps:
            need = starts[last] - longest - durations[first]
            if need > starts[first]:
                if need > closes[first]:
                    return None
                starts[first] = need
                moved = True
        if line.wait is not None and _shorten_waits(line, starts, line.wait):
            moved = True
        if not moved:
            return starts
    return None


def _rounds(line: Line) -> int:
    """Rounds after which raises that still go on will never end: each settles one more node."""
    return (len(line.opens) + 2) * (PATIENCE if line.clock.bands else 1)


def _forward(line: Line, starts: list[int]) -> bool:
    """Raise each start to what the node before allows; False when a window closes before."""
    closes, durations, legs = line.closes, line.durations, line.legs
    clock = line.clock
    now = starts[0] + durations[0]
    if now - durations[0] > closes[0]:
        return False
    flat, door = not clock.bands, clock.door
    for node in range(1, len(starts)):
        base = legs[node - 1]
        if base < 0:
            reached = now
        elif flat:
            reached = now + base + door
        else:
            reached = clock.arrival(now, base)
        if reached > starts[node]:
            starts[node] = reached
        if starts[node] > closes[node]:
            return False
        now = starts[node] + durations[node]
    return True


def _shorten_waits(line: Line, starts: list[int], wait: int) -> bool:
    """Raise starts so that nobody on board waits longer than ``wait``; True when one was raised."""
    moved = False
    for node in range(len(starts) - 1, 0, -1):
        if not line.loaded[node]:
            continue
        needed = starts[node] - wait
        left = starts[node - 1] + line.durations[node - 1]
        if line.clock.arrival(left, line.legs[node - 1]) >= needed:
            continue
        raised = line.clock.leaving(needed, line.legs[node - 1])
        if line.clock.arrival(raised, line.legs[node - 1]) < needed:
            raised += 1  # the latest departure that arrives *by* then; one second on, it is not before
        if raised > left:
            starts[node - 1] = raised - line.durations[node - 1]
            moved = True
    return moved


def latest(line: Line) -> list[int] | None:
    """Every start as late as any schedule has it; None when there is no schedule."""
    starts = list(line.closes)
    opens, durations = line.opens, line.durations
    for _ in range(_rounds(line)):
        if not _backward(line, starts):
            return None
        moved = False
        for first, last, longest in line.caps:
            most = starts[first] + durations[first] + longest
            if most < starts[last]:
                if most < opens[last]:
                    return None
                starts[last] = most
                moved = True
        if line.wait is not None and _advance_waits(line, starts, line.wait):
            moved = True
        if not moved:
            return starts
    return None


def _backward(line: Line, starts: list[int]) -> bool:
    opens, durations, legs, clock = line.opens, line.durations, line.legs, line.clock
    if starts[-1] < opens[-1]:
        return False
    for node in range(len(starts) - 2, -1, -1):
        last = clock.leaving(starts[node + 1], legs[node]) - durations[node]
        if last < starts[node]:
            starts[node] = last
        if starts[node] < opens[node]:
            return False
    return True


def _advance_waits(line: Line, starts: list[int], wait: int) -> bool:
    moved = False
    for node in range(1, len(starts)):
        if line.loaded[node]:
            left = starts[node - 1] + line.durations[node - 1]
            most = line.clock.arrival(left, line.legs[node - 1]) + wait
            if most < starts[node]:
                starts[node] = most
                moved = True
    return moved

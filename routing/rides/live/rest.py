"""What is left of a run: the line of its nodes still to come, with who is on board of each leg."""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from dataclasses import dataclass, replace

from routing.rides.live.ground import Ground, ShiftGround
from routing.rides.live.roads import Roads
from routing.rides.live.run import Kind, LiveHalt, Run
from routing.rides.live.schedule import FAR, Cap, Line
from routing.rides.live.state import State


@dataclass(frozen=True, slots=True)
class Node:
    """A stop to come: window of its start, seconds there. ``place`` is -1 for a pause: wherever it is."""

    task: str
    kind: Kind
    place: int
    opening: int
    close: int
    duration: int


@dataclass(slots=True, kw_only=True)
class Rest:
    """The unsettled part of a run. Node 0 is where the vehicle stands, the last node its end place.

    Attributes
    ----------
    run, now: whose, and as of when. settled: halts of the run before it.
    stops: nodes between the two ends. places: number of the place of every node.
    line: the same as a schedule. aboard: rides on board at node 0.
    riders: rides on board of each leg, from node k to k + 1. numbers: number of each place id.
    used: whether the shift has carried, or will carry, anybody today.
    """

    run: Run
    ground: ShiftGround
    roads: Roads
    now: int
    settled: int
    stops: list[Node]
    places: list[int]
    line: Line
    aboard: tuple[str, ...]
    riders: list[tuple[str, ...]]
    numbers: Mapping[str, int]
    used: bool

    @property
    def out(self) -> bool:
        """Whether the vehicle has left its base."""
        return self.settled > 0

    @property
    def origin_end(self) -> int:
        """When the vehicle ended what it did before node 0 (at its base: when the shift begins)."""
        return self.run.halts[self.settled - 1].end if self.settled else self.ground.shift.start


def node_of(state: State, task: str, kind: Kind, ground: Ground, shift: ShiftGround) -> Node:
    """The node of a stop, as its promise has it."""
    if kind == "pause":
        window, seconds = shift.pauses[task]
        return Node(task, kind, -1, *window, seconds)
    request, promise = state.requests[task], state.promises[task]
    if kind == "in":
        return Node(task, kind, ground.numbers[request.pickup], *promise.pickup, request.boarding)
    return Node(task, kind, ground.numbers[request.dropoff], *promise.dropoff, request.alighting)


def rest_of(state: State, ground: Ground, run: Run, *, now: int | None = None) -> Rest:
    """What is left of a run as of ``now`` (the state's own time when not given)."""
    moment = state.now if now is None else now
    shift = ground.shifts[run.shift]
    settled = run.settled(moment)
    stops = [
        _passing(halt, ground) if halt.kind == "gone" else node_of(state, halt.task, halt.kind, ground, shift)
        for halt in run.halts[settled:]
    ]
    return rest_with(state, ground, run, stops, now=moment)


def _passing(halt: LiveHalt, ground: Ground) -> Node:
    """A halt that is driven to for nobody, at its very time: without it somebody would be late or wait on
    board.
    """
    place = ground.numbers[halt.place]
    return Node(halt.task, halt.kind, place, halt.start, halt.start, halt.end - halt.start)


def brought_up(rest: Rest, now: int) -> bool:
    """Make a rest that of a later moment, if nothing has been settled since; False when something has."""
    run = rest.run
    if run.settled(now) != rest.settled:
        return False
    rest.now, rest.line.opens[0] = now, max(run.free, now, rest.origin_end)
    return True


def rest_with(state: State, ground: Ground, run: Run, stops: list[Node], *, now: int) -> Rest:
    """The same with other stops to come (those on board are still to be let out among them)."""
    shift = ground.shifts[run.shift]
    roads = ground.roads(shift.shift.mode)
    settled = run.settled(now)
    aboard = _aboard(run, settled)
    place = run.halts[settled - 1].place if settled else shift.shift.start_place
    ends = {halt.task: halt.end for halt in run.halts[:settled] if halt.kind == "in"}
    stops = [_held(state, stop, ends) for stop in stops]
    standing = max(run.free, now, run.halts[settled - 1].end if settled else shift.shift.start)
    places = _places(ground.numbers[place], stops, ground.numbers[shift.shift.end_place])
    riders = _riders(aboard, stops)
    line = Line(
        opens=[standing, *(stop.opening for stop in stops), -FAR],
        closes=[FAR, *(stop.close for stop in stops), _last_return(run, shift, out=settled > 0)],
        durations=[0, *(stop.duration for stop in stops), 0],
        legs=[roads.leg(*ends) for ends in itertools.pairwise(places)],
        caps=_caps(state, stops, shift, out=settled > 0),
        loaded=[False, *(bool(who) for who in riders)],
        wait=ground.longest_wait,
        clock=roads.clock,
    )
    rest = Rest(
        run=run,
        ground=shift,
        roads=roads,
        now=now,
        settled=settled,
        stops=stops,
        places=places,
        line=line,
        aboard=aboard,
        riders=riders,
        numbers=ground.numbers,
        used=any(_carries(one) for one in (run, *state.past.get(run.shift, ()))),
    )
    _hold_first_wait(rest)
    return rest


def _carries(run: Run) -> bool:
    return any(halt.kind != "pause" for halt in run.halts)


def _hold_first_wait(rest: Rest) -> None:
    """Somebody who is on board now waits for the next halt no longer than allowed, counted from the last
    one.
    """
    wait = rest.line.wait
    if wait is None or not rest.aboard or rest.run.free > rest.origin_end:
        return  # a vehicle that was held up is not blamed for the wait
    reached = rest.line.clock.arrival(rest.origin_end, rest.line.legs[0])
    rest.line.closes[1] = min(rest.line.closes[1], max(reached + wait, rest.now))


def _aboard(run: Run, settled: int) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for halt in run.halts[:settled]:
        if halt.kind == "in":
            found[halt.task] = None
        elif halt.kind == "out":
            found.pop(halt.task, None)
    return tuple(found)


def _held(state: State, stop: Node, ends: Mapping[str, int]) -> Node:
    """The stop with its window closed where the longest ride of somebody already on board ends."""
    longest = state.promises[stop.task].longest if stop.kind == "out" else None
    if longest is None or stop.task not in ends:
        return stop
    return replace(stop, close=min(stop.close, ends[stop.task] + longest))


def _places(first: int, stops: list[Node], last: int) -> list[int]:
    """Places of all nodes; a pause is taken where the vehicle is."""
    found = [first]
    for stop in stops:
        found.append(found[-1] if stop.place < 0 else stop.place)
    return [*found, last]


def _riders(aboard: tuple[str, ...], stops: list[Node]) -> list[tuple[str, ...]]:
    """Who is on board of each leg."""
    found = [aboard]
    for stop in stops:
        if stop.kind == "in":
            found.append((*found[-1], stop.task))
        elif stop.kind == "out":
            found.append(tuple(task for task in found[-1] if task != stop.task))
        else:
            found.append(found[-1])
    return found


def _last_return(run: Run, shift: ShiftGround, *, out: bool) -> int:
    """The latest return: the end of the shift, or what a delay has already made of it."""
    last = max(shift.shift.end, run.back)
    if out and shift.longest is not None:
        last = min(last, max(run.departure + shift.longest, run.back))
    return last


def _caps(state: State, stops: list[Node], shift: ShiftGround, *, out: bool) -> list[Cap]:
    """Longest rides of those who get in and out ahead, and the longest outing of one not begun."""
    getting_in: dict[str, int] = {}
    caps: list[Cap] = []
    for number, stop in enumerate(stops, start=1):
        if stop.kind == "in":
            getting_in[stop.task] = number
        elif stop.kind == "out" and stop.task in getting_in:
            longest = state.promises[stop.task].longest
            if longest is not None:
                caps.append((getting_in[stop.task], number, longest))
    if not out and shift.longest is not None:
        caps.append((0, len(stops) + 1, shift.longest))
    return caps


def timed(rest: Rest, starts: list[int], ground: Ground) -> Run:
    """The run with these starts of its unsettled nodes; the vehicle leaves each node as late as it may."""
    halts: list[LiveHalt] = list(rest.run.halts[: rest.settled])
    places, line = rest.places, rest.line
    for number, stop in enumerate(rest.stops, start=1):
        leave = line.clock.leaving(starts[number], line.legs[number - 1])
        leave = max(leave, starts[number - 1] + line.durations[number - 1])
        halts.append(
            LiveHalt(
                task=stop.task,
                kind=stop.kind,
                place=ground.place_ids[places[number]],
                leave=leave,
                arrive=min(starts[number], line.clock.arrival(leave, line.legs[number - 1])),
                start=starts[number],
                end=starts[number] + stop.duration,
            )
        )
    if not halts:
        start = rest.ground.shift.start
        return replace(rest.run, halts=(), departure=start, back=start)
    departure = rest.run.departure if rest.out else halts[0].leave
    return replace(rest.run, halts=tuple(halts), departure=departure, back=starts[-1])

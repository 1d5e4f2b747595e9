"""The best few places for a ride in the running plan, in milliseconds.

First all legs of all runs at once: where could it be picked up in time, where dropped off, with seats free,
and every later promise still possible? What is left is sorted by the least it can cost and tried exactly
until nothing left can be cheaper. The cheapest answer is the cheapest of all places (see the tests); the
others are the cheapest with another pickup window.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from routing.rides.live.board import Board, Flags, Numbers
from routing.rides.live.ground import Ground
from routing.rides.live.insertion import Fit, Rider, added_metres, tried
from routing.rides.live.promise import floor_grid
from routing.rides.live.rest import Rest
from routing.rides.live.roads import Table
from routing.rides.live.state import State

#: After the cheapest place is certain, so many more are tried for other pickup windows.
MORE = 25


@dataclass(frozen=True, slots=True)
class Found:
    """Places for a ride, cheapest first, one a pickup window; ``tried``: exact tests made."""

    fits: tuple[Fit, ...]
    tried: int


@dataclass(frozen=True, slots=True)
class _Reach:
    """For each leg of each run: may the ride begin there, end there, do both there; and what that takes.

    ``fits``: the party finds room. ``alone``: seconds out if the vehicle did nothing else. ``delay…``: how
    much later the run ends at least.
    """

    begins: Flags
    ends: Flags
    both: Flags
    fits: Flags
    alone: Numbers
    delay_in: Numbers
    delay_out: Numbers
    delay_both: Numbers


def places_for(
    state: State,
    board: Board,
    rider: Rider,
    *,
    count: int = 3,
    only: Collection[str] | None = None,
    without: Collection[str] = (),
) -> Found:
    """The cheapest places for a ride; ``only`` and ``without`` name the shifts to look at."""
    board.follow(state)
    ground = board.ground
    able = np.array([_able(ground, shift, rider, only, without) for shift in board.shifts], np.bool_)
    if not able.any():
        return Found((), 0)
    reach = _reach(board, rider, state.now, able)
    pairs = sorted(_pairs(board, rider, reach, state), key=lambda pair: pair[0])
    return _exact(pairs, board, state, rider, count)


def _able(
    ground: Ground, shift: str, rider: Rider, only: Collection[str] | None, without: Collection[str]
) -> bool:
    if shift in without or (only is not None and shift not in only):
        return False
    known = ground.shifts[shift]
    return known.vehicle.layout.takes(rider.request.party) and known.offers.issuperset(rider.request.needs)


def _reach(board: Board, rider: Rider, now: int, able: Flags) -> _Reach:
    """Bounds of when the ride could be, on every leg; see ``Board``."""
    into, out_of = rider.getting_in, rider.getting_out
    shape = board.origin.shape
    to_in, from_in, to_out, from_out = (np.zeros(shape, np.int64) for _ in range(4))
    between = np.zeros(shape[0], np.int64)
    for rows, least in _by_roads(board):
        to_in[rows] = least[board.origin[rows], into.place]
        from_in[rows] = least[into.place, board.goal[rows]]
        to_out[rows] = least[board.origin[rows], out_of.place]
        from_out[rows] = least[out_of.place, board.goal[rows]]
        between[rows] = least[into.place, out_of.place]
    open_legs = board.used & (board.leaving > now) & able[:, None]
    ready = np.maximum(board.ready, now)
    pickup = np.maximum(ready + to_in, into.opening)
    gone = pickup + into.duration
    early = open_legs & (pickup <= into.close)
    arrival_in = gone + from_in
    dropoff = np.maximum(ready + to_out, out_of.opening)
    arrival_out = dropoff + out_of.duration + from_out
    last = out_of.close
    if rider.longest is not None:  # no later than the last boarding and the longest ride allow
        last = min(last, into.close + into.duration + rider.longest)
    straight = np.maximum(gone + between[:, None], out_of.opening)
    arrival_both = straight + out_of.duration + from_out
    return _Reach(
        begins=early & (arrival_in <= board.latest),
        ends=open_legs & (dropoff <= last) & (arrival_out <= board.latest),
        both=early & (straight <= last) & (arrival_both <= board.latest),
        fits=_room(board, rider),
        alone=to_in + into.duration + between[:, None] + out_of.duration + from_out,
        delay_in=arrival_in - board.start - board.slack,
        delay_out=arrival_out - board.start - board.slack,
        delay_both=arrival_both - board.start - board.slack,
    )


def _by_roads(board: Board) -> Iterator[tuple[Numbers, Table]]:
    """Rows that share a table of travel, and the least travel of it."""
    ground = board.ground
    groups: dict[int, tuple[list[int], Table]] = {}
    for shift, row in board.row_of.items():
        roads = ground.roads(ground.shifts[shift].shift.mode)
        groups.setdefault(id(roads), ([], roads.least))[0].append(row)
    for rows, least in groups.values():
        yield np.array(rows, np.int64), least


def _room(board: Board, rider: Rider) -> Flags:
    """Legs on which the party fits beside those on board."""
    party = rider.request.party
    seats = board.seats[:, :, None] + party.seats <= board.arrangements[:, None, :, 0]
    chairs = board.chairs[:, :, None] + party.wheelchairs <= board.arrangements[:, None, :, 1]
    fits: Flags = (seats & chairs).any(axis=2) & ~board.closed
    if rider.request.private:
        fits &= (board.seats == 0) & (board.chairs == 0)
    return fits


Pair = tuple[int, int, int, int]


def _pairs(board: Board, rider: Rider, reach: _Reach, state: State) -> Iterator[Pair]:
    """Legs for both ends of the ride with the least it can cost there: (cost, row, first, last)."""
    one = np.argwhere(reach.both & reach.fits)
    for row, leg in one.tolist():
        yield _bound(board, rider, reach, row, leg, leg), row, leg, leg
    begins, ends = reach.begins & reach.fits, reach.ends & reach.fits
    for row in np.flatnonzero(begins.any(axis=1) & ends.any(axis=1)).tolist():
        firsts, lasts = np.flatnonzero(begins[row]).tolist(), np.flatnonzero(ends[row]).tolist()
        full = np.flatnonzero(~reach.fits[row]).tolist()
        for first in firsts:
            stop = next((leg for leg in full if leg > first), lasts[-1] + 1)
            for last in lasts:
                if first < last < stop:
                    yield _bound(board, rider, reach, row, first, last), row, first, last


def _bound(board: Board, rider: Rider, reach: _Reach, row: int, first: int, last: int) -> int:
    """The least that the ride can cost on these legs."""
    rest = board.rest[board.shifts[row]]
    ground = rest.ground
    cost = ground.per_metre * added_metres(rest, rider, first, last)
    if not rest.out and not rest.stops:
        use = 0 if rest.used else ground.use
        return cost + ground.per_span * int(reach.alone[row, first]) + use
    if first == last:
        delay = int(reach.delay_both[row, first])
    else:
        delay = max(int(reach.delay_in[row, first]), int(reach.delay_out[row, last]))
    cost += ground.per_span * max(0, delay) - board.savings[row]
    return cost


def _exact(pairs: list[Pair], board: Board, state: State, rider: Rider, count: int) -> Found:
    """Try the pairs in the order of their bounds."""
    ground = board.ground
    best: dict[int, Fit] = {}
    rests: dict[int, Rest] = {}
    tests = extra = 0
    cheapest: int | None = None
    for bound, row, first, last in pairs:
        if cheapest is not None and bound >= cheapest:
            if len(best) >= count or extra >= MORE:
                break
            extra += 1
        if row not in rests:
            rests[row] = board.rest_now(row, state)
        rest = rests[row]
        gone = rest.settled - board.rest[rest.run.shift].settled
        tests += 1
        if not allowed(rest, state, rider, first - gone, last - gone):
            continue
        for fit in tried(rest, rider, first - gone, last - gone, waiting_price=ground.waiting_price):
            window = floor_grid(fit.boarding)
            if window not in best or fit.cost < best[window].cost:
                best[window] = fit
            cheapest = fit.cost if cheapest is None else min(cheapest, fit.cost)
    found = sorted(best.values(), key=lambda fit: (fit.cost, fit.boarding))
    return Found(tuple(found[:count]), tests)


def allowed(rest: Rest, state: State, rider: Rider, first: int, last: int) -> bool:
    """What no time tells: who is kept apart from whom, and how far the vehicle goes."""
    if rest.ground.range_m is not None:
        longer = added_metres(rest, rider, first, last)
        if driven(rest) + longer > rest.ground.range_m:
            return False
    request = rider.request
    meeting = {task for riders in rest.riders[first : last + 1] for task in riders}
    return not any(
        task in request.apart_from or request.id in state.requests[task].apart_from for task in meeting
    )


def driven(rest: Rest) -> int:
    """Metres of the present outing as planned, base to base."""
    distance, numbers, run = rest.roads.distance, rest.numbers, rest.run
    if not run.halts:
        return 0
    places = [rest.ground.shift.start_place, *(halt.place for halt in run.halts), rest.ground.shift.end_place]
    return sum(distance(numbers[a], numbers[b]) for a, b in pairwise(places))

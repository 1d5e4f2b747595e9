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

from routing.rides.live.board import Board
from routing.rides.live.insertion import Fit, Rider, added_metres, tried
from routing.rides.live.promise import floor_grid
from routing.rides.live.reach import Reach, reach_of
from routing.rides.live.rest import Rest
from routing.rides.live.state import State

#: After the cheapest place is certain, so many more are tried for other pickup windows.
MORE = 25


@dataclass(frozen=True, slots=True)
class Found:
    """Places for a ride, cheapest first, one a pickup window; ``tried``: exact tests made."""

    fits: tuple[Fit, ...]
    tried: int


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
    able = board.able(rider.request.party, rider.request.needs)
    if only is not None or without:
        chosen = [shift not in without and (only is None or shift in only) for shift in board.shifts]
        able = able & np.array(chosen, np.bool_)
    reach = reach_of(board, rider, now=state.now, able=able)
    pairs = sorted(_pairs(board, rider, reach), key=lambda pair: pair[0])
    return _exact(pairs, board, state, rider, count)


#: The least a ride can cost with its two ends on legs of a row: (score units, row, first, last).
Pair = tuple[int, int, int, int]


def _pairs(board: Board, rider: Rider, reach: Reach) -> Iterator[Pair]:
    """Legs for both ends of the ride, with the least it can cost there."""
    for cell in np.flatnonzero(reach.both & reach.fits).tolist():
        row, leg = int(reach.rows[cell]), int(reach.legs[cell])
        cost = _bound(board, rider, row, leg, leg, delay=int(reach.delay_both[cell]))
        if cost is None:
            cost = _going_out(board, rider, row, leg, seconds=int(reach.alone[cell]))
        yield cost, row, leg, leg
    begins, ends = reach.begins & reach.fits, reach.ends & reach.fits
    lasts: dict[int, list[int]] = {}
    for cell in np.flatnonzero(ends).tolist():
        lasts.setdefault(int(reach.rows[cell]), []).append(cell)
    full = np.cumsum(~reach.fits)
    for cell in np.flatnonzero(begins).tolist():
        row = int(reach.rows[cell])
        for end in lasts.get(row, ()):
            if end <= cell or full[end] != full[cell]:
                continue
            first, last = int(reach.legs[cell]), int(reach.legs[end])
            delay = max(int(reach.delay_in[cell]), int(reach.delay_out[end]))
            yield _bound(board, rider, row, first, last, delay=delay) or 0, row, first, last


def _bound(board: Board, rider: Rider, row: int, first: int, last: int, *, delay: int) -> int | None:
    """The least that the ride can cost a run that has something to do; None for an idle one."""
    rest = board.rest[board.shifts[row]]
    if not rest.out and not rest.stops:
        return None
    ground = rest.ground
    cost = ground.per_metre * added_metres(rest, rider, first, last)
    return cost + ground.per_span * max(0, delay) - board.savings[row]


def _going_out(board: Board, rider: Rider, row: int, leg: int, *, seconds: int) -> int:
    """The least that the ride can cost a vehicle that stands idle: ``seconds`` out, and going out at all."""
    rest = board.rest[board.shifts[row]]
    ground = rest.ground
    cost = ground.per_metre * added_metres(rest, rider, leg, leg) + ground.per_span * seconds
    return cost if rest.used else cost + ground.use


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

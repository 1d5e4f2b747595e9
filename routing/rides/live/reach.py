"""Where a ride could begin and end among all legs of all runs, by bounds that no schedule beats."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from routing.rides.live.board import Board, Flags, Numbers
from routing.rides.live.insertion import Rider


@dataclass(frozen=True, slots=True)
class Reach:
    """Legs on which anything of the ride could be, row after row and in order; one item a leg in each list.

    Attributes
    ----------
    rows, legs: which leg of which run. begins, ends, both: whether the ride may begin, end, do both there.
    fits: the party finds room. alone: seconds out if the vehicle did nothing else.
    delay_in, delay_out, delay_both: how much later the run ends at least.
    """

    rows: Numbers
    legs: Numbers
    begins: Flags
    ends: Flags
    both: Flags
    fits: Flags
    alone: Numbers
    delay_in: Numbers
    delay_out: Numbers
    delay_both: Numbers


def reach_of(board: Board, rider: Rider, *, now: int, able: Flags) -> Reach:
    """The legs within reach of a ride; ``able``: rows whose vehicle may carry it."""
    into, out_of = rider.getting_in, rider.getting_out
    last = out_of.close
    if rider.longest is not None:  # no later than the last boarding and the longest ride allow
        last = min(last, into.close + into.duration + rider.longest)
    in_time = (board.ready <= last) & (board.latest >= into.opening) & (board.leaving > now)
    rows, legs = np.nonzero(in_time & board.used & able[:, None])
    cells = rows, legs
    to_in, from_in, to_out, from_out, between = _travel(board, rider, rows, legs)
    ready = np.maximum(board.ready[cells], now)
    start, latest = board.start[cells], board.latest[cells]
    pickup = np.maximum(ready + to_in, into.opening)
    gone = pickup + into.duration
    arrival_in = gone + from_in
    dropoff = np.maximum(ready + to_out, out_of.opening)
    arrival_out = dropoff + out_of.duration + from_out
    straight = np.maximum(gone + between, out_of.opening)
    arrival_both = straight + out_of.duration + from_out
    early = pickup <= into.close
    behind = start + board.slack[cells]
    return Reach(
        rows=rows,
        legs=legs,
        begins=early & (arrival_in <= latest),
        ends=(dropoff <= last) & (arrival_out <= latest),
        both=early & (straight <= last) & (arrival_both <= latest),
        fits=_room(board, rider, rows, legs),
        alone=to_in + into.duration + between + out_of.duration + from_out,
        delay_in=arrival_in - behind,
        delay_out=arrival_out - behind,
        delay_both=arrival_both - behind,
    )


def _travel(
    board: Board, rider: Rider, rows: Numbers, legs: Numbers
) -> tuple[Numbers, Numbers, Numbers, Numbers, Numbers]:
    """Least travel from each leg's beginning to both ends of the ride, on to the leg's end, and between
    the two.
    """
    start, goal = rider.getting_in.place, rider.getting_out.place
    origin, after = board.origin[rows, legs], board.goal[rows, legs]
    found = tuple(np.zeros(len(rows), np.int64) for _ in range(5))
    for number, least in enumerate(board.tables):
        mine = slice(None) if len(board.tables) == 1 else board.table_of[rows] == number
        here, there = origin[mine], after[mine]
        found[0][mine], found[1][mine] = least[here, start], least[start, there]
        found[2][mine], found[3][mine] = least[here, goal], least[goal, there]
        found[4][mine] = least[start, goal]
    return found[0], found[1], found[2], found[3], found[4]


def _room(board: Board, rider: Rider, rows: Numbers, legs: Numbers) -> Flags:
    """Whether the party fits beside those on board of each leg."""
    party = rider.request.party
    seats, chairs = board.seats[rows, legs], board.chairs[rows, legs]
    places = board.arrangements[rows]
    holds = (seats[:, None] + party.seats <= places[:, :, 0]) & (
        chairs[:, None] + party.wheelchairs <= places[:, :, 1]
    )
    fits: Flags = holds.any(axis=1) & ~board.closed[rows, legs]
    if rider.request.private:
        fits &= (seats == 0) & (chairs == 0)
    return fits

"""Why no vehicle can take a ride: the last hurdle that the fleet as a whole fails."""

from __future__ import annotations

from routing.rides.live.board import Board
from routing.rides.live.insertion import Rider
from routing.rides.live.quoting import places_for
from routing.rides.live.state import State

#: Codes of reasons, from the first hurdle to the last.
PAST = "live.past"
PARTY = "live.party"
NEEDS = "live.needs"
DUTY = "live.duty"
RIDE_TIME = "live.ride_time"
TIME = "live.time"
RETURN = "live.return"
REASONS = (PAST, PARTY, NEEDS, DUTY, RIDE_TIME, TIME, RETURN)


def reason(state: State, board: Board, rider: Rider, *, free: Rider) -> str:
    """The code of the reason why the ride finds no place; ``free`` is the same ride without a longest ride.

    ``live.party``: it fits no vehicle; ``live.needs``: none offers what it needs; ``live.duty``: none of
    those
    is on duty at the time; ``live.ride_time``: it would find a place if its own ride were not limited;
    ``live.time``: every vehicle is taken by what it has promised others.
    """
    if rider.getting_in.close < state.now:
        return PAST
    shifts = [ground for ground in board.ground.shifts.values() if not state.runs[ground.shift.id].over]
    holding = [one for one in shifts if one.vehicle.layout.takes(rider.request.party)]
    if not holding:
        return PARTY
    able = [one for one in holding if one.offers.issuperset(rider.request.needs)]
    if not able:
        return NEEDS
    first, last = rider.getting_in.opening, rider.getting_in.close
    if not any(one.shift.start <= last and first <= one.shift.end for one in able):
        return DUTY
    if rider.longest is not None and places_for(state, board, free, count=1).fits:
        return RIDE_TIME
    return TIME

"""Who was promised to travel with whom: the two ways of one passenger with one driver, a group together."""

from __future__ import annotations

from routing.rides.live.ground import Ground
from routing.rides.live.state import State
from routing.rides.request import RideRequest


def mates(state: State, request: RideRequest) -> tuple[str, ...]:
    """Rides that this one goes with, as promised or as asked for, until an event has parted them."""
    if request.id in state.parted:
        return ()
    if request.id not in state.requests:  # nobody has been promised to go with it yet
        known = request.same_driver and request.return_of in state.requests
        names = [request.return_of or ""] if known else []
    else:
        names = [name for name, other in state.requests.items() if _bound(request, other)]
    holding = ("promised", "stranded")
    return tuple(name for name in names if state.status[name] in holding and name not in state.parted)


def with_mates(state: State) -> frozenset[str]:
    """All rides that go with others."""
    loose = (
        request
        for request in state.requests.values()
        if request.group is not None or (request.same_driver and request.return_of is not None)
    )
    found: set[str] = set()
    for request in loose:
        others = mates(state, request)
        found.update(others, [request.id] if others else [])
    return frozenset(found)


def shifts_with_mates(state: State, ground: Ground, request: RideRequest) -> frozenset[str] | None:
    """Shifts of whoever drives those that the ride is to go with, in the same vehicle; None when any will do.

    Mates that no vehicle has at the moment (theirs broke down too) bind nobody. A way back with the driver of
    a way there that is not promised fits nowhere.
    """
    if request.id not in state.requests and request.same_driver and request.return_of not in state.requests:
        return frozenset()
    found = None
    for name in mates(state, request):
        shift = ground.shifts.get(state.carriers.get(name) or "")
        if shift is not None and state.boarding(name) is None:
            continue
        who = None if shift is None else (shift.driver, shift.vehicle.id)
        mine = frozenset(name for name, one in ground.shifts.items() if (one.driver, one.vehicle.id) == who)
        found = mine if found is None else found & mine
    return found


def _bound(one: RideRequest, other: RideRequest) -> bool:
    if one.id == other.id:
        return False
    if one.group is not None and one.group == other.group:
        return True
    mine, hers = (
        one.same_driver and one.return_of == other.id,
        other.same_driver and other.return_of == one.id,
    )
    return mine or hers

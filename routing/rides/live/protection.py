"""Who is protected first when an event leaves no way to keep every promise."""

from __future__ import annotations

from collections.abc import Iterable

from routing.rides.live.ground import Ground
from routing.rides.live.state import State
from routing.rides.profile import SHIFT_SHUTTLE
from routing.rides.request import RideRequest


def exposure(request: RideRequest, ground: Ground) -> tuple[bool, bool, bool]:
    """False comes first: no other way to travel, a wheelchair, the start of a shift.

    Without a fallback that takes the party nobody else would come. A ride of the shift shuttle to an arrival
    is the start of a shift.
    """
    fallback = ground.fallback
    elsewhere = fallback is not None and fallback.takes(request.party) and not request.needs
    seated = request.party.wheelchairs == 0
    starts_shift = request.profile == SHIFT_SHUTTLE.name and request.arrival is not None
    return elsewhere, seated, not starts_shift


def most_protected_first(tasks: Iterable[str], state: State, ground: Ground) -> list[str]:
    """Rides in the order in which they are looked after; equals by the time promised."""
    return sorted(
        tasks,
        key=lambda task: (exposure(state.requests[task], ground), state.promises[task].dropoff[1], task),
    )

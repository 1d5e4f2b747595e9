"""The two ways of one passenger, promised so that no later plan takes her back before she is there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from routing.rides.live.promise import Promise, ceil_grid, floor_grid
from routing.rides.request import RideRequest


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A ride of a plan with its promise; ``boarding`` and ``arrival`` as planned, in seconds."""

    request: RideRequest
    promise: Promise
    shift: str
    boarding: int
    arrival: int


def in_order(given: Mapping[str, Given]) -> dict[str, Given]:
    """The same promises, cut between the two ways of whoever might be fetched before she is there.

    The plan lets the way back begin once the way there has ended; windows around their times may overlap, and
    nothing but its promise binds a ride later. The cut lies on the grid where the plan leaves room for it.
    """
    found = dict(given)
    for back in given.values():
        there = found.get(back.request.return_of or "")
        if there is not None:
            found[there.request.id], found[back.request.id] = _cut(there, found[back.request.id])
    return found


def _cut(there: Given, back: Given) -> tuple[Given, Given]:
    (first, last), (opening, close) = there.promise.dropoff, back.promise.pickup
    getting_out = there.request.alighting
    if opening >= last + getting_out:
        return there, back
    until = floor_grid(back.boarding - getting_out)
    if until < there.arrival:
        until = back.boarding - getting_out
    since = ceil_grid(until + getting_out)
    if since > back.boarding:
        since = until + getting_out
    sooner = replace(there.promise, dropoff=(first, min(last, until)))
    later = replace(back.promise, pickup=(max(opening, since), max(close, since)))
    return replace(there, promise=sooner), replace(back, promise=later)

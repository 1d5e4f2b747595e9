"""Who fits on board with whom, for the engine: seats, wheelchairs, private rides, people kept apart."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from routing.rides.duty import Duty
from routing.rides.request import RideRequest
from routing.rides.seats import SeatLayout
from routing.rules.load.spec import Load, ShiftCapacity, TaskLoad

#: Names of the dimensions of the load.
WHEELCHAIRS, PRIVATE = "wheelchairs", "private"


def load_rule(
    rides: Mapping[str, RideRequest], shifts: Mapping[str, Duty], layouts: Mapping[str, SeatLayout]
) -> Load:
    """Loads of the tasks ``rides`` and of the shifts.

    Parameters
    ----------
    rides: request of each task id; shifts: duty of each shift id; layouts: by vehicle id.

    Notes
    -----
    A layout is held by two limits: wheelchairs, and seats plus the seats one wheelchair folds away (the most
    any of them does: exact when each folds as many). A private ride fills a dimension of its own, of which
    every other ride takes one unit; two requests kept apart share a dimension that holds one of them.
    """
    folds = sorted({_fold(layout) for layout in layouts.values()})
    apart = tuple(_apart(tuple(dict.fromkeys(ride.id for ride in rides.values())), rides))
    full = len(rides) + 1
    ample = sum(ride.party.people * (1 + max(folds, default=0)) for ride in rides.values()) + 1
    private = any(ride.private for ride in rides.values())
    names = (WHEELCHAIRS, *(f"seats-{fold}" for fold in folds), *([PRIVATE] if private else []))
    tasks = []
    for task, ride in rides.items():
        party = ride.party
        amounts = [party.wheelchairs, *(party.seats + fold * party.wheelchairs for fold in folds)]
        amounts += [full if ride.private else 1] if private else []
        amounts += [int(ride.id in pair) for pair in apart]
        tasks.append(TaskLoad(task=task, amounts=tuple(amounts)))
    capacities = []
    for shift, duty in shifts.items():
        layout = layouts[duty.vehicle]
        held = [layout.most_wheelchairs]
        held += [layout.most_seats if _fold(layout) == fold else ample for fold in folds]
        held += [full] if private else []
        capacities.append(ShiftCapacity(shift=shift, amounts=(*held, *(1 for _ in apart))))
    return Load(
        dimensions=(*names, *(f"apart:{one}|{other}" for one, other in apart)),
        tasks=tuple(tasks),
        shifts=tuple(capacities),
    )


def _fold(layout: SeatLayout) -> int:
    """Seats that one more wheelchair takes away, at most."""
    by_wheelchairs = sorted(layout.arrangements, key=lambda one: one.wheelchairs)
    drops = [before.seats - after.seats for before, after in pairwise(by_wheelchairs)]
    return max([0, *drops])


def _apart(ids: Sequence[str], rides: Mapping[str, RideRequest]) -> Iterator[tuple[str, str]]:
    """Pairs of requests that must not meet, each once."""
    by_id = {ride.id: ride for ride in rides.values()}
    rank = {name: number for number, name in enumerate(ids)}
    pairs = {
        (one, other) if rank[one] < rank[other] else (other, one)
        for one in ids
        for other in by_id[one].apart_from
        if other in rank and other != one
    }
    yield from sorted(pairs, key=lambda pair: (rank[pair[0]], rank[pair[1]]))

"""What rooms may ask of the scheduler: windows, differences between stops, limits; nothing else."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from routing.search.arrays import NEVER, Ints
from routing.search.index import Index


@dataclass(slots=True)
class Primitives:
    """Asks of all rooms, filled by each room's ``primitives`` and then frozen into the net.

    windows: by node, sorted openings and closes. soft: nodes whose last close may be passed, at a price.
    ride: longest time from end of pickup to start of delivery, by task. latest, longest: by shift, as is
    wait_aboard: longest wait at one halt while somebody picked up before is not yet delivered.
    compact: a room prices waiting or span, so tours are pressed together before they are priced.
    wanted: by node, hours between which starting is free. grid: starts are multiples of it; 0: any.
    busy: a room reads what whole tours do (``BUSY``, ``PAUSED``, ``RETURNED``).
    usual: service time by node. by_person: the same for a person (by number) who needs other times.
    setup: by node, time spent there more when the visit before is not at the same address.
    """

    windows: list[tuple[tuple[int, int], ...]]
    soft: list[bool]
    ride: Ints
    latest: Ints
    longest: Ints
    wait_aboard: Ints
    level: Ints
    weight: Ints
    usual: Ints
    setup: Ints
    by_person: dict[int, Ints] = field(default_factory=dict)
    wanted: dict[int, tuple[int, int, bool]] = field(default_factory=dict)
    grid: int = 0
    compact: bool = False
    busy: bool = False

    def wish(self, node: int, *, free_from: int, free_to: int, patient: bool) -> None:
        """Starting before ``free_from`` has a price: the search may have the stop wait for it.

        ``patient``: it waits until the search finds better; otherwise the reverse. Patient wishes go first.
        """
        if free_from > 0:
            if patient or node not in self.wanted:
                self.wanted[node] = (free_from, free_to, patient)


def primitives_of(index: Index) -> Primitives:
    """Nothing asked yet: any time, the shifts' own ends, ordinary tasks of weight 1."""
    shifts = index.problem.shifts
    return Primitives(
        windows=[() for _ in range(index.stop_count)],
        soft=[False] * index.stop_count,
        ride=np.full(len(index.task), NEVER, dtype=np.int64),
        latest=np.array([shift.end for shift in shifts], dtype=np.int64),
        longest=np.full(len(shifts), NEVER, dtype=np.int64),
        wait_aboard=np.full(len(shifts), NEVER, dtype=np.int64),
        level=np.ones(len(index.task), dtype=np.int64),
        weight=np.ones(len(index.task), dtype=np.int64),
        usual=np.array(
            [stop.duration for task in index.problem.tasks for stop in task.stops], dtype=np.int64
        ),
        setup=np.zeros(index.stop_count, dtype=np.int64),
    )

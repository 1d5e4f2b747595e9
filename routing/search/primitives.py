"""What rooms may ask of the scheduler: windows, differences between stops, limits; nothing else."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from routing.search.arrays import NEVER, Ints
from routing.search.index import Index


@dataclass(slots=True)
class Primitives:
    """Asks of all rooms, filled by each room's ``primitives`` and then frozen into the net.

    windows: by node, sorted openings and closes. soft: nodes whose last close may be passed, at a price.
    ride: longest time from end of pickup to start of delivery, by task. latest, longest: by shift.
    compact: a room prices waiting or span, so tours are pressed together before they are priced.
    metres: a room reads distances. busy: a room reads what whole tours do (``BUSY``, ``RETURNED``).
    """

    windows: list[tuple[tuple[int, int], ...]]
    soft: list[bool]
    ride: Ints
    latest: Ints
    longest: Ints
    level: Ints
    weight: Ints
    compact: bool = False
    busy: bool = False


def primitives_of(index: Index) -> Primitives:
    """Nothing asked yet: any time, the shifts' own ends, ordinary tasks of weight 1."""
    shifts = index.problem.shifts
    return Primitives(
        windows=[() for _ in range(index.stop_count)],
        soft=[False] * index.stop_count,
        ride=np.full(len(index.task), NEVER, dtype=np.int64),
        latest=np.array([shift.end for shift in shifts], dtype=np.int64),
        longest=np.full(len(shifts), NEVER, dtype=np.int64),
        level=np.ones(len(index.task), dtype=np.int64),
        weight=np.ones(len(index.task), dtype=np.int64),
    )

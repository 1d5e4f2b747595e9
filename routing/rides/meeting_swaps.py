"""Meeting points improved one by one: open, close or swap a point while that saves more than it costs.

Source: the interchange heuristic of the p-median (Teitz and Bart 1968), with a price for each point.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import numpy.typing as npt

#: A point must save so many metres on foot, over all its people, to be opened beside those needed to cover.
POINT_METRES = 4_000
#: Metres that stand for "out of reach": more than any sum of walks.
FAR = 1 << 40

Walks = npt.NDArray[np.int64]


def improved(reach: Mapping[str, Mapping[str, int]], people: Mapping[str, int], start: set[str]) -> set[str]:
    """Points at least as good as ``start``, which reaches everybody; the first of equal changes is made."""
    stops = sorted({stop for near in reach.values() for stop in near})
    columns = {stop: place for place, stop in enumerate(stops)}
    walks = np.full((len(reach), len(stops)), FAR, dtype=np.int64)
    for row, (walker, near) in enumerate(reach.items()):
        for stop, metres in near.items():
            walks[row, columns[stop]] = metres * people[walker]
    opened = sorted(columns[stop] for stop in start)
    while (better := _better(walks, opened)) is not None:
        opened = better
    return {stops[place] for place in opened}


def _better(walks: Walks, opened: list[int]) -> list[int] | None:
    """The best single change that saves something; None when none does.

    Closing a point sends those who walk to it to their second nearest, so all changes are weighed at once.
    """
    rows = np.arange(len(walks))
    mine = walks[:, opened]
    nearest_at = mine.argmin(axis=1)
    nearest = mine[rows, nearest_at]
    mine[rows, nearest_at] = FAR
    second = mine.min(axis=1)
    closed = [place for place in range(walks.shape[1]) if place not in set(opened)]
    lost = np.zeros(len(opened), dtype=np.int64)
    np.add.at(lost, nearest_at, second - nearest)
    changes = [(int(nearest.sum() + lost.min()) - POINT_METRES, int(lost.argmin()), -1)]
    if closed:
        with_new = np.minimum(nearest[:, None], walks[:, closed])
        instead = np.zeros((len(opened), len(closed)), dtype=np.int64)
        np.add.at(instead, nearest_at, np.minimum(second[:, None], walks[:, closed]) - with_new)
        sums = with_new.sum(axis=0)
        changes.append((int(sums.min()) + POINT_METRES, -1, int(sums.argmin())))
        swaps = sums[None, :] + instead
        gone, new = np.unravel_index(int(swaps.argmin()), swaps.shape)
        changes.append((int(swaps.min()), int(gone), int(new)))
    cost, gone_at, new_at = min(changes)
    if cost >= int(nearest.sum()):
        return None
    kept = [place for number, place in enumerate(opened) if number != gone_at]
    return sorted([*kept, closed[new_at]] if new_at >= 0 else kept)

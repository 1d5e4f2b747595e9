"""Earliest and latest start of each stop in the tour of one shift.

Bounds follow shortest paths, since given matrices need not respect the triangle inequality: the direct
leg may be longer than a way round by another stop.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from routing.exact.scope import Scope
from routing.model.shift import Shift
from routing.units import FOREVER

IntVector = npt.NDArray[np.int64]
IntMatrix = npt.NDArray[np.int64]

_NEVER = FOREVER // 4


@dataclass(frozen=True, slots=True, kw_only=True)
class TourBounds:
    """Of one shift: ``hop`` legs between stops, and start bounds of the stops it may serve.

    ``own`` is the least each stop lasts; ``path`` the shortest time from start of service to start of service
    by any way; ``tasks`` are the tasks that fit the shift at all; ``earliest`` and ``latest`` are indexed by
    stop.
    """

    shift: Shift
    latest_return: int
    own: IntVector
    hop: IntMatrix
    path: IntMatrix
    leave: IntVector
    come_back: IntVector
    earliest: IntVector
    latest: IntVector
    tasks: tuple[str, ...]

    def follows(self, origin: int, destination: int) -> bool:
        """Whether ``destination`` can be the next halt after ``origin``, by time alone."""
        soonest = self.earliest[origin] + self.own[origin] + self.hop[origin, destination]
        return bool(soonest <= self.latest[destination])


def tour_bounds(scope: Scope, position: int, *, horizon: int) -> TourBounds:
    """Bounds of the shift at ``position``; tasks that cannot fit it are left out."""
    shift = scope.problem.shifts[position]
    size = len(scope.stops)
    hop = np.array([[scope.hop(shift, a, b) for b in range(size)] for a in range(size)], dtype=np.int64)
    hop = hop.reshape(size, size)
    leave = np.array([scope.leave(shift, stop) for stop in range(size)], dtype=np.int64)
    come_back = np.array([scope.come_back(shift, stop) for stop in range(size)], dtype=np.int64)
    latest_return = min(scope.latest_return[position], horizon)
    own = np.array([scope.own(shift, stop) for stop in range(size)], dtype=np.int64)
    path = _shortest(hop + own[:, None])
    earliest = np.full(size, _NEVER, dtype=np.int64)
    latest = np.full(size, -_NEVER, dtype=np.int64)
    for stop in range(size):
        first, last = scope.first(stop), scope.last(stop)
        if scope.stops[stop].task in scope.able[position] and first <= last:
            earliest[stop] = max(first, shift.start + leave[stop])
            latest[stop] = min(last, latest_return - own[stop] - come_back[stop])
    # A stop may be reached sooner behind another one than directly, never sooner than it opens.
    reached = (earliest[:, None] + path).min(axis=0, initial=_NEVER)
    left = (latest[None, :] - path).max(axis=1, initial=-_NEVER)
    firsts = np.array([min(scope.first(stop), _NEVER) for stop in range(size)], dtype=np.int64)
    lasts = np.array([max(min(scope.last(stop), _NEVER), -_NEVER) for stop in range(size)], dtype=np.int64)
    earliest = np.maximum(np.minimum(earliest, reached), firsts)
    latest = np.minimum(np.maximum(latest, left), lasts)
    _pair(scope, path, earliest, latest)
    tasks = tuple(
        task.id
        for task in scope.problem.tasks
        if task.id in scope.able[position]
        and all(earliest[stop] <= latest[stop] for stop in scope.stops_of[task.id])
    )
    return TourBounds(
        shift=shift,
        latest_return=latest_return,
        own=own,
        hop=hop,
        path=path,
        leave=leave,
        come_back=come_back,
        earliest=earliest,
        latest=latest,
        tasks=tasks,
    )


def _shortest(path: IntMatrix) -> IntMatrix:
    """Shortest time from start of service to start of service, by any way."""
    path = path.copy()
    np.fill_diagonal(path, 0)
    for middle in range(len(path)):
        np.minimum(path, path[:, middle, None] + path[None, middle, :], out=path)
    return path


def _pair(scope: Scope, path: IntMatrix, earliest: IntVector, latest: IntVector) -> None:
    """A delivery follows its pickup: each bounds the other."""
    for stops in scope.stops_of.values():
        if len(stops) == 2:
            pickup, delivery = stops
            way = path[pickup, delivery]
            earliest[delivery] = max(earliest[delivery], earliest[pickup] + way)
            latest[pickup] = min(latest[pickup], latest[delivery] - way)

"""Which two tasks one tour can hold, and which of their stops can be neighbours, by time and ride alone.

Only the stops of the two tasks are placed, in every order; between two that are not neighbours the
shortest way counts. What fails even then fails in every tour.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise, permutations

from routing.exact.bounds import TourBounds
from routing.exact.scope import Scope


class Pairs:
    """Orders of the stops of two tasks inside one tour."""

    def __init__(self, scope: Scope, bounds: TourBounds) -> None:
        self._scope, self._bounds = scope, bounds
        self._orders: dict[tuple[str, str], list[tuple[int, ...]]] = {}

    def fit(self, one: str, other: str) -> bool:
        """Whether one tour may hold both tasks."""
        return bool(self._known(one, other))

    def neighbours(self, origin: int, destination: int) -> bool:
        """Whether ``destination`` may be the next halt after ``origin``."""
        stops = self._scope.stops
        one, other = stops[origin].task, stops[destination].task
        if one == other:
            return origin < destination
        adjacent = (origin, destination)
        return any(
            adjacent in pairwise(order) and self._timed(order, direct=adjacent)
            for order in self._known(one, other)
        )

    def _known(self, one: str, other: str) -> list[tuple[int, ...]]:
        key = (min(one, other), max(one, other))
        if key not in self._orders:
            self._orders[key] = [order for order in self._all(*key) if self._timed(order, direct=None)]
        return self._orders[key]

    def _all(self, one: str, other: str) -> Iterator[tuple[int, ...]]:
        tasks = (self._scope.stops_of[one], self._scope.stops_of[other])
        for order in permutations(tasks[0] + tasks[1]):
            if all(order.index(stops[0]) <= order.index(stops[-1]) for stops in tasks):
                yield order

    def _timed(self, order: tuple[int, ...], *, direct: tuple[int, int] | None) -> bool:
        """Whether starts exist for the stops in this order (a simple temporal network on 2 to 4 stops)."""
        bounds, scope = self._bounds, self._scope
        start = [int(bounds.earliest[stop]) for stop in order]
        rides = [
            (order.index(pickup), order.index(delivery), scope.longest[pickup] + longest)
            for task in dict.fromkeys(scope.stops[stop].task for stop in order)
            if (longest := scope.rides.get(task)) is not None
            for pickup, delivery in [scope.stops_of[task]]
        ]
        steps = [
            int(bounds.own[a]) + int(bounds.hop[a, b]) if (a, b) == direct else int(bounds.path[a, b])
            for a, b in pairwise(order)
        ]
        changed = True
        while changed:
            changed = False
            for index, step in enumerate(steps):
                if start[index] + step > start[index + 1]:
                    start[index + 1] = start[index] + step
                    changed = True
            for pickup, delivery, ride in rides:
                if start[delivery] - ride > start[pickup]:
                    start[pickup] = start[delivery] - ride
                    changed = True
            if any(time > bounds.latest[stop] for time, stop in zip(start, order, strict=True)):
                return False
        return True

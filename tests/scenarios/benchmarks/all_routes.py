"""Every way to share a handful of requests among vehicles: what brute force looks through."""

from __future__ import annotations

from collections.abc import Iterator

Route = tuple[int, ...]


def all_routes(pairs: list[tuple[int, int]], *, vehicles: int, alike: bool) -> Iterator[tuple[Route, ...]]:
    """A route for each vehicle, empty or not, with every pickup before its delivery.

    With ``alike`` vehicles, only the first of several empty ones is tried.
    """
    yield from _extended(pairs, ((),) * vehicles, alike)


def _extended(
    pairs: list[tuple[int, int]], routes: tuple[Route, ...], alike: bool
) -> Iterator[tuple[Route, ...]]:
    if not pairs:
        yield routes
        return
    (pickup, delivery), *others = pairs
    for number, route in enumerate(routes):
        for first in range(len(route) + 1):
            for second in range(first, len(route) + 1):
                longer = (*route[:first], pickup, *route[first:second], delivery, *route[second:])
                yield from _extended(others, (*routes[:number], longer, *routes[number + 1 :]), alike)
        if alike and not route:
            return

"""Windows narrowed by what the other stop, the ride limit and the depot already imply.

Only start times that no feasible plan can use are cut (after Cordeau 2006), so the set of feasible plans
does not change; a search simply sees the tight window of a stop whose file window is a whole day.
"""

from __future__ import annotations

Window = tuple[int, int]


def tightened(
    *, pickup: Window, delivery: Window, opening: int, close: int, service: int, direct: int, longest: int
) -> tuple[Window, Window]:
    """Both windows of one request, narrowed.

    Parameters
    ----------
    opening: earliest start of the pickup, coming straight from the depot when it opens.
    close: latest start of the delivery that still returns before the depot closes.
    service: service time of the pickup; ``direct`` the shortest ride; ``longest`` the longest allowed ride.

    Returns
    -------
    The narrowed windows; the ones given when narrowing leaves nothing, so that an impossible request
    stays visibly unserved instead of making the file unreadable.
    """
    first = (
        max(pickup[0], opening, delivery[0] - longest - service),
        min(pickup[1], min(delivery[1], close) - direct - service),
    )
    second = (
        max(delivery[0], first[0] + service + direct),
        min(delivery[1], close, first[1] + service + longest),
    )
    possible = first[0] <= first[1] and second[0] <= second[1]
    return (first, second) if possible else (pickup, delivery)

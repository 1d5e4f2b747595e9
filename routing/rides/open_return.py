"""Open returns: the passages reserved for a passenger who will call when she is done.

If vehicles pass at ``p1 < p2 < ... < pn``, each at most ``longest_wait`` after the one before, the first no
later than ``longest_wait`` after calls may begin and the last no earlier than they end, then whenever the
call comes somebody passes within ``longest_wait``. The reserved passages are real rides of the plan, all or
none: the capacity is there, whichever of them is used.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from routing.model.link import Link
from routing.model.task import StopRef
from routing.rides.request import RideRequest, Window


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """One reserved passage: its task id and when boarding may begin."""

    task: str
    pickup: Window


def passages(request: RideRequest) -> tuple[Passage, ...]:
    """The passages of an open return, each free to move by a quarter to a half of the longest wait.

    With windows of width ``d`` that open ``wait - d`` apart, two passages are never more than ``wait`` apart,
    so no tie between their times is needed.

    Raises
    ------
    ValueError: the request is not an open return.
    """
    if request.open_return is None or request.departure is None:
        raise ValueError(f"request {request.id!r} is no open return")
    wait = request.open_return.longest_wait
    first, last = request.departure
    count = max(1, -(-4 * (last - first) // (3 * wait)))
    freedom = wait - -(-(last - first) // count)
    if count > 1:
        freedom = min(freedom, wait // 2)
    openings = (last - (count - number) * (wait - freedom) for number in range(1, count + 1))
    return tuple(
        Passage(task=passage_id(request.id, number), pickup=(max(first, opening), opening + freedom))
        for number, opening in enumerate(openings, start=1)
    )


def passage_id(request: str, number: int) -> str:
    """Task id of the reserved passage ``number`` (from 1)."""
    return f"{request}~{number}"


def passage_links(request: RideRequest) -> tuple[Link, ...]:
    """All the passages or none."""
    found = passages(request)
    return tuple(
        Link(
            first=StopRef(task=before.task),
            second=StopRef(task=after.task),
            both=True,
        )
        for before, after in pairwise(found)
    )

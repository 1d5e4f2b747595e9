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
    """The passages of an open return, one more than strictly needed, so that they keep some freedom.

    Raises
    ------
    ValueError: the request is not an open return.
    """
    if request.open_return is None or request.departure is None:
        raise ValueError(f"request {request.id!r} is no open return")
    wait = request.open_return.longest_wait
    first, last = request.departure
    count = (last - first) // wait + 1
    return tuple(
        Passage(
            task=passage_id(request.id, number),
            pickup=(
                last if number == count else first,
                min(first + number * wait, last + wait),
            ),
        )
        for number in range(1, count + 1)
    )


def passage_id(request: str, number: int) -> str:
    """Task id of the reserved passage ``number`` (from 1)."""
    return f"{request}~{number}"


def passage_links(request: RideRequest) -> tuple[Link, ...]:
    """Each passage follows the one before within the longest wait, all or none."""
    assert request.open_return is not None
    found = passages(request)
    return tuple(
        Link(
            first=StopRef(task=before.task),
            second=StopRef(task=after.task),
            max_gap=request.open_return.longest_wait,
            both=True,
        )
        for before, after in pairwise(found)
    )

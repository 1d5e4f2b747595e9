"""Which of the requests that the fleet does not carry go to the fallback, and which are refused."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from routing.rides.build import RideProblem
from routing.rides.request import RideRequest


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """``ordered``: ids for the fallback; ``refused``: ids, each with the request it is bound to, if any."""

    ordered: tuple[str, ...]
    refused: Mapping[str, str | None]


def outcome(ready: RideProblem, left: Mapping[str, bool]) -> Outcome:
    """Sort the requests ``left`` by the fleet (with whether the fallback could take them).

    A leg whose other leg is refused is refused too, unless they are separable; so is the rest of a group.
    """
    refused: dict[str, str | None] = {name: None for name, possible in left.items() if not possible}
    waiting = list(refused)
    requests = {request.id: request for request in ready.day.requests}
    others = [requests[name] for name in left]
    while waiting:
        name = waiting.pop()
        for other in others:
            if other.id not in refused and _bound(requests[name], other):
                refused[other.id] = name
                waiting.append(other.id)
    ordered = tuple(name for name in left if name not in refused)
    return Outcome(ordered=ordered, refused={name: refused[name] for name in left if name in refused})


def _bound(one: RideRequest, other: RideRequest) -> bool:
    """Whether one cannot go without the other."""
    if one.group is not None and one.group == other.group:
        return True
    pairs = ((one, other), (other, one))
    return any(back.return_of == out.id and not back.separable for out, back in pairs)

"""Riders who together make a run impossible: too many for a minute, or somebody on board too long."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from routing.rides.fixed.run import Seat


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """So many riders between these halts (board, alight) at once cannot ride the run.

    People between the same halts count as alike: whoever they are, as many again would fail again. That holds
    but for windows and wheelchairs of their own, and for the vehicle that was free: it guides who is seated
    where, and no plan is called impossible by it.
    """

    run: str
    riders: tuple[tuple[tuple[int, int], int], ...]


def conflict_of(
    run: str, riders: Mapping[str, Seat], possible: Callable[[Mapping[str, Seat]], bool]
) -> Conflict:
    """The least of these riders with whom the run, impossible with all of them, still is."""
    least = dict(riders)
    for name in riders:
        fewer = {other: seat for other, seat in least.items() if other != name}
        if fewer and not possible(fewer):
            least = fewer
    kinds = Counter((seat.board, seat.alight) for seat in least.values())
    return Conflict(run=run, riders=tuple(sorted(kinds.items())))

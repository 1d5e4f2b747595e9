"""Which standing visits to loosen for those that found no place, in what order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from matching.base.pins import Pin

#: Up to so many neighbours every set of them is tried, so that as few as can be move.
FEW = 4
#: With more of them, how many for each unserved visit are loosened at once, in turn.
WIDER = (4, 12, 40)
#: Most visits that may move for each one that finds a place.
MOVES = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Loosening:
    """One attempt: visits that keep their person but not their hour, and visits that keep nothing."""

    hours: frozenset[str] = frozenset()
    free: frozenset[str] = frozenset()

    def of(self, pins: Mapping[str, Pin]) -> dict[str, Pin]:
        """The pins that are left; a freed visit keeps an empty one, as it was somebody's."""
        return {
            id_: Pin() if id_ in self.free else replace(pin, start=None) if id_ in self.hours else pin
            for id_, pin in pins.items()
        }


def subsets(near: Sequence[str]) -> tuple[Loosening, ...]:
    """Every set of a few neighbours, the smallest first; before them all at once: no other can serve more."""
    return (Loosening(free=frozenset(near)), *_sets(near)) if near else ()


def _sets(near: Sequence[str]) -> Iterator[Loosening]:
    for size in range(1, len(near)):
        for chosen in combinations(near, size):
            yield Loosening(hours=frozenset(chosen))
        for chosen in combinations(near, size):
            yield Loosening(free=frozenset(chosen))
    yield Loosening(hours=frozenset(near))

"""How far the numbers of any plan of a problem can go, for each rule to bound what it may charge."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol, runtime_checkable


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """Upper bounds over all plans without a hard breach; never too low, often far too high.

    Attributes
    ----------
    moment: latest time.
    spans: longest time from leaving the base to being back, by shift id.
    work: service and travel of all tours together.
    legs: number of legs of all tours together.
    leg_seconds, leg_metres: longest leg by mode name, the hour's band and the door included.
    """

    moment: int
    spans: Mapping[str, int]
    work: int
    legs: int
    leg_seconds: Mapping[str, int]
    leg_metres: Mapping[str, int]


@runtime_checkable
class Priced(Protocol):
    """A rule that charges in the soft level: its data says how much at most."""

    def largest(self, reach: Reach) -> int:
        """Upper bound of all this rule may charge in one plan, in score units."""
        ...


@runtime_checkable
class Delaying(Protocol):
    """A rule that has services start later than windows and the way ask for."""

    def delays(self) -> tuple[int, int]:
        """(latest hour a service may wait for, longest delay at each stop), in time units."""
        ...


@runtime_checkable
class Lengthening(Protocol):
    """A rule by which a stop may last longer than it says."""

    def lengthened(self, duration: int) -> int:
        """The most a stop of that duration may last, in time units."""
        ...

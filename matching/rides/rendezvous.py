"""Where somebody meets the vehicle when it does not come to an address she gave."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendezvous:
    """What a notice says of one ride beside its hours.

    Attributes
    ----------
    walk: metres on foot between home and the stop; None = at the door, or the walk is not known.
    leaves, arrives: minutes of a published timetable, seconds of the day's clock; None = hours of the plan.
    estimated: the home is known only by its commune, so the place is a guess that she must confirm.
    """

    walk: int | None = None
    leaves: int | None = None
    arrives: int | None = None
    estimated: bool = False

"""Who can work, and when: a shift is one period of one person or vehicle, base to base."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """One period of one person or vehicle.

    Attributes
    ----------
    person: id of the person or vehicle; several shifts may share it.
    mode: name of the travel mode used all along the tour.
    start_place, end_place: place ids; the tour leaves the first and returns to the second.
    start: earliest departure, seconds from the horizon start.
    end: planned latest return; hard unless the ``shifts`` rule prices overtime.
    """

    id: str
    person: str
    mode: str
    start_place: str
    end_place: str
    start: int
    end: int

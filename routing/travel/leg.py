"""One leg: how long and how far from a place to another, leaving at a given time; and its inverse.

Plain Python, one leg at a time, for the referee and for explanations; the search has its own compiled
twin. Times are seconds from the horizon start, distances metres.

Source of the walk over bands: Ichoua, Gendreau and Potvin (2003), "Vehicle dispatching with
time-dependent travel times": a leg crossing an edge travels on at the next band's rate.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import chain
from typing import TYPE_CHECKING

from routing.travel.crowfly import Vector, crowfly_leg, unit_vector
from routing.travel.mode import Band, TravelMode
from routing.travel.place import Place

if TYPE_CHECKING:
    from routing.model.problem import Problem

#: Base time is consumed in thousandths of a second, so that a band's edge loses nothing that matters.
_FINE = 1000


def stretch(bands: Sequence[Band], *, leaving: int, base: int) -> int:
    """Seconds that ``base`` seconds of free travel take when they start at ``leaving``.

    Before the first band, travel takes its base time; the last band never ends. Leaving later never
    means arriving more than one second earlier (rounding), whatever the bands, up to 50 edges crossed.
    """
    remaining = base * _FINE
    now = leaving
    index = bisect_right(bands, leaving, key=_start) - 1
    while True:
        permille = bands[index].permille if index >= 0 else 1000
        need = -(-remaining * permille // (_FINE * 1000))
        if index + 1 == len(bands):
            return now + need - leaving
        edge = bands[index + 1].start
        if now + need <= edge:
            return now + need - leaving
        # `need` exceeds the time to the edge, so at least a thousandth is left after it.
        remaining -= (edge - now) * _FINE * 1000 // permille
        now = edge
        index += 1


def latest_start(bands: Sequence[Band], *, arriving: int, base: int) -> int:
    """The latest time ``t`` such that ``t + stretch(bands, leaving=t, base=base) <= arriving``.

    It may be before the horizon start (negative): the caller knows the earliest departure.
    """
    remaining = base * _FINE
    now = arriving
    index = bisect_left(bands, arriving, key=_start) - 1
    while True:
        permille = bands[index].permille if index >= 0 else 1000
        need = remaining * permille // (_FINE * 1000)
        if index < 0 or now - need >= bands[index].start:
            latest = now - need
            break
        edge = bands[index].start
        remaining -= -((edge - now) * _FINE * 1000 // permille)
        now = edge
        index -= 1
    # Walking back rounds in favour of leaving late, so the answer is `latest` or a little before it.
    while latest + stretch(bands, leaving=latest, base=base) > arriving:
        latest -= 1
    return latest


class Legs:
    """Legs between the places of one problem, by id.

    Parameters
    ----------
    problem: its places and modes are read; unknown ids raise ``KeyError`` (a judge checks ids first).
    """

    def __init__(self, problem: Problem) -> None:
        self._places: dict[str, Place] = {place.id: place for place in problem.places}
        self._rows: dict[str, int] = {place.id: row for row, place in enumerate(problem.places)}
        self._modes: dict[str, TravelMode] = {mode.name: mode for mode in problem.modes}
        self._vectors: dict[str, Vector] = {}

    def seconds(self, *, origin: str, destination: str, mode: str, leaving: int) -> int:
        """Seconds from ``origin`` to ``destination`` leaving at ``leaving``, door time included."""
        if self.at_one_address(origin, destination):
            return 0
        travel = self._modes[mode]
        base, _ = self._base(origin, destination, travel)
        return stretch(travel.bands, leaving=leaving, base=base) + travel.door

    def metres(self, *, origin: str, destination: str, mode: str) -> int:
        """Metres from ``origin`` to ``destination``, whatever the hour."""
        if self.at_one_address(origin, destination):
            return 0
        return self._base(origin, destination, self._modes[mode])[1]

    def latest_departure(self, *, origin: str, destination: str, mode: str, arriving: int) -> int:
        """The latest time of leaving ``origin`` that reaches ``destination`` by ``arriving``."""
        if self.at_one_address(origin, destination):
            return arriving
        travel = self._modes[mode]
        base, _ = self._base(origin, destination, travel)
        return latest_start(travel.bands, arriving=arriving - travel.door, base=base)

    def shortest(self, *, origin: str, destination: str, mode: str, first: int, last: int) -> int:
        """The least seconds over all departures from ``first`` to ``last``.

        Between two edges of the hours' bands, and between the departures that reach one, the time rises or
        falls steadily, so these moments are enough. Rounding may hide a second, which is taken off.
        """
        if self.at_one_address(origin, destination):
            return 0
        way = {"origin": origin, "destination": destination, "mode": mode}
        # A departure of the window that reaches an edge reaches one of these.
        latest = last + self.seconds(**way, leaving=last)
        edges = [band.start for band in self._modes[mode].bands if first < band.start <= latest]
        reaching = (self.latest_departure(**way, arriving=edge) for edge in edges)
        moments = [moment for moment in chain(edges, reaching) if first < moment < last]
        found = [
            self.seconds(**way, leaving=moment)
            for moment in (first, last, *moments, *(moment + 1 for moment in moments))
        ]
        return min(found) - (1 if min(found) < max(found) else 0)

    def free(self, *, origin: str, destination: str, mode: str) -> int | None:
        """Seconds before bands and door; None where there is no leg at all, inside one address."""
        if self.at_one_address(origin, destination):
            return None
        return self._base(origin, destination, self._modes[mode])[0]

    def at_one_address(self, one: str, other: str) -> bool:
        """Whether two places are one, or in one building: no travel and no parking between them."""
        if one == other:
            return True
        address = self._places[one].address
        return address is not None and address == self._places[other].address

    def _base(self, origin: str, destination: str, travel: TravelMode) -> tuple[int, int]:
        """Base seconds and metres, before bands and door."""
        if travel.seconds is not None and travel.metres is not None:
            cell = self._rows[origin], self._rows[destination]
            return int(travel.seconds[cell]), int(travel.metres[cell])
        if travel.crowfly is None:
            raise ValueError(f"mode {travel.name!r} has neither matrices nor a crow-fly profile")
        return crowfly_leg(self._vector(origin), self._vector(destination), travel.crowfly)

    def _vector(self, place: str) -> Vector:
        if place not in self._vectors:
            self._vectors[place] = unit_vector(self._places[place])
        return self._vectors[place]


def _start(band: Band) -> int:
    return band.start

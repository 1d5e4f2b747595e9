"""The referee's own travel times: the agreed formula, one leg at a time, sharing nothing with the search."""

from __future__ import annotations

import math

from routing.model.problem import Problem
from routing.rules.record import Leg
from routing.travel.mode import Band, CrowFly, TravelMode
from routing.travel.place import Place

#: Mean radius of the Earth in metres (IUGG 1980, mean of the three axes).
EARTH_RADIUS = 6_371_008.8


class RefereeLegs:
    """Legs of one problem, computed on demand.

    A leg between two places of one address takes no time and no distance. Any other takes its base
    seconds, stretched by the bands it crosses, plus the mode's door time.
    """

    def __init__(self, problem: Problem) -> None:
        self._index = {place.id: number for number, place in enumerate(problem.places)}
        self._places = problem.places
        self._modes = {mode.name: mode for mode in problem.modes}

    def leg(self, origin: str, destination: str, mode_name: str, *, leaving: int) -> Leg:
        """The move from one place id to another by a mode, leaving at that time."""
        start, goal = self._index[origin], self._index[destination]
        if start == goal or self._one_address(start, goal):
            return Leg(seconds=0, metres=0)
        mode = self._modes[mode_name]
        seconds, metres = self._base(mode, start, goal)
        return Leg(seconds=stretched(mode.bands, leaving, seconds) + mode.door, metres=metres)

    def _one_address(self, start: int, goal: int) -> bool:
        address = self._places[start].address
        return address is not None and address == self._places[goal].address

    def _base(self, mode: TravelMode, start: int, goal: int) -> tuple[int, int]:
        if mode.seconds is not None and mode.metres is not None:
            return int(mode.seconds[start, goal]), int(mode.metres[start, goal])
        assert mode.crowfly is not None  # a valid problem's mode has matrices or a profile
        return crow_fly(mode.crowfly, self._places[start], self._places[goal])


def stretched(bands: tuple[Band, ...], leaving: int, seconds: int) -> int:
    """Seconds a leg of ``seconds`` base time takes when it leaves at that time, band after band."""
    remaining = seconds * 1000
    now = leaving
    passed = sum(1 for band in bands if band.start <= now)
    while True:
        permille = bands[passed - 1].permille if passed else 1000
        edge = bands[passed].start if passed < len(bands) else None
        need = -(-remaining * permille // 1_000_000)
        if edge is None or now + need <= edge:
            return now + need - leaving
        remaining -= (edge - now) * 1_000_000 // permille
        if remaining <= 0:
            return edge - leaving
        now = edge
        passed += 1


def crow_fly(profile: CrowFly, origin: Place, destination: Place) -> tuple[int, int]:
    """Base seconds and metres between two places from their coordinates."""
    x, y, z = _on_sphere(origin)
    u, v, w = _on_sphere(destination)
    dx, dy, dz = x - u, y - v, z - w
    h = math.sqrt(dx * dx + dy * dy + dz * dz) * 0.5
    h2 = h * h
    h3 = h2 * h
    h5 = h3 * h2
    h7 = h5 * h2
    distance = EARTH_RADIUS * (2 * (h + h3 / 6 + 3 * h5 / 40 + 15 * h7 / 336))
    speed = next(s.km_per_hour for s in profile.speeds if s.below_m is None or distance < s.below_m)
    metres = math.floor(distance * profile.detour_permille / 1000 + 0.5)
    return math.floor(distance * 3.6 / speed + 0.5), metres


def _on_sphere(place: Place) -> tuple[float, float, float]:
    assert place.lat is not None, place  # checked with the problem
    assert place.lon is not None, place
    lat, lon = math.radians(place.lat), math.radians(place.lon)
    return math.cos(lat) * math.cos(lon), math.cos(lat) * math.sin(lon), math.sin(lat)

"""The ground of a log, read with nothing of live booking: places, travel, shifts, vehicles."""

from __future__ import annotations

from typing import Any

import numpy as np

from routing.model.problem import Problem
from routing.referee.legs import RefereeLegs
from routing.travel.mode import Band, CrowFly, SpeedStep, TravelMode
from routing.travel.place import Place

Json = dict[str, Any]


class LogGround:
    """What the first line says.

    Attributes
    ----------
    shifts: first-line objects by id. vehicles: by id. legs: travel as the referee recomputes it.
    """

    def __init__(self, first: Json) -> None:
        self.first = first
        self.shifts: dict[str, Json] = {one["id"]: one for one in first["shifts"]}
        self.vehicles: dict[str, Json] = {one["id"]: one for one in first["fleet"]["vehicles"]}
        places = tuple(Place(**one) for one in first["places"])
        modes = tuple(_mode(one) for one in first["modes"])
        self.legs = RefereeLegs(Problem(places=places, modes=modes, tasks=(), shifts=()))

    def travel(self, shift: str, origin: str, destination: str, *, leaving: int) -> tuple[int, int]:
        """Seconds and metres of a leg of a shift."""
        leg = self.legs.leg(origin, destination, self.shifts[shift]["mode"], leaving=leaving)
        return leg.seconds, leg.metres

    def arrangements(self, shift: str) -> list[tuple[int, int]]:
        """Ordinary seats and wheelchair places of each way the vehicle's seats can stand."""
        layout = self.vehicles[self.shifts[shift]["vehicle"]]["layout"]
        return [(one["seats"], one.get("wheelchairs", 0)) for one in layout["arrangements"]]


def _mode(one: Json) -> TravelMode:
    values = dict(one)
    values["bands"] = tuple(Band(**band) for band in one.get("bands", ()))
    for name in ("seconds", "metres"):
        if values.get(name) is not None:
            values[name] = np.array(values[name], dtype=np.int64)
    if values.get("crowfly") is not None:
        profile = dict(values["crowfly"])
        profile["speeds"] = tuple(SpeedStep(**{"below_m": None, **step}) for step in profile["speeds"])
        values["crowfly"] = CrowFly(**profile)
    return TravelMode(**values)

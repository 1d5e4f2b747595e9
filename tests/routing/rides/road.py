"""A straight road for rides, times people can add up in their head: a minute is 500 metres.

Depot at minute 0, then Ada's home at 2, Bob's at 4, Cléo's at 6, the market at 10, the clinic at 14, the
village at 60, the town at 90. Getting in and out takes no time unless a test says so.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np

from routing.model.run import Limit
from routing.rides import (
    Fleet,
    RideDay,
    RidePlan,
    RideRequest,
    SeatLayout,
    Vehicle,
    VehiclePrices,
    plan_rides,
)
from routing.travel.mode import Band, TravelMode
from routing.travel.place import Place
from routing.units import MINUTE, euros, euros_per_km

ROAD = {
    "depot": 0,
    "Ada": 2,
    "Bob": 4,
    "Cléo": 6,
    "market": 10,
    "clinic": 14,
    "village": 60,
    "town": 90,
}
MINIBUS = SeatLayout.folding(seats=8, wheelchairs=2, seats_per_wheelchair=2)


def at(clock: str) -> int:
    """Seconds from midnight of a time such as ``08:30``."""
    hours, minutes = clock.split(":")
    return int(hours) * 3600 + int(minutes) * 60


def span(first: str, last: str) -> tuple[int, int]:
    """A window between two times."""
    return at(first), at(last)


def road(*bands: Band) -> tuple[tuple[Place, ...], TravelMode]:
    """The places, and the minibus's mode."""
    minutes = np.array([[abs(a - b) for b in ROAD.values()] for a in ROAD.values()], dtype=np.int64)
    mode = TravelMode(name="minibus", seconds=minutes * MINUTE, metres=minutes * 500, bands=bands)
    return tuple(Place(id=name) for name in ROAD), mode


def bus(name: str = "bus", first: str = "00:00", last: str = "23:59", **more: Any) -> Vehicle:
    """A minibus at the depot, with its driver: 0.40 euro a kilometre, 5 euros a tour."""
    given: dict[str, Any] = {
        "id": name,
        "depot": "depot",
        "layout": MINIBUS,
        "periods": (span(first, last),),
        "mode": "minibus",
        "prices": VehiclePrices(per_metre=euros_per_km(0.40), per_use=euros(5)),
    }
    return Vehicle(**{**given, **more})


def ride(name: str, pickup: str, dropoff: str, **more: Any) -> RideRequest:
    """A request that takes no time at its stops."""
    given: dict[str, Any] = {"id": name, "pickup": pickup, "dropoff": dropoff, "boarding": 0, "alighting": 0}
    return RideRequest(**{**given, **more})


def day(*requests: RideRequest, vehicles: tuple[Vehicle, ...] = (), **more: Any) -> RideDay:
    """A day on the road, with one minibus unless told otherwise."""
    places, mode = road(*more.pop("bands", ()))
    fleet = more.pop("fleet", Fleet(vehicles=vehicles or (bus(),)))
    return RideDay(places=places, modes=(mode,), requests=requests, fleet=fleet, **more)


def planned(one: RideDay, *, iterations: int = 300, **more: Any) -> RidePlan:
    """The plan of a day, counted, in one lane; it must keep every rule."""
    found = plan_rides(one, limit=Limit(iterations=iterations), lanes=1, processes=1, **more)
    assert found.verdict.valid, found.verdict.breaches
    return found


def carried(plan: RidePlan) -> set[str]:
    """Ids of the requests that the fleet carries."""
    return {one.request for one in plan.rides}


def changed(one: RideDay, **values: Any) -> RideDay:
    """The day with other values."""
    return replace(one, **values)

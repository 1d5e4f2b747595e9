"""The ground of the booking benchmark: homes, goals and zones of Sud Val-de-Marne, a fleet of any size."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

import numpy as np

from routing.rides import Fallback, Fleet, RideDay, SeatLayout, Vehicle, VehiclePrices
from routing.rides.live import Ground
from routing.travel.mode import TravelMode
from routing.travel.place import Place
from routing.travel.profiles import CAR
from routing.units import HOUR, MINUTE, euros, euros_per_hour, euros_per_km
from scenarios.booking.demand import SHIFT_WORKER
from scenarios.territory.draws import Draws
from scenarios.territory.facts import Territory, territory
from scenarios.territory.points import point_around, point_inside

#: Where elderly people go, each near a zone: assumptions, as on the demonstration day.
GOALS = ("belle_epine", "delta", "silic", "orly_airport")
#: Hours of the vehicles in turn, assumptions: nights, mornings, days, evenings.
PERIODS = ((1, 9), (4.5, 13.5), (8, 19), (12, 22))
#: Depots stand near these zones.
BASES = ("min_rungis", "belle_epine", "orly_airport")


@dataclass(frozen=True, slots=True, kw_only=True)
class Riders:
    """Who may call: homes by class, and where each class goes."""

    homes: tuple[str, ...]
    zones: tuple[str, ...]
    goals: tuple[str, ...]

    def __call__(self, dice: Random, kind: str) -> tuple[str, str]:
        """From home to a zone or a goal."""
        return dice.choice(self.homes), dice.choice(self.zones if kind == SHIFT_WORKER else self.goals)


def booking_ground(
    seed: int, *, vehicles: int, riders: int, facts: Territory | None = None
) -> tuple[Ground, Riders]:
    """A fleet and the homes of so many riders, drawn from a seed."""
    known = territory() if facts is None else facts
    draws = Draws(np.random.default_rng(seed))
    places: list[Place] = []

    def put(name: str, where: tuple[float, float]) -> str:
        places.append(Place(id=name, lat=where[0], lon=where[1]))
        return name

    bases = [put(f"depot-{key}", point_around(draws, known.zones[key], km=0.3)) for key in BASES]
    zones = [put(f"zone-{key}", (spot.lat, spot.lon)) for key, spot in known.zones.items()]
    goals = [put(f"goal-{key}", point_around(draws, known.zones[key], km=0.4)) for key in GOALS]
    weights = {name: float(one.homes) for name, one in known.communes.items()}
    homes = [
        put(f"home-{number}", point_inside(draws, known.communes[draws.weighted(weights)].outline))
        for number in range(riders)
    ]
    fleet = tuple(_vehicle(number, bases[number % len(bases)]) for number in range(vehicles))
    mode = TravelMode(name="minibus", crowfly=CAR.crowfly)
    day = RideDay(
        places=tuple(places), modes=(mode,), requests=(), fleet=Fleet(vehicles=fleet, fallback=_taxi())
    )
    return Ground(day), Riders(homes=tuple(homes), zones=tuple(zones), goals=tuple(goals))


def _vehicle(number: int, base: str) -> Vehicle:
    start, end = PERIODS[number % len(PERIODS)]
    adapted = number // len(PERIODS) % 2 == 0
    return Vehicle(
        id=f"v{number:03d}",
        depot=base,
        layout=SeatLayout.folding(
            seats=8, wheelchairs=2 if adapted else 0, seats_per_wheelchair=2 if adapted else 0
        ),
        periods=((round(start * HOUR), round(end * HOUR)),),
        mode="minibus",
        prices=VehiclePrices(per_metre=euros_per_km(0.45), per_second=euros_per_hour(26), per_use=euros(12)),
    )


def _taxi() -> Fallback:
    return Fallback(
        name="taxi",
        mode="minibus",
        layout=SeatLayout.folding(seats=4),
        per_ride=euros(12),
        per_metre=euros_per_km(2.4),
        lead=30 * MINUTE,
    )

"""What a day of rides amounts to: kilometres, vehicles, cost, CO2, detours, occupancy."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class RideFigures:
    """Sums over one plan; distances in metres, times in seconds, cost in score units, CO2 in grams.

    Attributes
    ----------
    requests, people: asked for. fleet, fallback, refused: requests by outcome; refused_by_ride_time: those of
        ``refused`` that only the longest ride keeps out.
    vehicles, drivers: used at least once. metres: driven by the fleet, of them ``empty_metres`` with nobody
        on board; fallback_metres: driven by the fallback with passengers (its empty way is unknown).
    person_metres: ridden by people in the fleet. ride, direct: seconds on board of the fleet's rides, and of
        their direct trips. cost: fleet and fallback; fallback_cost: of it, the fallback; co2: of both,
        ``fleet_co2`` of the fleet alone.
    """

    requests: int
    people: int
    fleet: int
    fallback: int
    refused: int
    refused_by_ride_time: int
    vehicles: int
    drivers: int
    metres: int
    empty_metres: int
    fallback_metres: int
    person_metres: int
    rides: int
    ride: int
    direct: int
    detours: float
    cost: int
    fallback_cost: int
    co2: int
    fleet_co2: int

    @property
    def mean_detour(self) -> float | None:
        """Mean over rides of the time on board beyond the direct trip, as a share of it (0.2: a fifth)."""
        return self.detours / self.rides if self.rides else None

    @property
    def occupancy(self) -> float | None:
        """People on board, mean over the kilometres driven (the driver not counted)."""
        return self.person_metres / self.metres if self.metres else None

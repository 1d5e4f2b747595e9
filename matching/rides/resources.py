"""Vehicles and drivers as an operator lists them: wall-clock hours, days of service, prices in euros."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from routing.rides import SeatLayout


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceHours:
    """From ``start`` to ``end``, minutes after midnight (``end`` may pass 1440), on some weekdays."""

    start: int
    end: int
    weekdays: frozenset[int] | None = None

    def on(self, day: date) -> bool:
        """Whether these hours hold on that date."""
        return self.weekdays is None or day.weekday() in self.weekdays


@dataclass(frozen=True, slots=True, kw_only=True)
class BreakHours:
    """A break of ``minutes`` between two wall-clock times, minutes after midnight.

    ``euros``: price of leaving it out; None: it must be taken.
    """

    start: int
    end: int
    minutes: int
    euros: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FleetVehicle:
    """One vehicle; see the columns of the table ``vehicles`` for units."""

    id: str
    name: str
    operator: str
    base: str
    hours: ServiceHours
    layout: SeatLayout
    end_place: str | None = None
    range_km: float | None = None
    euros_per_km: float = 0.0
    euros_per_hour: float = 0.0
    euros_per_use: float = 0.0
    co2_per_km: int = 270
    driven: bool = True
    licences: tuple[str, ...] = ()
    offers: tuple[str, ...] = ()
    rest: BreakHours | None = None
    hand_over: str | None = None
    hand_over_minutes: int = 0
    detour_minutes: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FleetDriver:
    """One driver."""

    id: str
    name: str
    holds: tuple[str, ...]
    hours: ServiceHours


@dataclass(frozen=True, slots=True, kw_only=True)
class Subcontractor:
    """Who is ordered when the fleet does not do; ``phone`` as printed on the sheet of who rides."""

    name: str
    euros_per_ride: float
    euros_per_km: float
    lead_minutes: int
    layout: SeatLayout
    phone: str = ""

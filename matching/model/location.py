"""Where people live and work, and what the dispatcher knows of the way between."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

TravelBy = Literal["car", "bicycle", "walking", "transit"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Location:
    """A home or a site.

    Attributes
    ----------
    lat, lon: WGS 84 degrees.
    address: key of the building; no travel between two locations of one building.
    sector: name that travel corrections and public transport use.
    synthetic: made up for a demonstration; shown as such everywhere.
    """

    id: str
    lat: float
    lon: float
    address: str | None = None
    commune: str | None = None
    sector: str | None = None
    synthetic: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TravelCorrection:
    """Minutes from ``origin`` to ``destination`` that win over any computation.

    Each end is a location id or a sector name; ``mode`` None means every mode.
    """

    origin: str
    destination: str
    minutes: float
    mode: TravelBy | None = None
    both_ways: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class TransitTime:
    """Minutes by public transport from one sector (or location) to another."""

    origin: str
    destination: str
    minutes: float
    both_ways: bool = True

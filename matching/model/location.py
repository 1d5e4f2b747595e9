"""Where people live and work, and what the dispatcher knows of the way between."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

TravelBy = Literal["car", "bicycle", "walking", "transit"]

#: How well a location is known: to the number in the street, to the street or hamlet, to the commune only, or
#: as someone placed it by hand.
Precision = Literal["number", "street", "commune", "hand"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Location:
    """A home or a site.

    Attributes
    ----------
    lat, lon: WGS 84 degrees.
    address: key of the building; no travel between two locations of one building.
    sector: name that travel corrections and public transport use.
    precision: how well it is known; one known only by its commune is never next door to anything.
    score: how sure the geocoder was, from 0 to 1; None when it was not asked.
    synthetic: made up for a demonstration; shown as such everywhere.
    """

    id: str
    lat: float
    lon: float
    address: str | None = None
    commune: str | None = None
    sector: str | None = None
    precision: Precision = "hand"
    score: float | None = None
    synthetic: bool = False

    @property
    def vague(self) -> bool:
        """Whether only the commune is known."""
        return self.precision == "commune"


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

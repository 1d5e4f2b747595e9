"""A taxi or a subcontractor, ordered when no vehicle of the fleet serves a request at a better price."""

from __future__ import annotations

from dataclasses import dataclass

from routing.rides.party import Party
from routing.rides.seats import SeatLayout


@dataclass(frozen=True, slots=True, kw_only=True)
class Fallback:
    """A service that carries one request alone, for a price.

    Attributes
    ----------
    mode: travel mode its time and distance are read from.
    layout: what one of its vehicles holds; a party that does not fit is not served by it.
    per_ride, per_metre, per_second: score units of an order, and of the direct trip.
    lead: seconds between the order and the pickup, at least.
    order_until: last moment of an order for the day, seconds from the horizon start; None = until the lead.
    co2_per_km: grams a kilometre.
    """

    name: str
    mode: str
    layout: SeatLayout
    per_ride: int
    per_metre: int
    per_second: int = 0
    lead: int = 0
    order_until: int | None = None
    co2_per_km: int = 190

    def price(self, *, seconds: int, metres: int) -> int:
        """Score units of one direct trip."""
        return self.per_ride + self.per_metre * metres + self.per_second * seconds

    def takes(self, party: Party) -> bool:
        """Whether the party fits."""
        return self.layout.takes(party)

    def ordered_in_time(self, *, known: int, pickup: int) -> bool:
        """Whether an order given at ``known`` reaches a pickup at ``pickup``."""
        if self.order_until is not None and known > self.order_until:
            return False
        return pickup - known >= self.lead

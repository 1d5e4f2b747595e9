"""What each change costs under an association's settings, in euros and in kilometres by car."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from matching.model.association import Association
from matching.model.settings import Settings
from matching.planning.teams import lending_price
from routing.travel.profiles import CAR

ChangeCode = Literal[
    "other_carer",
    "new_carer",
    "moved_10_minutes",
    "varied_10_minutes",
    "not_local",
    "lent",
    "waiting_hour",
    "balance_hour",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One change: its price in euros, and as many kilometres by car; None where these cost nothing."""

    code: ChangeCode
    euros: float
    km: float | None


def kilometre(settings: Settings) -> float:
    """Euros of a kilometre by car: the mileage, and its time on short trips without traffic.

    The speed is that of the car profile under 2 km (30 km/h as the crow flies, 42 along the road); parking
    at each address comes on top in a plan.
    """
    crow = CAR.crowfly.speeds[0].km_per_hour
    return settings.euros_per_km + settings.travel_hour / (crow * CAR.crowfly.detour_permille / 1000)


def price_list(association: Association) -> tuple[Change, ...]:
    """Every change that has a price of its own, prices of 0 included: they say what plays no part."""
    each = kilometre(association.settings)
    return tuple(
        Change(code=code, euros=euros, km=euros / each if each else None)
        for code, euros in _prices(association)
    )


def _prices(association: Association) -> Iterator[tuple[ChangeCode, float]]:
    """A stranger is both somebody else and somebody new."""
    settings = association.settings
    yield "other_carer", settings.other_carer
    yield "new_carer", settings.other_carer + settings.new_carer
    yield "moved_10_minutes", settings.moved_10_minutes
    yield "varied_10_minutes", settings.varied_10_minutes
    yield "waiting_hour", settings.waiting_hour
    yield "not_local", settings.not_local
    yield "lent", lending_price(association)
    yield "balance_hour", settings.balance_hour

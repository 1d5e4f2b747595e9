"""A vehicle of the fleet, or a commuter's own car with free seats."""

from __future__ import annotations

from dataclasses import dataclass, field

from routing.rides.seats import SeatLayout

Period = tuple[int, int]

#: Grams of CO2 a kilometre (assumptions of ours, to be replaced by the operator's figures): a minibus burns
#: about 10 litres of diesel per 100 km, a car about 7, at 2.7 kg of CO2 a litre burnt.
MINIBUS_CO2 = 270
CAR_CO2 = 190


@dataclass(frozen=True, slots=True, kw_only=True)
class VehiclePrices:
    """What using a vehicle costs, in score units: a metre driven, a second out of the depot, a tour made."""

    per_metre: int = 0
    per_second: int = 0
    per_use: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class VehicleBreak:
    """A stop of ``seconds`` for the driver, begun and ended inside ``window``.

    A window exactly as long as the break fixes it: the vehicle is back at its base then, and must be.
    A wider one lets it move to where the vehicle is, and is owed by a tour that serves somebody at its
    beginning or before and at its end or after; leaving it out then costs ``price``, and with None is
    not allowed.
    """

    window: Period
    seconds: int
    price: int | None = None

    @property
    def fixed(self) -> bool:
        """Whether the break has no freedom."""
        return self.window[1] - self.window[0] == self.seconds


@dataclass(frozen=True, slots=True, kw_only=True)
class Vehicle:
    """One vehicle. Times are seconds from the horizon start, distances metres.

    Attributes
    ----------
    depot: place where its tours begin; end_depot: where they end, None = the same.
    periods: when it may be out.
    mode: name of the travel mode, as the ground of the day gives it.
    licences: what a driver must hold to drive it; offers: abilities it brings (lift, child seat…).
    range_m: longest distance between two charges or fills, which are at the depot; None = no limit.
    driven: it comes with its own driver, so that its periods are duties as they are.
    hand_over: place where drivers change; None = the depot. hand_over_seconds: how long that takes.
    longest_detour: for a commuter who shares her way to work: longest tour is the direct way plus this many
        seconds; ``depot`` is then her home and ``end_depot`` her work. None = no such limit.
    co2_per_km: grams a kilometre.
    """

    id: str
    depot: str
    layout: SeatLayout
    periods: tuple[Period, ...]
    mode: str
    end_depot: str | None = None
    licences: tuple[str, ...] = ()
    offers: tuple[str, ...] = ()
    prices: VehiclePrices = field(default_factory=VehiclePrices)
    breaks: tuple[VehicleBreak, ...] = ()
    range_m: int | None = None
    driven: bool = True
    hand_over: str | None = None
    hand_over_seconds: int = 0
    longest_detour: int | None = None
    co2_per_km: int = MINIBUS_CO2

    @property
    def home(self) -> str:
        """Where its tours end."""
        return self.end_depot or self.depot

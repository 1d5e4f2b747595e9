"""Ready ways of moving: car, bicycle, walking, each figure with where it comes from.

*Measured*: fastest paths on speed limits over the Clermont-Ferrand road graph (40 origins x 120
destinations): median crow-fly speeds and detour, without lights, queues or parking. *[G]*: a plausible
guess that nobody measured; each organisation sets its own. An unmeasured figure is listed in
``unverified`` so that a report can say so.
"""

from __future__ import annotations

from dataclasses import dataclass

from routing.travel.mode import CrowFly, SpeedStep
from routing.units import MINUTE


@dataclass(frozen=True, slots=True, kw_only=True)
class TravelProfile:
    """How one mode travels when nothing better than coordinates is known.

    Attributes
    ----------
    name: name of the mode, as shifts write it.
    crowfly: crow-fly speeds by distance, and detour for kilometres.
    door: seconds of parking, locks and doors at each new address.
    in_traffic: whether the weekday time bands slow it down.
    unverified: names of the figures that are guesses [G].
    """

    name: str
    crowfly: CrowFly
    door: int
    in_traffic: bool
    unverified: tuple[str, ...] = ()


#: Speeds and detour measured; door time [G] (3 to 5 minutes were suggested).
CAR = TravelProfile(
    name="car",
    crowfly=CrowFly(
        speeds=(
            SpeedStep(below_m=2_000, km_per_hour=30.0),
            SpeedStep(below_m=5_000, km_per_hour=35.0),
            SpeedStep(below_m=10_000, km_per_hour=40.0),
            SpeedStep(below_m=None, km_per_hour=46.0),
        ),
        detour_permille=1400,
    ),
    door=4 * MINUTE,
    in_traffic=True,
    unverified=("door",),
)

#: All [G]: 12 km/h in a straight line is about 15 km/h along streets.
BICYCLE = TravelProfile(
    name="bicycle",
    crowfly=CrowFly(speeds=(SpeedStep(below_m=None, km_per_hour=12.0),), detour_permille=1250),
    door=2 * MINUTE,
    in_traffic=False,
    unverified=("crowfly.speeds", "crowfly.detour_permille", "door"),
)

#: All [G]. 4.5 km/h is read as a crow-fly speed: a brisk 5.4 km/h along streets. For 4.5 km/h along
#: streets use ``crowfly_speed(km_per_hour=4.5, detour_permille=1200)``.
WALKING = TravelProfile(
    name="walking",
    crowfly=CrowFly(speeds=(SpeedStep(below_m=None, km_per_hour=4.5),), detour_permille=1200),
    door=1 * MINUTE,
    in_traffic=False,
    unverified=("crowfly.speeds", "crowfly.detour_permille", "door"),
)

PROFILES: tuple[TravelProfile, ...] = (CAR, BICYCLE, WALKING)


def crowfly_speed(*, km_per_hour: float, detour_permille: int) -> float:
    """Crow-fly km/h of a speed known along the road: only then does the detour lengthen the time."""
    return km_per_hour * 1000.0 / detour_permille

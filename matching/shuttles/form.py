"""The three forms of supply, and what each takes for granted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from routing.units import MINUTE

Form = Literal["door", "points", "fixed"]
FORMS: tuple[Form, ...] = ("door", "points", "fixed")

#: Seconds for one person to get in: at a door somebody comes out and is helped to a seat; at a stop people
#: stand ready. Getting out is quicker, and several do at once. Assumptions of ours.
BOARDING: dict[Form, int] = {"door": MINUTE, "points": 20, "fixed": 20}
ALIGHTING = 10

#: Farthest walk to a meeting point, metres: ten minutes at 4.5 km/h with a detour of 1.25, and the usual
#: catchment of a bus stop that is not in front of the door. An assumption, to be set by the user.
WALK = 600


@dataclass(frozen=True, slots=True, kw_only=True)
class ShuttleTerms:
    """What the user chose.

    Attributes
    ----------
    form: door to door, by meeting points, or fixed runs.
    profile: name of the ride-time profile; walk: longest walk to a meeting point, metres.
    covered: plan the legs that public transport does, too.
    """

    form: Form = "door"
    profile: str = "navette de poste"
    walk: int = WALK
    covered: bool = False

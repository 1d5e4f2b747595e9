"""Who travels together on one request, and how long they take to get in and out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from routing.units import MINUTE

Need = Literal["none", "help", "wheelchair"]

#: Seconds of getting in by need; getting out takes as long. 1 minute and 4 minutes with a wheelchair were
#: suggested for the territory and are guesses [G]; 2 minutes with a helping hand is our own guess [G].
BOARDING: dict[Need, int] = {"none": MINUTE, "help": 2 * MINUTE, "wheelchair": 4 * MINUTE}


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """The people of one request.

    Attributes
    ----------
    passengers: people in ordinary seats; companions: people who come along, in ordinary seats too.
    wheelchairs: people who travel in their wheelchair; they use a wheelchair place and no seat.
    """

    passengers: int = 1
    companions: int = 0
    wheelchairs: int = 0

    @property
    def seats(self) -> int:
        """Ordinary seats used."""
        return self.passengers + self.companions

    @property
    def people(self) -> int:
        """Everybody on board for this request."""
        return self.seats + self.wheelchairs


def boarding_seconds(need: Need) -> int:
    """Seconds of getting in, and as many of getting out."""
    return BOARDING[need]

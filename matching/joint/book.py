"""What a day of visits and rides is planned from: an association, its mobility partner, what ties them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from matching.model.association import Association
from matching.rides.book import RideBook

TieKind = Literal["escort", "departure", "arrival", "hand_over"]


@dataclass(frozen=True, slots=True, kw_only=True)
class RideTie:
    """A visit that goes with a ride of the same day, both or none.

    Attributes
    ----------
    request, line: ids of the ride asked for and of the care line.
    kind: the visit's worker travels along (``escort``), sees off (``departure``), receives (``arrival``), or
        is there before the vehicle leaves (``hand_over``: the carer of the children of who leaves).
    minutes: on the spot after the ride; longest wait; longest wait; least lead.
    """

    request: str
    line: str
    kind: TieKind
    minutes: int = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkHours:
    """When public transport runs: minutes after midnight from the first departure to the last arrival.

    ``origin``, ``destination``: a commune, sector or place; ``*`` = anywhere. both_ways: the way back too.
    """

    first: int
    last: int
    weekdays: frozenset[int] | None = None
    line: str = ""
    origin: str = "*"
    destination: str = "*"
    both_ways: bool = True

    @property
    def everywhere(self) -> bool:
        """Whether these are the hours of the whole network."""
        return self.origin == self.destination == "*"

    def on(self, day: date) -> bool:
        """Whether it runs so on that date."""
        return self.weekdays is None or day.weekday() in self.weekdays


@dataclass(frozen=True, slots=True, kw_only=True)
class JointBook:
    """Everything known before planning (see :func:`matching.joint.read_joint_book`).

    ``rides`` holds vehicles, requests and taxi, perhaps none; ``network``: when public transport runs; empty:
    whenever somebody needs it; hours between two areas only never say anything of other ways.
    """

    association: Association
    rides: RideBook
    ties: tuple[RideTie, ...] = ()
    network: tuple[NetworkHours, ...] = ()

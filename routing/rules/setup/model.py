"""Setup in CP-SAT: the builder adds it along the arcs that come from elsewhere."""

from __future__ import annotations

from routing.exact.builder import Builder
from routing.exact.room import RoomModel
from routing.rules.setup.spec import Setup


def _constrain(builder: Builder, rule: Setup) -> None:
    """Nothing besides the durations that every model of a tour reads."""


MODEL = RoomModel(kind=Setup, constrain=_constrain)

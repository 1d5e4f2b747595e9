"""Stops of a tour that are no visit: a break, a key or meals to collect, a key to bring back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from routing.model.task import StopRef

#: ``break``: a meal or a rest; ``key``, ``meals``: something to collect for a visit; ``return``: a key
#: brought back after one.
AsideKind = Literal["break", "key", "meals", "return"]

#: Ids of tasks that stand for no visit begin with this.
MARK = "aside:"


@dataclass(frozen=True, slots=True, kw_only=True)
class Aside:
    """One such stop of the week's problem.

    Attributes
    ----------
    ref: the stop it is.
    title: name of the break, or of the client it is for.
    duration: seconds.
    visit: id of the visit it is for; empty for a break.
    place: location id; None for a break, taken wherever the person is then.
    """

    ref: StopRef
    kind: AsideKind
    title: str
    duration: int
    visit: str = ""
    place: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pickup:
    """What must be collected at ``place``, within ``duration`` seconds, before a visit of the same tour.

    ``meals`` counts those on board until the visit; ``longest`` is the most seconds they may stay there, None
    when they keep.
    """

    kind: Literal["key", "meals"]
    place: str
    duration: int
    meals: int = 0
    longest: int | None = None


def is_aside(task: str) -> bool:
    """Whether the task of that id stands for no visit (collecting is a stop of the visit's own task)."""
    return task.startswith(MARK)

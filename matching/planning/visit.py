"""One piece of work of a week, as the planner knows it: what a task of the engine stands for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from matching.model.client import Family
from matching.model.service import Level, Requirements
from matching.planning.aside import Pickup
from routing.model.task import StopRef

#: Where an hour comes from: somebody wants it, or it only keeps the days of a line alike.
Hour = Literal["wanted", "regular"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """A visit may start from ``opening`` to ``close`` (horizon seconds), as a visit of the day ``day``.

    ``wanted`` is the start it had better have.
    """

    day: date
    opening: int
    close: int
    wanted: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """Work for one person.

    Attributes
    ----------
    id: also the id of the task.
    line: id of the care line or post.
    title: who it is for: names of the clients, or name of the post.
    service: name of the service, or of the post.
    duration, min_duration: seconds.
    openings: when it may start, a period for each possible day.
    member, crew: number of this place in the crew (or headcount), from 1, and their count.
    part, parts: number of this part of a handed-over care, from 1, and their count.
    closed_ages: ages that close the act on every possible day; nobody may do it then.
    refused: workers never to be sent.
    only: the only workers who may do it; empty when anybody may.
    pickup: what must be collected before it; key_back: the key goes back after it.
    key_holders: the only workers who hold its key; empty when that does not matter.
    usual: those who usually come or are asked for; known: everyone the client knows besides.
    hour: what the ``wanted`` starts of its openings are; None when it has none.
    """

    id: str
    line: str
    family: Family
    title: str
    service: str
    clients: tuple[str, ...]
    place: str
    duration: int
    min_duration: int | None
    openings: tuple[Opening, ...]
    requirements: Requirements
    level: Level
    weight: int
    member: int = 1
    crew: int = 1
    part: int = 1
    parts: int = 1
    closed_ages: tuple[int, ...] = ()
    refused: frozenset[str] = frozenset()
    only: frozenset[str] = frozenset()
    pickup: Pickup | None = None
    key_back: bool = False
    key_holders: frozenset[str] = frozenset()
    usual: frozenset[str] = frozenset()
    known: frozenset[str] = frozenset()
    hour: Hour | None = None

    @property
    def ref(self) -> StopRef:
        """The stop at the door: the second one of its task when something is collected before."""
        return StopRef(task=self.id, stop=0 if self.pickup is None else 1)

    @property
    def day(self) -> date:
        """The day, or the first possible one."""
        return self.openings[0].day

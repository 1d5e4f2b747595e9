"""A plan: who does what, when; and what it costs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Halt:
    """One stop as planned. ``end`` is when service ends: start + service time.

    ``place`` says where a pause is taken (the place of the halt before or after); None for all other stops.
    """

    task: str
    stop: int
    arrival: int
    start: int
    end: int
    place: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tour:
    """What one shift does: leave at ``departure``, halt in order, be back at ``arrival``."""

    shift: str
    departure: int
    halts: tuple[Halt, ...]
    arrival: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """Cost of a plan, compared level by level: fewer hard breaches first, then unserved work, then prices.

    Attributes
    ----------
    hard: number of hard breaches (0 in every plan the search returns).
    essential, ordinary: sum of the weights of unserved tasks of that level.
    soft: sum of all prices, in the problem's score unit.
    parts: the soft level by ``rule.term``, zero terms left out; it sums to ``soft``.
    """

    hard: int = 0
    essential: int = 0
    ordinary: int = 0
    soft: int = 0
    parts: Mapping[str, int] = field(default_factory=dict)

    @property
    def levels(self) -> tuple[int, int, int, int]:
        """The four levels, worst first: what two plans are compared by."""
        return (self.hard, self.essential, self.ordinary, self.soft)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Tours of the shifts that have work, in the problem's shift order, and the ids of unserved tasks."""

    tours: tuple[Tour, ...]
    unserved: tuple[str, ...]
    score: Score

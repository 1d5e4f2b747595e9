"""How a search is asked for, what it says while it runs, and what it hands back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from routing.errors import MaillonError
from routing.model.plan import Plan, Score


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    """When to stop: after ``seconds`` of wall time (clock mode) or ``iterations`` a lane (counted mode).

    Exactly one of the two is given. Counted mode depends on seed, lanes and iterations alone, never on
    the number of processes or the load of the machine.
    """

    seconds: float | None = None
    iterations: int | None = None

    def __post_init__(self) -> None:
        if (self.seconds is None) == (self.iterations is None):
            raise MaillonError(f"Give seconds or iterations, not both nor neither; seen {self}.")
        if (self.seconds or 0) < 0 or (self.iterations or 0) < 0:
            raise MaillonError(f"A limit is not negative; seen {self}.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """Where a running search stands."""

    score: Score
    unserved: int
    iterations: int
    seconds: float
    share: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Solution:
    """A plan and how it was found.

    Attributes
    ----------
    optimal: CP-SAT proved that no plan is better, level by level.
    bound: proved lower bound of the soft level, when there is one.
    first_feasible_s: seconds of search until the first plan without hard breach and without unserved
        essential or ordinary task; None when there was none.
    figures: counters by name (moves tried by kind, tours pooled…), for benchmarks.
    """

    plan: Plan
    iterations: int
    seconds: float
    first_feasible_s: float | None = None
    optimal: bool = False
    bound: int | None = None
    figures: Mapping[str, float] = field(default_factory=dict)

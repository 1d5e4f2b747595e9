"""What became of the open returns of a day: who called, how long she waited, what was held for nothing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from routing.rides.live.facts import Fact, NotCalled, Ready, Released
from routing.rides.live.state import State


@dataclass(slots=True, kw_only=True)
class CallFigures:
    """Counts of open returns, and seconds.

    Attributes
    ----------
    booked: open returns held. called: whose passenger called; refused: of them, nobody could come.
    carried: of them, taken home by what was answered. waited, longest_wait: seconds from the call to the
        boarding over those, in all and at most.
    released: passages not driven. not_called: open returns whose last passage was released without a call.
    """

    booked: int = 0
    called: int = 0
    refused: int = 0
    carried: int = 0
    waited: int = 0
    longest_wait: int = 0
    released: int = 0
    not_called: int = 0

    @property
    def mean_wait(self) -> float | None:
        """Seconds from the call to the boarding, mean over those taken home."""
        return self.waited / self.carried if self.carried else None


def calls_of(facts: Iterable[Fact], state: State) -> CallFigures:
    """The figures of the open returns after the facts of a day."""
    figures = CallFigures(booked=len(state.returns))
    for fact in facts:
        figures.called += isinstance(fact, Ready)
        figures.refused += isinstance(fact, Ready) and fact.task is None
        figures.released += isinstance(fact, Released)
        figures.not_called += isinstance(fact, NotCalled)
    for at, task in state.called.values():
        start = None if task is None else state.boarding_start(task)
        if task is None or start is None or state.status[task] not in ("promised", "stranded"):
            continue
        figures.carried += 1
        figures.waited += start - at
        figures.longest_wait = max(figures.longest_wait, start - at)
    return figures

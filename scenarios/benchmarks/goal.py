"""Runs that end when they meet the best value known: nothing is left to gain where that value is proven."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from routing.model.run import Progress


@dataclass(slots=True)
class Goal:
    """Told how a run stands, and asked whether it may end. ``most``: soft score that meets the goal."""

    most: int
    met: bool = False

    def told(self, progress: Progress) -> None:
        """Note whether the best plan so far serves everything for no more than the value to meet."""
        score = progress.score
        open_work = score.hard or score.essential or score.ordinary or progress.unserved
        self.met = self.met or (not open_work and score.soft <= self.most)

    def reached(self) -> bool:
        """True from when the value was met on."""
        return self.met


def goal_of(best: str, *, scale: int) -> Goal:
    """The goal of meeting a published value, rounded as it is written: "294.25" is met below 294.255.

    ``scale``: score units in one unit of the value.
    """
    value = Decimal(best)
    exponent = value.as_tuple().exponent
    last_digit = Decimal(1).scaleb(exponent) if isinstance(exponent, int) else Decimal(0)
    return Goal(most=int((value + last_digit / 2) * scale))

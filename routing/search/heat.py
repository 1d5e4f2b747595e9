"""How hot a search runs, measured on the instance: by what its moves would cost.

Prices differ by orders of magnitude between instances (a leg, a lateness, the largest idle time of all), so
a temperature in legs fits one and freezes another. A first plan is improved for a moment without heat; then
some moves are tried and taken back. The search begins where a given share of them would be accepted
(Ben-Ameur 2004, Computing the initial temperature of simulated annealing).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from routing.search.arrays import Ints

#: Bisections of a temperature: each halves the ratio of its bounds' logarithms.
BISECTIONS = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Heating:
    """How hot a run begins, and how far it cools down.

    Attributes
    ----------
    accepted, least: share of the moves that would be accepted when a run begins. One of fewer than
        ``moves`` for each stop would not cool down in time: it begins at a smaller share, down to the least.
    cooling: the first temperature over the last.
    rises: shares are of the moves that cost something, not of all: where moves rebuild parts of tours, how
        many of them end where they began says nothing of the instance.
    """

    accepted: float
    least: float
    moves: float
    cooling: float
    rises: bool = False

    def share(self, moves_of_a_stop: float) -> float:
        """Share of the moves to accept at the beginning of a run of so many moves for each stop."""
        return min(self.accepted, max(self.least, self.accepted * moves_of_a_stop / self.moves))


#: Of visits, whose moves are many and small, and of pairs, whose moves rebuild parts of tours.
OF_VISITS = Heating(accepted=0.1, least=0.02, moves=8000.0, cooling=40.0)
OF_PAIRS = Heating(accepted=0.18, least=0.05, moves=60.0, cooling=16.0, rises=True)


@dataclass(frozen=True, slots=True)
class Heat:
    """Temperatures, in score units, at the start and at the end of a run."""

    hot: float
    cold: float


def accepted_at(temperature: float, rises: np.ndarray, tried: int) -> float:
    """Share of ``tried`` moves accepted at a temperature, of those that cost ``rises`` more."""
    return float(np.exp(-rises / temperature).sum()) / tried


def heat_of(costs: Ints, *, heavy: int, heating: Heating, moves_of_a_stop: float) -> Heat | None:
    """Temperatures from the costs of moves sounded on a plan; None where no move costs anything.

    Parameters
    ----------
    costs: of every move tried. heavy: from this on a cost is a broken rule or unserved work.
    """
    rises = costs[(costs > 0) & (costs < heavy)].astype(np.float64)
    if len(rises) == 0:
        return None
    accepted = heating.share(moves_of_a_stop)
    tried = len(rises) if heating.rises else len(costs)
    if accepted_at(1e18, rises, tried) < accepted:
        return Heat(float(rises.mean()), float(rises.mean()) / heating.cooling)
    low, high = np.log(1e-3), np.log(1e18)
    for _ in range(BISECTIONS):
        middle = (low + high) / 2
        if accepted_at(float(np.exp(middle)), rises, tried) < accepted:
            low = middle
        else:
            high = middle
    hot = float(np.exp(high))
    return Heat(hot, hot / heating.cooling)

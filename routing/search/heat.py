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

#: Share of the moves that would be accepted when a run begins, and the first temperature over the last. A run
#: of fewer moves for each stop than this would not cool down in time: it begins at a smaller share, down to
#: the least.
ACCEPTED, LEAST_ACCEPTED = 0.1, 0.02
MOVES_OF_A_STOP = 8000.0
COOLING = 40.0
#: The same where every move rebuilds parts of tours.
REBUILDS_OF_A_STOP = 60.0
#: Bisections of a temperature: each halves the ratio of its bounds' logarithms.
BISECTIONS = 60


@dataclass(frozen=True, slots=True)
class Heat:
    """Temperatures, in score units, at the start and at the end of a run."""

    hot: float
    cold: float


def accepted_at(temperature: float, rises: np.ndarray, tried: int) -> float:
    """Share of ``tried`` moves accepted at a temperature, of those that cost ``rises`` more."""
    return float(np.exp(-rises / temperature).sum()) / tried


def share_accepted(moves_of_a_stop: float) -> float:
    """Share of the moves to accept at the beginning of a run of so many moves for each stop."""
    return min(ACCEPTED, max(LEAST_ACCEPTED, ACCEPTED * moves_of_a_stop / MOVES_OF_A_STOP))


def cooled_in_time(heat: Heat, moves_of_a_stop: float, *, least: float) -> Heat:
    """Temperatures from which a run of so many moves for each stop still cools down, ``least`` or hotter."""
    hot = heat.hot * min(1.0, moves_of_a_stop / REBUILDS_OF_A_STOP)
    return Heat(max(hot, min(heat.hot, least)), heat.cold)


def heat_of(costs: Ints, *, heavy: int, accepted: float = ACCEPTED) -> Heat | None:
    """Temperatures from the costs of moves sounded on a plan; None where no move costs anything.

    Parameters
    ----------
    costs: of every move tried. heavy: from this on a cost is a broken rule or unserved work. accepted:
        share of the moves to accept at the beginning.
    """
    rises = costs[(costs > 0) & (costs < heavy)].astype(np.float64)
    if len(rises) == 0:
        return None
    if accepted_at(1e18, rises, len(costs)) < accepted:
        return Heat(float(rises.mean()), float(rises.mean()) / COOLING)
    low, high = np.log(1e-3), np.log(1e18)
    for _ in range(BISECTIONS):
        middle = (low + high) / 2
        if accepted_at(float(np.exp(middle)), rises, len(costs)) < accepted:
            low = middle
        else:
            high = middle
    hot = float(np.exp(high))
    return Heat(hot, hot / COOLING)

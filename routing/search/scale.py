"""What a search reads off the instance before it starts: how moves are mixed and how hot it may run."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from routing.search.anneal import (
    KINDS,
    RANDOM,
    RELATED,
    RELOCATE,
    SLIDE,
    STRINGS,
    SWAP,
    TAILS,
    TRANSFER,
    WHOLE,
)
from routing.search.arrays import Ints
from routing.search.lower import Lowered

#: Neighbours kept for each stop.
NEIGHBOURS = 24
#: Temperatures in typical legs: at the start and at the end of a run.
HOT = 2.0
COLD = 0.08
#: The same where most tasks have two stops and moves rebuild parts of tours.
HOT_PAIRS = 0.4
COLD_PAIRS = 0.01


@dataclass(frozen=True, slots=True)
class Scale:
    """order, rank: stops by opening hour. shares: how often each kind of move is tried. ruin: largest ruin.

    hot, cold: temperatures in typical legs (see ``begin.weigh_levels``).
    """

    order: Ints
    rank: Ints
    shares: np.ndarray
    ruin: int
    hot: float
    cold: float


def scale_of(lowered: Lowered) -> Scale:
    """The scale of one problem: by how many of its tasks are pairs."""
    fields = lowered.fields
    stops, tasks = int(fields["stops"]), int(fields["tasks"])
    order = np.argsort(fields["opening"][:stops], kind="stable").astype(np.int64)
    rank = np.empty_like(order)
    rank[order] = np.arange(stops)
    pairs = (stops - tasks) / max(1, tasks)
    shares = np.zeros(KINDS)
    if pairs > 0.5:
        shares[[RELOCATE, TRANSFER, RELATED, STRINGS, RANDOM, WHOLE]] = (0.5, 0.1, 1.0, 1.0, 0.4, 0.05)
        return Scale(order, rank, shares, _ruin(tasks, 0.35, 10), HOT_PAIRS, COLD_PAIRS)
    shares[[RELOCATE, TRANSFER, SWAP, SLIDE, TAILS]] = (45, 5, 15, 5, 30)
    shares[[RELATED, STRINGS, RANDOM, WHOLE]] = (0.3, 0.3, 0.1, 0.02)
    return Scale(order, rank, shares, _ruin(tasks, 0.2, 12), HOT, COLD)


def _ruin(tasks: int, share: float, most: int) -> int:
    return int(max(2, min(most, share * tasks)))

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
    WAIT,
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
HOT_PAIRS = 6.0
COLD_PAIRS = 0.1
#: Least weight, in typical legs, of work left out for a while where most tasks have two stops.
LIGHT_PAIRS = 12.0
#: Percent of the rebuildings made by regret, and the noise of half of these in percent of a typical leg.
REGRET = 50
NOISE = 100


@dataclass(frozen=True, slots=True)
class Scale:
    """order, rank: stops by opening hour. shares: how often each kind of move is tried. ruin: largest ruin.

    hot, cold: temperatures in typical legs (see ``begin.weigh_levels``), until they are measured, if they
    are (``measured``). regret: percent of rebuildings with
    regret, half of them with costs off by up to ``noise`` percent of a typical leg. light: least weight of
    work left out for a while, in typical legs; 0: always its full weight.
    """

    order: Ints
    rank: Ints
    shares: np.ndarray
    ruin: int
    hot: float
    cold: float
    measured: bool
    regret: int
    noise: int
    light: float


def by_opening(lowered: Lowered) -> tuple[Ints, Ints]:
    """Stops by opening hour, and the rank of each."""
    stops = int(lowered.fields["stops"])
    order = np.argsort(lowered.fields["opening"][:stops], kind="stable").astype(np.int64)
    rank = np.empty_like(order)
    rank[order] = np.arange(stops)
    return order, rank


def scale_of(lowered: Lowered) -> Scale:
    """The scale of one problem: by how many of its tasks are pairs."""
    fields = lowered.fields
    stops, tasks = int(fields["stops"]), int(fields["tasks"])
    order, rank = by_opening(lowered)
    pairs = (stops - tasks) / max(1, tasks)
    shares = np.zeros(KINDS)
    wanted = float((fields["wanted_from"] >= 0).mean()) if stops else 0.0
    if pairs > 0.25:
        shares[[RELOCATE, TRANSFER, TAILS]] = (0.5, 0.1, 0.5)
        shares[[RELATED, STRINGS, RANDOM, WHOLE, WAIT]] = (1.0, 1.0, 0.4, 0.05, wanted)
        return Scale(
            order,
            rank,
            shares,
            _ruin(tasks, 0.35, 20),
            HOT_PAIRS,
            COLD_PAIRS,
            False,
            REGRET,
            NOISE,
            LIGHT_PAIRS,
        )
    shares[[RELOCATE, TRANSFER, SWAP, SLIDE, TAILS]] = (45, 5, 15, 5, 30)
    shares[[RELATED, STRINGS, RANDOM, WHOLE, WAIT]] = (0.3, 0.3, 0.1, 0.02, 20 * wanted)
    return Scale(order, rank, shares, _ruin(tasks, 0.2, 12), HOT, COLD, True, REGRET, NOISE, 0.0)


def _ruin(tasks: int, share: float, most: int) -> int:
    return int(max(2, min(most, share * tasks)))

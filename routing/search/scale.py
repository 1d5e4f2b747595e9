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
from routing.search.heat import OF_PAIRS, OF_VISITS, Heating
from routing.search.lower import Lowered

#: Neighbours kept for each stop.
NEIGHBOURS = 24
#: Share of tasks with two stops from which on moves rebuild parts of tours.
PAIRS = 0.25
#: Temperatures in typical legs at the start and at the end of a run, until they are measured, if they are:
#: of visits and pairs, and of pairs whose links tie times.
UNMEASURED, OF_LINKED_PAIRS = (2.0, 0.08), (1.0, 0.01)
#: Least weight, in typical legs, of work left out for a while.
LIGHT = 12.0
#: Percent of the rebuildings made by regret, and the noise of half of these in percent of a typical leg.
REGRET = 50
NOISE = 100


@dataclass(frozen=True, slots=True)
class Scale:
    """order, rank: stops by opening hour. shares: how often each kind of move is tried. ruin: largest ruin.

    hot, cold: temperatures in typical legs (see ``begin.weigh_levels``), until they are measured as
    ``heating`` says, if it does. regret: percent of rebuildings with regret, half of them with costs off by
    up to ``noise`` percent of a typical leg. light: least weight of work left out for a while, in typical
    legs; 0: always its full weight.
    """

    order: Ints
    rank: Ints
    shares: np.ndarray
    ruin: int
    hot: float
    cold: float
    heating: Heating | None
    light: float = 0.0
    regret: int = REGRET
    noise: int = NOISE


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
    if pairs > PAIRS:
        shares[[RELATED, STRINGS, RANDOM, WHOLE, WAIT]] = (1.0, 1.0, 0.4, 0.05, wanted)
        if fields["has_links"]:
            shares[[RELOCATE, TRANSFER, TAILS]] = (0.5, 0.1, 0.5)
            return Scale(order, rank, shares, _ruin(tasks, 0.35, 10), *OF_LINKED_PAIRS, None)
        shares[[RELOCATE, TRANSFER, TAILS]] = (0.05, 0.05, 0.05)
        return Scale(order, rank, shares, _ruin(tasks, 0.35, 10), *UNMEASURED, OF_PAIRS, LIGHT)
    shares[[RELOCATE, TRANSFER, SWAP, SLIDE, TAILS]] = (45, 5, 15, 5, 30)
    shares[[RELATED, STRINGS, RANDOM, WHOLE, WAIT]] = (0.3, 0.3, 0.1, 0.02, 20 * wanted)
    return Scale(order, rank, shares, _ruin(tasks, 0.2, 12), *UNMEASURED, OF_VISITS)


def _ruin(tasks: int, share: float, most: int) -> int:
    return int(max(2, min(most, share * tasks)))

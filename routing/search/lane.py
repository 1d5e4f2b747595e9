"""One lane: a plan being annealed on a thread of its own, with its own block and its own luck."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from routing.search import arrays as a
from routing.search.anneal import KINDS, RUN_BEST, RUN_NUMBERS, anneal
from routing.search.arrays import Ints
from routing.search.begin import FILL, FILL_ALL, READ, begin
from routing.search.combine import Worth
from routing.search.decode import Sequences, flat, sequences_in
from routing.search.dice import seed_dice
from routing.search.heat import Heat
from routing.search.judge import FULLY, REFUSED
from routing.search.lower import Lowered
from routing.search.pool import Met, Pool, tours_of
from routing.search.record import MET_TOURS
from routing.search.scale import Scale

_NO_TIMES = np.zeros((1, 2), dtype=np.int64)
_NOTHING = np.zeros(0, dtype=np.int64)
#: Cost of a move that did not apply.
UNTRIED = -1 << 62


@dataclass(slots=True)
class Lane:
    """A plan under way.

    Attributes
    ----------
    m: the block. best: the best complete plan met, as a slice of the block; run: its weight and counters.
    figures: by kind of move: tried, accepted, improved, gained. pool: tours met, where they are kept.
    heat: temperatures of a run.
    """

    lowered: Lowered
    near: Ints
    scale: Scale
    m: Ints
    best: Ints
    run: Ints
    figures: Ints
    pool: Pool | None = None
    shares: np.ndarray = field(default_factory=lambda: np.ones(KINDS))
    heat: Heat = field(default_factory=lambda: Heat(1.0, 1.0))

    @property
    def weight(self) -> int:
        """Weight of the best plan."""
        return int(self.run[RUN_BEST])

    def tours(self) -> Sequences:
        """Stop sequences of the best plan."""
        return sequences_in(self.m, self.best)

    def waits(self) -> Ints:
        """By node of the best plan: time it waits for though it could start before, or 0."""
        begin = int(self.m[a.HOLD] - self.m[a.PLAN_BEGIN])
        return self.best[begin : begin + self.lowered.index.node_count].copy()

    def current(self) -> tuple[Sequences, Ints]:
        """Stop sequences of the plan under way, and the hours its stops wait for."""
        plan = self.m[self.m[a.PLAN_BEGIN] : self.m[a.PLAN_END]]
        begin = int(self.m[a.HOLD])
        waits = self.m[begin : begin + self.lowered.index.node_count].copy()
        return sequences_in(self.m, plan), waits

    def restart(self, sequences: Sequences, waits: Ints | None = None) -> int:
        """Go on from these tours; the best plan is kept if it stays the better one.

        ``waits``: as :meth:`waits` gives them; without them those of a first plan.
        """
        set_waits(self.m, self.lowered.patience if waits is None else waits)
        at, stops = flat(sequences)
        return self._step(READ, at, stops, _NOTHING)

    def fill(self, tasks: Ints, *, everywhere: bool) -> int:
        """Insert those of ``tasks`` that are unserved, in order, at their cheapest places."""
        return self._step(FILL_ALL if everywhere else FILL, _NOTHING, _NOTHING, tasks)

    def _step(self, step: int, at: Ints, stops: Ints, tasks: Ints) -> int:
        weight = int(begin(self.m, self.near, step, at, stops, tasks, _NO_TIMES))
        if weight < self.weight and int(self.m[self.m[a.TOTAL] + a.TOTAL_HALF]) == 0:
            self.run[RUN_BEST] = weight
            self.best[:] = self.m[self.m[a.PLAN_BEGIN] : self.m[a.PLAN_END]]
        return weight

    def unserved(self) -> bool:
        """True while the present plan leaves essential or ordinary work out."""
        total = self.m[int(self.m[a.TOTAL]) :]
        return bool(total[a.TOTAL_ESSENTIAL] + total[a.TOTAL_ORDINARY] > 0)

    def ease(self) -> None:
        """Let work be left out for a while at less than its full weight, once a complete plan is known.

        The weight falls by half while the present plan is complete and doubles while it is not, so that
        plans on both sides of completeness are met (Cordeau, Laporte and Mercier 2001, self-adjusting).
        """
        if self.scale.light <= 0:
            return
        at = int(self.m[a.HEAVY])
        full = self.m[at + FULLY : at + 2 * FULLY]
        eased = self.m[at] * 2 if self.unserved() else self.m[at] // 2
        least = int(self.scale.light * float(self.m[a.TYPICAL]))
        if self.best_is_complete():
            eased = min(max(eased, least), full[0])
        else:
            eased = full[0]
        self.m[at] = eased
        self.m[at + 1] = full[1] if eased == full[0] else min(full[1], eased * (full[1] // full[0]))
        self.m[at + 2] = full[2]

    def best_is_complete(self) -> bool:
        """True when the best plan leaves no essential or ordinary work out."""
        total = self.best[int(self.m[a.TOTAL] - self.m[a.PLAN_BEGIN]) :]
        return not total[a.TOTAL_ESSENTIAL] + total[a.TOTAL_ORDINARY]

    def own_tours(self) -> tuple[Met, ...]:
        """Tours of the best plan, with their prices."""
        return tours_of(self.m, self.best)

    def remember(self) -> None:
        """Add the tours met since to the pool, where pools are kept."""
        if self.pool is not None:
            self.pool.read(self.m)

    def price_tours(self, worth: Worth) -> None:
        """Record from now on the tours that cost little more than they are worth."""
        tasks, shifts = int(self.m[a.TASK_WORTH]), int(self.m[a.SHIFT_WORTH])
        self.m[tasks:][: len(worth.task)] = worth.task
        self.m[shifts:][: len(worth.shift)] = worth.shift
        # a better plan may need tours a little dearer than worth beside one that is cheaper
        typical = int(self.m[a.TYPICAL])
        self.m[a.RECORD_MOST] = max(worth.most, typical)
        self.m[a.RECORD_REFUSED] = typical if worth.near else 0
        seen = int(self.m[a.SEEN])
        self.m[seen : seen + len(worth.shift)] = 0
        met = int(self.m[a.MET])
        self.m[met : met + MET_TOURS] = 0

    def improve(self, moves: int, *, hot: float, cold: float) -> None:
        """Anneal for ``moves`` moves, cooling from ``hot`` to ``cold``."""
        cumulated = np.cumsum(self.shares) / self.shares.sum()
        anneal(
            self.m, self.near, self.scale.order, self.scale.rank, self.best, cumulated, self.figures,
            self.run, moves, hot, cold, self.scale.ruin, _NOTHING,
        )  # fmt: skip

    def sound(self, moves: int) -> Ints:
        """What each of ``moves`` moves would cost now; ``REFUSED`` for those a hard rule forbids."""
        costs: Ints = np.full(moves, UNTRIED, dtype=np.int64)
        cumulated = np.cumsum(self.shares) / self.shares.sum()
        anneal(
            self.m, self.near, self.scale.order, self.scale.rank, self.best, cumulated, self.figures.copy(),
            self.run.copy(), moves, 1.0, 1.0, self.scale.ruin, costs,
        )  # fmt: skip
        told: Ints = costs[costs != UNTRIED]
        return told


def set_waits(m: Ints, waits: Ints) -> None:
    """Say which stops wait for the hour they are wanted at, in the plan that is read next."""
    m[int(m[a.WAITS]) :][: len(waits)] = waits


def new_lane(lowered: Lowered, near: Ints, scale: Scale, *, seed: int, number: int) -> Lane:
    """A lane with an empty plan."""
    m = lowered.block()
    seed_dice(m, seed=seed, lane=number)
    m[a.REGRET_PERCENT], m[a.NOISE_PERCENT] = scale.regret, scale.noise
    run = np.zeros(RUN_NUMBERS, dtype=np.int64)
    run[RUN_BEST] = REFUSED
    lane = Lane(
        lowered=lowered,
        near=near,
        scale=scale,
        m=m,
        best=np.zeros(int(m[a.PLAN_END] - m[a.PLAN_BEGIN]), dtype=np.int64),
        run=run,
        figures=np.zeros((KINDS, 4), dtype=np.int64),
        shares=scale.shares.copy(),
    )
    # The empty plan is the first best one: it is always complete, whatever the first tours turn out to be.
    lane.restart(((),) * len(lowered.index.shift))
    typical = float(m[a.TYPICAL])
    lane.heat = Heat(typical * scale.hot, typical * scale.cold)
    return lane

"""The best plan out of tours that stand alone: priced by their linear relaxation, searched depth first.

No general solver comes near: on 1,200 to 2,900 priced tours of a dial-a-ride day of 80 requests CP-SAT and
four solvers of integer programs were not done after 5 s of one core, this is after 0.01 to 0.04 s.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
from scipy.sparse import csr_matrix

from routing.exact.relaxation import Reals, prices
from routing.search.arrays import Ints
from routing.search.lower import Lowered
from routing.search.partition import partition
from routing.search.pool import Likeness, Met

#: What ordinary work left out costs for each unit of weight: at least so many times the dearest tour.
LEFT_OUT = 10
#: Most of what all work left out may cost together, so that sums stay exact.
MOST_LEFT_OUT = 1 << 52
#: Ordinary work beyond this much weighs no more against essential work.
FULL_ORDINARY = 2000
#: Columns looked at by one search, unless another number is given: about a fifth of a second.
EFFORT = 30_000_000
#: Plans are looked for up to these shares of the way from the bound to the best plan known, one after the
#: other: the nearer to the bound, the fewer combinations there are.
REACHES = (0.3, 0.6, 1.0)
#: Shifts of no group: a task left out needs none.
NO_GROUP = -1
#: Tours are of interest up to so many times the distance from the bound to the best plan.
WITHIN = 2
#: The best plan is near the bound when it is at most this share of its cost above.
NEAR = 0.01


@dataclass(frozen=True, slots=True)
class Worth:
    """What tasks are worth, what shifts cost beyond their tours, and how much dearer a tour may be.

    near: the best plan is near the bound, so that tours of refused moves are worth recording too.
    """

    task: Ints
    shift: Ints
    most: int
    near: bool


@dataclass(frozen=True, slots=True)
class Combined:
    """chosen: tours of a plan cheaper than the one known, if there is one. worth, duals: the last prices."""

    chosen: list[Met] | None
    worth: Worth
    duals: Reals


def combine(
    lowered: Lowered,
    likeness: Likeness,
    met: Sequence[Met],
    own: Sequence[Met],
    duals: Reals | None = None,
    *,
    effort: int = EFFORT,
    stop: Ints | None = None,
) -> Combined | None:
    """The best plan found that is cheaper than ``own``, and the prices of tasks; None without an answer.

    Parameters
    ----------
    met: tours that keep every rule of single tours, no two alike; the first ones are ``own``.
    own: tours of the best plan known. duals: as another call has told them.
    effort: columns each search for a plan looks at before it gives up. stop: one number, which another thread
        makes other than 0 to have what was found by then.
    """
    stop = np.zeros(1, dtype=np.int64) if stop is None else stop
    columns = _Columns(lowered, likeness, met)
    known, sizes = columns.cost_of(own), np.array(likeness.sizes, dtype=np.int64)
    needed = np.concatenate([np.arange(len(own)), np.arange(len(met), len(columns.cost))])
    priced = prices(columns.holds(), columns.cost / columns.top, sizes, needed=needed, duals=duals)
    if priced is None:
        return None
    bound, worth = priced.bound * columns.top, priced.worth * columns.top
    tours: list[Met] | None = None
    for reach in REACHES:
        below = min(known, math.ceil(bound + reach * (known - bound)))
        near = columns.below(below - bound, worth)
        at, tasks = columns.lists(near)
        chosen = np.zeros(columns.tasks, dtype=np.int64)
        found = partition(
            columns.sets[near], at, tasks, worth[near], columns.cost[near], columns.group[near],
            sizes, bound, below, effort, stop, chosen,
        )  # fmt: skip
        if found:
            tours = [met[column] for column in near[chosen[:found]] if column < len(met)]
        if found or stop[0]:
            break
    told = np.floor(priced.duals * columns.top).astype(np.int64)
    shift = told[columns.tasks :][list(likeness.group)]
    far = max(0.0, known - bound)
    worth_of = Worth(told[: columns.tasks], shift, int(WITHIN * far), near=far <= NEAR * known)
    return Combined(tours, worth_of, priced.duals)


class _Columns:
    """Tours, then one column for each task that is left out, as arrays."""

    def __init__(self, lowered: Lowered, likeness: Likeness, met: Sequence[Met]) -> None:
        fields = lowered.fields
        self.tasks = len(lowered.index.task)
        self.top = max((tour.cost for tour in met), default=1) or 1
        self.left_out = self._left_out(fields["weight"], fields["level"], shifts=len(likeness.group))
        self.cost: Ints = np.concatenate([np.array([tour.cost for tour in met], np.int64), self.left_out])
        groups = [likeness.group[tour.shift] for tour in met]
        self.group: Ints = np.array([*groups, *([NO_GROUP] * self.tasks)], dtype=np.int64)
        self.groups = len(likeness.sizes)
        size = np.array([*(len(tour.tasks) for tour in met), *([1] * self.tasks)])
        self.at = np.concatenate([[0], np.cumsum(size)])
        listed = chain(chain.from_iterable(tour.tasks for tour in met), range(self.tasks))
        self.task = np.fromiter(listed, np.int64, int(self.at[-1]))
        self.column = np.repeat(np.arange(len(size)), size)
        self.sets = np.zeros((len(size), (self.tasks + 63) // 64), dtype=np.uint64)
        bits = np.uint64(1) << (self.task & 63).astype(np.uint64)
        np.bitwise_or.at(self.sets, (self.column, self.task >> 6), bits)

    def _left_out(self, weight: Ints, level: Ints, *, shifts: int) -> Ints:
        """By task, what leaving it out costs: a unit of ordinary work more than all tours, one of essential
        work more than all ordinary work; as far as numbers reach. Soft work costs its weight."""
        ordinary = max(LEFT_OUT, shifts + 1) * self.top
        essential = ordinary * (1 + min(int(weight[level == 1].sum()), FULL_ORDINARY))
        times = np.array([essential, ordinary, 1], dtype=np.int64)[level]
        most = np.where(level == 2, weight, MOST_LEFT_OUT // (max(1, self.tasks) * times))
        return np.minimum(weight, most) * times

    def cost_of(self, own: Sequence[Met]) -> int:
        """What a plan costs, its tasks left out included."""
        served = [task for tour in own for task in tour.tasks]
        return sum(tour.cost for tour in own) + int(self.left_out.sum() - self.left_out[served].sum())

    def below(self, most: float, worth: Reals) -> Ints:
        """Columns of a reduced cost below ``most``, the least one first."""
        near = np.flatnonzero(worth < most)
        return near[np.argsort(worth[near], kind="stable")]

    def holds(self) -> csr_matrix:
        """(columns, tasks + groups): 1 where a column serves the task, or needs a shift of the group."""
        needing = np.flatnonzero(self.group != NO_GROUP)
        row = np.concatenate([self.column, needing])
        place = np.concatenate([self.task, self.tasks + self.group[needing]])
        return csr_matrix((np.ones(len(row)), (row, place)), shape=(len(self.cost), self.tasks + self.groups))

    def lists(self, columns: Ints) -> tuple[Ints, Ints]:
        """Tasks of some columns, end to end, and where those of each begin."""
        size = np.diff(self.at)[columns]
        at = np.concatenate([[0], np.cumsum(size)])
        place = np.repeat(self.at[columns] - at[:-1], size) + np.arange(int(at[-1]))
        return at, self.task[place]

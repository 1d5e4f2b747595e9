"""Tours met on the way, each once, with its price: what a master recombines.

Recombining pays where tours are independent: linked tours almost never fit together as they are, so there
nothing is recorded.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from routing.exact.equivalence import shift_classes
from routing.exact.narrowing import tours_stand_alone
from routing.search import arrays as a
from routing.search.arrays import Ints
from routing.search.decode import sequences_in
from routing.search.lower import Lowered

#: Largest problem, in tasks, whose tours are pooled.
MOST_TASKS = 300
#: Most tours kept by a lane; the latest push out the oldest.
MOST_TOURS = 30_000


class Met(NamedTuple):
    """A tour met: its own price, its shift, its stops in order and its tasks, by number."""

    cost: int
    shift: int
    stops: tuple[int, ...]
    tasks: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Likeness:
    """Which tours count as one: those of equal shifts that serve the same tasks, where tours stand alone.

    Attributes
    ----------
    alone: nothing but tasks and shifts ties tours to each other; otherwise each order of stops counts.
    group: by shift, the number of its group of equal ones. sizes: shifts of each group.
    """

    alone: bool
    group: tuple[int, ...]
    sizes: tuple[int, ...]

    def key(self, met: Met) -> Hashable:
        """Equal for tours of which only the cheapest is of use."""
        if not self.alone:
            return met.shift, met.stops
        # a number rather than a set: there are ten thousands, and the garbage collector visits sets
        return self.group[met.shift], sum(1 << task for task in met.tasks)


def likeness_of(lowered: Lowered) -> Likeness:
    """Which tours of this problem count as one."""
    problem = lowered.problem
    classes = shift_classes(problem)
    group = {shift: number for number, ids in enumerate(classes) for shift in ids}
    return Likeness(
        alone=tours_stand_alone(problem),
        group=tuple(group[shift.id] for shift in problem.shifts),
        sizes=tuple(len(ids) for ids in classes),
    )


@dataclass(slots=True)
class Pool:
    """The cheapest tours met, by what makes them one."""

    likeness: Likeness
    tours: dict[Hashable, Met] = field(default_factory=dict)

    def add(self, met: Met) -> None:
        """Keep a tour, unless one that counts as the same is as cheap."""
        self.keep(self.likeness.key(met), met)

    def keep(self, key: Hashable, met: Met) -> None:
        """The same for a tour whose key is known."""
        known = self.tours.get(key)
        if known is None or met.cost < known.cost:
            self.tours[key] = met

    def read(self, m: Ints) -> None:
        """Take over the tours a lane has recorded."""
        begin = int(m[a.RECORD])
        numbers: list[int] = m[begin : begin + int(m[a.RECORDED])].tolist()
        task = _task_of(m)
        at = 0
        while at < len(numbers):
            size = numbers[at + 2]
            stops = numbers[at + 3 : at + 3 + size]
            self.add(_met(task, numbers[at + 1], numbers[at], stops))
            at += 3 + size
        m[a.RECORDED] = 0
        while len(self.tours) > MOST_TOURS:
            self.tours.pop(next(iter(self.tours)))


def pools_tours(lowered: Lowered) -> bool:
    """True when collecting tours is worth it for this problem."""
    fields = lowered.fields
    tied = fields["has_links"] or fields["has_pauses"] or fields["snapped"]
    return not tied and 1 < len(lowered.index.task) <= MOST_TASKS


def tours_of(m: Ints, plan: Ints) -> tuple[Met, ...]:
    """The tours of a plan, each with its own price."""
    begin, stops, shifts = int(m[a.PLAN_BEGIN]), int(m[a.STOPS]), int(m[a.SHIFTS])
    halts = plan[int(m[a.PRICE]) - begin :][: stops + 2 * shifts]
    tours = plan[int(m[a.TOUR_PRICE]) - begin :][:shifts]
    home = halts[stops + shifts :]
    task = _task_of(m)
    return tuple(
        _met(task, int(halts[list(sequence)].sum() + home[shift] + tours[shift]), shift, sequence)
        for shift, sequence in enumerate(sequences_in(m, plan))
        if sequence
    )


def _task_of(m: Ints) -> list[int]:
    """By stop, the number of its task."""
    task: list[int] = m[int(m[a.TASK]) :][: int(m[a.STOPS])].tolist()
    return task


def _met(task: Sequence[int], cost: int, shift: int, stops: Sequence[int]) -> Met:
    """A tour with the tasks of its stops."""
    return Met(cost, shift, tuple(stops), tuple(dict.fromkeys([task[stop] for stop in stops])))

"""The master: while the lanes go on, it looks for the best plan made of tours they have met.

Where tours stand alone a search of our own does it, on a thread (``combine``); where rules price or forbid
combinations, CP-SAT in a process of its own (``routing.exact.master``).
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as NotYet
from dataclasses import dataclass
from itertools import chain
from types import TracebackType
from typing import Protocol, Self

import numpy as np

from routing.exact.columns import Column
from routing.exact.process import SolverProcess
from routing.exact.relaxation import Reals
from routing.model.task import StopRef
from routing.search.combine import EFFORT, Combined, Worth, combine
from routing.search.decode import Sequences
from routing.search.lower import Lowered
from routing.search.pool import Likeness, Met, Pool

#: Columns CP-SAT searches.
COLUMNS = 2500
#: Its deterministic time in counted mode (its own unit, about a second).
DETERMINISTIC = 3.0
#: Columns each of our own searches looks at for a second it is given: a quarter of what it could, as there
#: are prices to find first, and up to three searches.
EFFORT_OF_A_SECOND = 37_500_000
#: How many times less it looks at while plans still change a lot.
HASTE = 5


@dataclass(frozen=True, slots=True)
class Answer:
    """tours: of a plan cheaper than the one known, if one was found. worth: the prices it was found by."""

    tours: Sequences | None = None
    worth: Worth | None = None


class Master(Protocol):
    """Asked now and then for a better plan; a context manager."""

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...

    @property
    def idle(self) -> bool:
        """Ready for a question."""

    @property
    def quick(self) -> bool:
        """Answers within moments, so that it is worth asking at the very end."""

    def ask(
        self, pools: Sequence[Pool], own: Sequence[Met], *, seconds: float | None, seed: int, thorough: bool
    ) -> None:
        """Start looking for a plan cheaper than ``own``; ``seconds`` None means counted mode.

        thorough: plans no longer change much, so that more time over it is well spent.
        """

    def answer(self, timeout: float) -> Answer | None:
        """What was found, if it comes within ``timeout`` seconds."""

    def hurry(self) -> None:
        """Make do with what is found by now: the answer comes within moments, where that can be asked for."""


def master_of(lowered: Lowered, likeness: Likeness | None) -> Master:
    """The master for a problem; one that is never idle where tours are not pooled."""
    if likeness is None:
        return _Nobody()
    return _Own(lowered, likeness) if likeness.alone else _Process(lowered)


class _Nobody:
    """Recombines nothing."""

    idle = False
    quick = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Nothing was begun."""

    def ask(
        self, pools: Sequence[Pool], own: Sequence[Met], *, seconds: float | None, seed: int, thorough: bool
    ) -> None:
        """Nobody asks it."""

    def answer(self, timeout: float) -> Answer | None:
        return None

    def hurry(self) -> None:
        """Nothing is under way."""


class _Own:
    """Our own search over tours that stand alone, on a thread."""

    quick = True

    def __init__(self, lowered: Lowered, likeness: Likeness) -> None:
        self._lowered, self._likeness = lowered, likeness
        self._thread = ThreadPoolExecutor(max_workers=1)
        self._asked: Future[Combined | None] | None = None
        self._duals: Reals | None = None
        self._stop = np.zeros(1, dtype=np.int64)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        # what it is still looking for would come too late
        self.hurry()
        self._thread.shutdown(wait=False, cancel_futures=True)

    @property
    def idle(self) -> bool:
        return self._asked is None

    def ask(
        self, pools: Sequence[Pool], own: Sequence[Met], *, seconds: float | None, seed: int, thorough: bool
    ) -> None:
        # as they are now: the lanes go on adding to them
        known = [pool.tours.copy() for pool in pools]
        effort = EFFORT if seconds is None else int(seconds * EFFORT_OF_A_SECOND)
        if not thorough:
            effort //= HASTE
        self._stop[0] = 0
        self._asked = self._thread.submit(self._combine, known, own, effort)

    def _combine(
        self, known: Sequence[dict[Hashable, Met]], own: Sequence[Met], effort: int
    ) -> Combined | None:
        every = Pool(self._likeness)
        for met in own:
            every.add(met)
        for key, met in chain.from_iterable(pool.items() for pool in known):
            every.keep(key, met)
        tours = list(every.tours.values())
        return combine(self._lowered, self._likeness, tours, own, self._duals, effort=effort, stop=self._stop)

    def hurry(self) -> None:
        self._stop[0] = 1

    def answer(self, timeout: float) -> Answer | None:
        if self._asked is None:
            return None
        try:
            found = self._asked.result(timeout)
        except NotYet:
            return None
        self._asked = None
        if found is None:
            return Answer()
        self._duals = found.duals
        return Answer(None if found.chosen is None else self._handed_out(found.chosen), found.worth)

    def _handed_out(self, chosen: Sequence[Met]) -> Sequences:
        """Each tour to a shift of its group that is still free."""
        tours: list[tuple[int, ...]] = [()] * len(self._likeness.group)
        free: dict[int, list[int]] = {}
        for shift, group in enumerate(self._likeness.group):
            free.setdefault(group, []).append(shift)
        for met in chosen:
            mine = free[self._likeness.group[met.shift]]
            tours[mine.pop(mine.index(met.shift) if met.shift in mine else 0)] = met.stops
        return tuple(tours)


class _Process:
    """CP-SAT in a process of its own."""

    quick = False

    def __init__(self, lowered: Lowered) -> None:
        self._lowered = lowered
        self._process = SolverProcess(imports=("routing.exact.master",))
        problem = lowered.problem
        self._refs = [StopRef(task=task.id, stop=k) for task in problem.tasks for k in range(len(task.stops))]

    def __enter__(self) -> Self:
        self._process.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.__exit__(kind, error, trace)

    @property
    def idle(self) -> bool:
        return not self._process.busy

    def ask(
        self, pools: Sequence[Pool], own: Sequence[Met], *, seconds: float | None, seed: int, thorough: bool
    ) -> None:
        merged = {(met.shift, met.stops): met for pool in pools for met in pool.tours.values()}
        merged |= {(met.shift, met.stops): met for met in own}
        self._process.submit(
            "routing.exact.master:recombine",
            self._lowered.problem,
            [self._column(met) for met in merged.values()],
            incumbent=[self._column(met) for met in own],
            seconds=seconds,
            deterministic=DETERMINISTIC if seconds is None else None,
            workers=1,
            seed=seed,
            keep=COLUMNS,
        )

    def answer(self, timeout: float) -> Answer | None:
        if not self._process.busy or (timeout <= 0 and not self._process.ready()):
            return None
        chosen = self._process.result(timeout).value
        if chosen is None:
            return Answer()
        index = self._lowered.index
        tours: list[tuple[int, ...]] = [()] * len(index.shift)
        for column in chosen:
            tours[index.shift[column.shift]] = tuple(index.node(ref) for ref in column.stops)
        return Answer(tuple(tours))

    def hurry(self) -> None:
        """CP-SAT ends at the seconds it was given."""

    def _column(self, met: Met) -> Column:
        shift = self._lowered.problem.shifts[met.shift]
        return Column(shift=shift.id, stops=tuple(self._refs[node] for node in met.stops), cost=met.cost)

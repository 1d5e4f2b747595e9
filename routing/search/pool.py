"""Tours met on the way, and the master that picks the best combination of them.

A lane's tours are collected now and then while it is annealed; CP-SAT chooses among those of all lanes, in a
process of its own (``routing.exact``), while the lanes go on. It pays where tours are independent: linked
tours almost never fit together as they are, so there the pool stays empty.
"""

from __future__ import annotations

from types import TracebackType
from typing import Self

from routing.exact.columns import Column
from routing.exact.process import SolverProcess
from routing.model.task import StopRef
from routing.search import arrays as a
from routing.search.arrays import Ints
from routing.search.decode import Sequences, sequences_in
from routing.search.lower import Lowered

#: Largest problem, in tasks, whose tours are pooled.
MOST_TASKS = 300
#: Most tours kept by a lane; the latest push out the oldest.
MOST_TOURS = 30_000
#: Columns the master searches.
COLUMNS = 2500
#: Deterministic time of the master in counted mode (CP-SAT's own unit, about a second).
DETERMINISTIC = 3.0

Pool = dict[tuple[int, tuple[int, ...]], int]


def pools_tours(lowered: Lowered) -> bool:
    """True when collecting tours is worth it for this problem."""
    fields = lowered.fields
    tied = fields["has_links"] or fields["has_pauses"] or fields["snapped"]
    return not tied and 1 < len(lowered.index.task) <= MOST_TASKS


def read_record(pool: Pool, m: Ints) -> None:
    """Move the tours a lane has recorded into its pool."""
    begin = int(m[a.RECORD])
    numbers: list[int] = m[begin : begin + int(m[a.RECORDED])].tolist()
    at = 0
    while at < len(numbers):
        size = numbers[at + 2]
        pool[numbers[at], tuple(numbers[at + 3 : at + 3 + size])] = numbers[at + 1]
        at += 3 + size
    m[a.RECORDED] = 0
    while len(pool) > MOST_TOURS:
        pool.pop(next(iter(pool)))


def collect(pool: Pool, m: Ints, plan: Ints) -> None:
    """Add the tours of a plan, each with its own price."""
    begin, stops, shifts = int(m[a.PLAN_BEGIN]), int(m[a.STOPS]), int(m[a.SHIFTS])
    halts = plan[int(m[a.PRICE]) - begin :][: stops + 2 * shifts]
    tours = plan[int(m[a.TOUR_PRICE]) - begin :][:shifts]
    for shift, stops_of in enumerate(sequences_in(m, plan)):
        if stops_of and (shift, stops_of) not in pool:
            home = stops + shifts + shift
            pool[shift, stops_of] = int(halts[list(stops_of)].sum() + halts[home] + tours[shift])
    while len(pool) > MOST_TOURS:
        pool.pop(next(iter(pool)))


class Master:
    """The process that recombines pools; a context manager; not ``active``, it never does anything."""

    def __init__(self, lowered: Lowered, *, active: bool) -> None:
        self._lowered = lowered
        self._process = SolverProcess(imports=("routing.exact.master",)) if active else None
        problem = lowered.problem
        self._refs = [StopRef(task=task.id, stop=k) for task in problem.tasks for k in range(len(task.stops))]

    def __enter__(self) -> Self:
        if self._process is not None:
            self._process.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._process is not None:
            self._process.__exit__(kind, error, trace)

    @property
    def idle(self) -> bool:
        """Ready for a job."""
        return self._process is not None and not self._process.busy

    def offer(self, pools: list[Pool], incumbent: Pool, *, seconds: float | None, seed: int) -> None:
        """Start recombining; ``seconds`` None means deterministic time (counted mode)."""
        if self._process is None:
            return
        merged = {key: cost for pool in pools for key, cost in pool.items()} | incumbent
        self._process.submit(
            "routing.exact.master:recombine",
            self._lowered.problem,
            [self._column(key, cost) for key, cost in merged.items()],
            incumbent=[self._column(key, cost) for key, cost in incumbent.items()],
            seconds=seconds,
            deterministic=DETERMINISTIC if seconds is None else None,
            workers=1,
            seed=seed,
            keep=COLUMNS,
        )

    def answer(self, timeout: float) -> Sequences | None:
        """The recombined tours, if they come within ``timeout`` seconds."""
        if self._process is None or not self._process.busy:
            return None
        if timeout <= 0 and not self._process.ready():
            return None
        chosen = self._process.result(timeout).value
        if chosen is None:
            return None
        index = self._lowered.index
        tours: list[tuple[int, ...]] = [()] * len(index.shift)
        for column in chosen:
            tours[index.shift[column.shift]] = tuple(index.node(ref) for ref in column.stops)
        return tuple(tours)

    def _column(self, key: tuple[int, tuple[int, ...]], cost: int) -> Column:
        shift = self._lowered.problem.shifts[key[0]]
        return Column(shift=shift.id, stops=tuple(self._refs[node] for node in key[1]), cost=cost)

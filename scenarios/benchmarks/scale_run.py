"""How the engine grows: 500, 2,000 and 10,000 visits in one day.

For each size: seconds to the first feasible plan, objective after a given time, unserved visits, moves
tried, and the peak memory over all processes; then how each grows from one size to the next.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log
from pathlib import Path
from time import perf_counter
from typing import Protocol

from routing.model.problem import Problem
from routing.model.run import Limit
from routing.units import to_euros
from scenarios.benchmarks.aligned import aligned
from scenarios.benchmarks.machine import machine_line
from scenarios.benchmarks.memory import peak_memory
from scenarios.benchmarks.rows import csv_table
from scenarios.benchmarks.runner import INTERRUPTED, SOLVED, UNSOLVED, Solve, engine
from scenarios.scale import day_of_visits

SIZES = (500, 2_000, 10_000)
COLUMNS = (
    "visits",
    "shifts",
    "seed",
    "build_s",
    "seconds",
    "first_feasible_s",
    "objective_euros",
    "unserved",
    "iterations",
    "peak_mb",
)


class Day(Protocol):
    """A synthetic day of any size."""

    def __call__(self, seed: int, *, visits: int) -> Problem:
        """The same day for the same seed and size."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class ScaleRow:
    """One size. ``objective_euros`` is the soft level: what the plan costs, unserved work not included."""

    visits: int
    shifts: int
    seed: int
    build_s: float
    seconds: float
    first_feasible_s: float | None
    objective_euros: float
    unserved: int
    iterations: int
    peak_mb: float

    def cells(self) -> tuple[str, ...]:
        """The row as CSV cells, in the order of :data:`COLUMNS`."""
        return (
            str(self.visits),
            str(self.shifts),
            str(self.seed),
            f"{self.build_s:.2f}",
            f"{self.seconds:.2f}",
            "" if self.first_feasible_s is None else f"{self.first_feasible_s:.2f}",
            f"{self.objective_euros:.2f}",
            str(self.unserved),
            str(self.iterations),
            f"{self.peak_mb:.0f}",
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ScaleOutcome:
    """Rows, table to print, and exit code: 1 when a size has no plan serving every visit."""

    rows: tuple[ScaleRow, ...]
    report: str
    exit_code: int


def run_scale(
    *,
    out: Path,
    seconds: float = 60.0,
    sizes: Sequence[int] = SIZES,
    seed: int = 1,
    lanes: int = 2,
    processes: int | None = None,
    solve: Solve | None = None,
    day: Day = day_of_visits,
    progress: Callable[[str], None] = lambda line: None,
) -> ScaleOutcome:
    """Plan a day of each size for ``seconds`` and write one CSV row per size to ``out``."""
    search = solve or engine()
    rows: list[ScaleRow] = []
    interrupted = False
    progress("Loading the search kernels…")
    with csv_table(out, COLUMNS) as table:
        try:
            search(
                day(seed, visits=20), limit=Limit(iterations=1), seed=seed, lanes=lanes, processes=processes
            )
            for visits in sorted(sizes):
                row = _measure(
                    visits, seconds, seed, lanes=lanes, processes=processes, search=search, day=day
                )
                rows.append(row)
                table.add(row.cells())
                progress(f"{visits} visits: {row.unserved} unserved, peak {row.peak_mb:.0f} MB")
        except KeyboardInterrupt:
            interrupted = True
    unserved = any(row.unserved for row in rows)
    code = INTERRUPTED if interrupted else UNSOLVED if unserved else SOLVED
    return ScaleOutcome(rows=tuple(rows), report=_report(rows), exit_code=code)


def _measure(
    visits: int, seconds: float, seed: int, *, lanes: int, processes: int | None, search: Solve, day: Day
) -> ScaleRow:
    began = perf_counter()
    with peak_memory() as peak:
        problem = day(seed, visits=visits)
        built = perf_counter()
        solution = search(problem, limit=Limit(seconds=seconds), seed=seed, lanes=lanes, processes=processes)
        ended = perf_counter()
    return ScaleRow(
        visits=visits,
        shifts=len(problem.shifts),
        seed=seed,
        build_s=built - began,
        seconds=ended - built,
        first_feasible_s=solution.first_feasible_s,
        objective_euros=to_euros(solution.plan.score.soft),
        unserved=len(solution.plan.unserved),
        iterations=solution.iterations,
        peak_mb=peak.bytes / 1e6,
    )


def _report(rows: Sequence[ScaleRow]) -> str:
    growth = [
        (
            f"{small.visits} to {large.visits}",
            *(
                _exponent(small.visits, large.visits, before, after)
                for before, after in (
                    (small.first_feasible_s, large.first_feasible_s),
                    (small.objective_euros, large.objective_euros),
                    (small.iterations, large.iterations),
                    (small.peak_mb, large.peak_mb),
                )
            ),
        )
        for small, large in pairwise(rows)
    ]
    headings = ("visits", "first feasible", "objective", "iterations", "peak memory")
    return "\n".join(
        [
            *aligned(COLUMNS, (row.cells() for row in rows)),
            "",
            "Growth (exponent p of visits^p; 1 = in proportion):",
            *aligned(headings, growth),
            "",
            machine_line(),
        ]
    )


def _exponent(small: int, large: int, before: float | None, after: float | None) -> str:
    if not before or not after or before < 0 or after < 0 or small == large:
        return ""
    return f"{log(after / before) / log(large / small):.2f}"

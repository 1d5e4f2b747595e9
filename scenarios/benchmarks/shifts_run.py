"""Our own shift workers: from employers' files to a judged plan, at several sizes and forms of supply.

There is nothing published to compare with: the figures are references of our own, on the generator *Sud
Val-de-Marne shifts* (:mod:`scenarios.shifts`). Both ways of everybody are planned, those that a bus does too.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

import numpy as np

from matching.shuttles import read_shuttle_book
from matching.shuttles.day import shuttle_day
from matching.shuttles.form import Form, ShuttleTerms
from matching.shuttles.planning import PlannedShuttles, plan_shuttles
from routing.model.run import Limit
from routing.rides.checker import broken_promises
from routing.units import to_euros
from scenarios.benchmarks.aligned import aligned
from scenarios.benchmarks.machine import machine_line
from scenarios.benchmarks.memory import peak_memory
from scenarios.benchmarks.rows import csv_table
from scenarios.benchmarks.runner import INTERRUPTED, SOLVED, UNSOLVED
from scenarios.shifts.generate import DAY, SIZES, generate_shifts, write_files

COLUMNS = (
    "workers",
    "form",
    "profile",
    "seed",
    "rides",
    "seconds",
    "wall_s",
    "carried",
    "taxi",
    "refused",
    "vehicles",
    "runs",
    "km",
    "cost_euros",
    "detour",
    "spare_s",
    "peak_mb",
    "valid",
)
#: What is measured at each size: form of supply and ride-time profile.
WAYS: tuple[tuple[Form, str], ...] = (
    ("door", "navette de poste"),
    ("door", "PAM"),
    ("points", "navette de poste"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ShiftsRow:
    """One size, form and profile.

    ``seconds`` of search asked for; ``wall_s`` from opening the files to the judged plan; ``spare_s`` the
    least time between a ride and its longest allowed; ``valid``: no hard breach, no promise broken on a
    second look.
    """

    workers: int
    form: str
    profile: str
    seed: int
    rides: int
    seconds: float
    wall_s: float
    carried: int
    taxi: int
    refused: int
    vehicles: int
    runs: int
    km: float
    cost_euros: float
    detour: float
    spare_s: int | None
    peak_mb: float
    valid: bool

    def cells(self) -> tuple[str, ...]:
        """The row as CSV cells, in the order of :data:`COLUMNS`."""
        return (
            str(self.workers),
            self.form,
            self.profile,
            str(self.seed),
            str(self.rides),
            f"{self.seconds:g}",
            f"{self.wall_s:.1f}",
            str(self.carried),
            str(self.taxi),
            str(self.refused),
            str(self.vehicles),
            str(self.runs),
            f"{self.km:.0f}",
            f"{self.cost_euros:.2f}",
            f"{self.detour:.3f}",
            "" if self.spare_s is None else str(self.spare_s),
            f"{self.peak_mb:.0f}",
            "yes" if self.valid else "no",
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ShiftsOutcome:
    """Rows, table to print, and exit code: 1 when a plan is not valid."""

    rows: tuple[ShiftsRow, ...]
    report: str
    exit_code: int


def run_shifts(
    *,
    out: Path,
    seconds: float = 60.0,
    sizes: Sequence[int] = SIZES,
    seed: int = 1,
    limit: Limit | None = None,
    ways: Sequence[tuple[Form, str]] = WAYS,
    progress: Callable[[str], None] = lambda line: None,
) -> ShiftsOutcome:
    """Plan a draw of each size in every way and write one CSV row for each to ``out``.

    ``limit`` stands in for the seconds (counted runs).
    """
    rows: list[ShiftsRow] = []
    interrupted = False
    with csv_table(out, COLUMNS) as table, tempfile.TemporaryDirectory() as place:
        try:
            for workers in sorted(sizes):
                folder = Path(place) / str(workers)
                write_files(folder, generate_shifts(np.random.default_rng(seed), workers=workers))
                for form, profile in ways:
                    terms = ShuttleTerms(form=form, profile=profile, covered=True)
                    row = _measure(folder, workers, seed, terms, limit or Limit(seconds=seconds))
                    rows.append(row)
                    table.add(row.cells())
                    progress(f"{workers} workers, {form}, {profile}: {row.wall_s:.0f} s, {row.taxi} by taxi")
        except KeyboardInterrupt:
            interrupted = True
    valid = all(row.valid for row in rows)
    code = INTERRUPTED if interrupted else SOLVED if valid else UNSOLVED
    report = "\n".join([*aligned(COLUMNS, (row.cells() for row in rows)), "", machine_line()])
    return ShiftsOutcome(rows=tuple(rows), report=report, exit_code=code)


def _measure(folder: Path, workers: int, seed: int, terms: ShuttleTerms, limit: Limit) -> ShiftsRow:
    began = perf_counter()
    with peak_memory() as peak:
        book = read_shuttle_book(folder, near=DAY)
        planned = plan_shuttles(shuttle_day(book, DAY, terms=terms), limit=limit, seed=seed, compared=False)
        sound = planned.plan.verdict.valid and not broken_promises(planned.plan)
    return _row(planned, workers, seed, limit, perf_counter() - began, peak.bytes / 1e6, sound)


def _row(
    planned: PlannedShuttles,
    workers: int,
    seed: int,
    limit: Limit,
    wall: float,
    peak: float,
    sound: bool,
) -> ShiftsRow:
    figures, terms = planned.plan.figures, planned.day.terms
    spares = [group.tightest for group in planned.groups if group.tightest is not None]
    return ShiftsRow(
        workers=workers,
        form=terms.form,
        profile=terms.profile,
        seed=seed,
        rides=figures.requests,
        seconds=limit.seconds or 0.0,
        wall_s=wall,
        carried=figures.fleet,
        taxi=figures.fallback,
        refused=figures.refused,
        vehicles=figures.vehicles,
        runs=len(planned.trips),
        km=figures.metres / 1000,
        cost_euros=to_euros(figures.cost),
        detour=figures.mean_detour or 0.0,
        spare_s=min(spares, default=None),
        peak_mb=peak,
        valid=sound,
    )

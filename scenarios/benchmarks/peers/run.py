"""Gives each day to each engine in turn, for the same seconds, and has the referee judge every answer."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from scenarios.benchmarks.peers.as_problem import problem_of
from scenarios.benchmarks.peers.day import PlainDay, plain_day
from scenarios.benchmarks.peers.engine import Engine, MissingEngine
from scenarios.benchmarks.peers.engines import ENGINES
from scenarios.benchmarks.peers.judge import judge
from scenarios.benchmarks.peers.report import report
from scenarios.benchmarks.peers.rows import COLUMNS, PeerRow
from scenarios.benchmarks.rows import csv_table
from scenarios.benchmarks.runner import INTERRUPTED, SOLVED, UNSOLVED

SIZES = (75, 150, 250)


@dataclass(frozen=True, slots=True, kw_only=True)
class PeersOutcome:
    """Rows, table to print, and exit code.

    Attributes
    ----------
    missing: engines left out because their library is not installed; they do not change the exit code.
    exit_code: 0; 1 when an answer breaks a rule or an engine failed; 130 when interrupted.
    """

    rows: tuple[PeerRow, ...]
    missing: tuple[str, ...]
    report: str
    exit_code: int


def run_peers(
    *,
    out: Path,
    seconds: float = 30.0,
    sizes: Sequence[int] = SIZES,
    seeds: int = 2,
    engines: Sequence[Engine] = ENGINES,
    progress: Callable[[str], None] = lambda line: None,
) -> PeersOutcome:
    """Plan the days of each size and seed 1..``seeds`` with every engine; one CSV row each to ``out``.

    Parameters
    ----------
    seconds: wall seconds given to each engine for each day; an engine that ends by itself may take less.
    engines: the engines to compare; those whose library is missing are left out and named.
    progress: told one line per run.
    """
    installed, missing = _installed(engines, progress)
    _warm(installed, progress)
    rows: list[PeerRow] = []
    interrupted = False
    total = len(sizes) * seeds * len(installed)
    with csv_table(out, COLUMNS) as table:
        try:
            for row in _rows(sizes, seeds, installed, seconds):
                rows.append(row)
                table.add(row.cells())
                progress(f"[{len(rows)}/{total}] {_line(row)}")
        except KeyboardInterrupt:
            interrupted = True
            progress(f"Interrupted: {len(rows)} of {total} runs are kept in {out}.")
    broken = any(row.levels is None for row in rows)
    code = INTERRUPTED if interrupted else UNSOLVED if broken else SOLVED
    text = report(rows, engines=installed, missing=missing, seconds=seconds)
    return PeersOutcome(rows=tuple(rows), missing=missing, report=text, exit_code=code)


def _installed(
    engines: Sequence[Engine], progress: Callable[[str], None]
) -> tuple[tuple[Engine, ...], tuple[str, ...]]:
    found: list[Engine] = []
    missing: list[str] = []
    for engine in engines:
        try:
            engine.load()
        except MissingEngine as error:
            missing.append(engine.name)
            progress(f"{engine.name} left out: {error}")
        else:
            found.append(engine)
    return tuple(found), tuple(missing)


def _warm(engines: Sequence[Engine], progress: Callable[[str], None]) -> None:
    """A tiny day for each engine, off the clock: kernels are loaded, lazy imports done."""
    progress("Loading the engines…")
    tiny = plain_day(1, visits=4)
    for engine in engines:
        _measure(engine, tiny, 0.2, 1)


def _rows(sizes: Sequence[int], seeds: int, engines: Sequence[Engine], seconds: float) -> Iterator[PeerRow]:
    for visits in sorted(sizes):
        for seed in range(1, seeds + 1):
            day = plain_day(seed, visits=visits)
            for engine in engines:
                yield _measure(engine, day, seconds, seed)


def _measure(engine: Engine, day: PlainDay, seconds: float, seed: int) -> PeerRow:
    began = perf_counter()
    try:
        answer = engine.solve(day, seconds, seed)
    except Exception as error:  # noqa: BLE001 - one failing engine must not lose the others
        faults: tuple[str, ...] = (f"failed: {type(error).__name__}: {error}",)
        unserved = travel = None
        spent = perf_counter() - began
    else:
        spent = perf_counter() - began
        judged = judge(day, problem_of(day), answer)
        faults = judged.faults
        unserved, travel = (None, None) if faults else (judged.unserved, judged.travel)
    return PeerRow(
        day=day.name,
        visits=len(day.visits),
        carers=len(day.carers),
        seed=seed,
        engine=engine.name,
        version=engine.version() or "",
        threads=engine.threads,
        seconds=spent,
        unserved=unserved,
        travel=travel,
        remarks=faults,
    )


def _line(row: PeerRow) -> str:
    if row.levels is None:
        return f"{row.day} {row.engine}: no valid plan ({'; '.join(row.remarks[:2])})"
    return f"{row.day} {row.engine}: {row.unserved} unserved, {row.travel} s of travel, {row.seconds:.1f} s"

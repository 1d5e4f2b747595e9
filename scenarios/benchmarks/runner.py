"""Runs public benchmarks: solve, write the solution, check what was written, report.

The objective in the CSV is always the one the set's own checker recomputes from the written file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import Any, Literal, Protocol

from routing.errors import MaillonError
from routing.model.problem import Problem
from routing.model.run import Limit, Solution
from scenarios.benchmarks.find import BenchmarkError, Found, find_instances
from scenarios.benchmarks.goal import Goal, goal_of
from scenarios.benchmarks.instance import Checked, Instance, Kind
from scenarios.benchmarks.reference import best_known, best_vehicles, published, published_seconds
from scenarios.benchmarks.rows import COLUMNS, Row, csv_table, signed
from scenarios.benchmarks.summary import summary

#: Largest difference, in the set's unit, between the engine's total and the checker's (rounded legs add up).
AGREEMENT = 1e-3

SOLVED, UNSOLVED, INTERRUPTED = 0, 1, 130


class Solve(Protocol):
    """The engine's search, as the runner calls it."""

    def __call__(
        self, problem: Problem, *, limit: Limit, seed: int, lanes: int, processes: int | None
    ) -> Solution:
        """A plan for the problem within the limit; told of a goal by ``progress`` and ``cancel`` besides."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a run leaves: its rows, the table to print, and the exit code of the command.

    ``exit_code`` is 0 when every run ended in a feasible solution, 1 when one did not, 130 when interrupted.
    """

    rows: tuple[Row, ...]
    report: str
    exit_code: int


@dataclass(frozen=True, slots=True, kw_only=True)
class _Bench:
    """Everything that stays the same from one instance to the next."""

    solve: Solve
    seeds: int
    lanes: int
    processes: int | None
    solutions: Path
    say: Callable[[str], None]
    to_best: bool


def run(
    data: Path,
    *,
    kind: Kind,
    seconds: float | Literal["published"],
    seeds: int,
    out: Path,
    set_name: str | None = None,
    lanes: int = 2,
    processes: int | None = None,
    to_best: bool = False,
    solve: Solve | None = None,
    progress: Callable[[str], None] = lambda line: None,
) -> Outcome:
    """Solve every instance under ``data`` once for each seed 1..``seeds``.

    Parameters
    ----------
    data: folder (or file) searched for instances by content; ``best_known.csv`` beside or above them.
    seconds: wall seconds of each run, or ``"published"``: the time of the published runs on that instance
        (instances without one are left out, and named to ``progress``).
    out: CSV to write, one flushed row per run; solutions go beside it, in the folder ``NAME-solutions``.
    set_name: see :func:`scenarios.benchmarks.find.find_instances`.
    to_best: a run ends when it meets the best known value (where that does not count vehicles first).
    solve: the search; the engine's own when None.
    progress: told one line per run.

    Raises
    ------
    BenchmarkError: when nothing matches, or no instance has a published time. Bad instances and failed
        searches do not raise: they leave a row without objective and exit code 1.
    """
    if seeds < 1:
        raise BenchmarkError(f"{seeds} seeds; give --seeds 1 or more.")
    found = find_instances(data, kind=kind, set_name=set_name)
    work = _with_seconds(found, seconds, progress)
    bench = _Bench(
        solve=solve or engine(),
        seeds=seeds,
        lanes=lanes,
        processes=processes,
        solutions=out.with_name(f"{out.stem}-solutions"),
        say=progress,
        to_best=to_best,
    )
    rows, interrupted = _run_all(bench, work, out)
    unsolved = any(row.objective is None for row in rows)
    code = INTERRUPTED if interrupted else UNSOLVED if unsolved else SOLVED
    return Outcome(rows=tuple(rows), report=summary(rows, seeds=seeds, to_best=to_best), exit_code=code)


def engine() -> Solve:
    """The engine's own search."""
    import routing  # here, because loading the compiled kernels takes seconds that `--help` must not pay

    return routing.solve


def _run_all(bench: _Bench, work: tuple[tuple[Found, float], ...], out: Path) -> tuple[list[Row], bool]:
    """Rows of all runs, each written when it ends, and whether somebody interrupted."""
    rows: list[Row] = []
    total = len(work) * bench.seeds
    with csv_table(out, COLUMNS) as table:
        try:
            for item, seconds in work:
                kernels_loaded = any(row.iterations is not None for row in rows)
                for row in _rows(bench, item, seconds, warm_up=not kernels_loaded):
                    rows.append(row)
                    table.add(row.cells())
                    bench.say(f"[{len(rows)}/{total}] {_line(row)}")
        except KeyboardInterrupt:
            bench.say(f"Interrupted: {len(rows)} of {total} runs are kept in {out}.")
            return rows, True
    return rows, False


def _with_seconds(
    found: tuple[Found, ...], seconds: float | Literal["published"], say: Callable[[str], None]
) -> tuple[tuple[Found, float], ...]:
    """Each instance with its time. At published times, those that have none are left out, and said to be."""
    if seconds != "published":
        return tuple((item, seconds) for item in found)
    timed: list[tuple[Found, float]] = []
    failures: list[tuple[Found, BenchmarkError]] = []
    for item in found:
        try:
            timed.append((item, published_seconds(item.path)))
        except BenchmarkError as error:
            failures.append((item, error))
    if not timed:
        raise failures[0][1]
    if failures:
        names = ", ".join(item.name for item, _ in failures)
        say(f"Left out, without a published time ({len(failures)} of {len(found)}): {names}")
    return tuple(timed)


def _rows(bench: _Bench, item: Found, seconds: float, *, warm_up: bool) -> Iterator[Row]:
    try:
        instance = item.reader.read(item.path)
    except MaillonError as error:
        for seed in range(1, bench.seeds + 1):
            yield _failed(item, item.path.parent.name, "", seed, 0.0, str(error))
        return
    if warm_up:
        bench.say("Loading the search kernels…")
        _call(bench, instance, Limit(iterations=1), 0, None)
    for seed in range(1, bench.seeds + 1):
        yield _row(bench, item, instance, seconds, seed)


def _row(bench: _Bench, item: Found, instance: Instance, seconds: float, seed: int) -> Row:
    began = perf_counter()
    solution = _call(bench, instance, Limit(seconds=seconds), seed, _goal(bench, item, instance))
    spent = perf_counter() - began
    if isinstance(solution, str):
        return _failed(item, instance.set, instance.group, seed, spent, solution)
    text = instance.write_solution(solution.plan)
    path = bench.solutions / instance.set / f"{instance.name}-seed{seed}{instance.suffix}"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    checked = instance.check(path.read_text(encoding="utf-8"))
    vehicles = int(checked.terms["vehicles"]) if instance.vehicle_price and checked.feasible else None
    return Row(
        instance=instance.name,
        set=instance.set,
        group=instance.group,
        seed=seed,
        seconds=spent,
        objective=checked.objective if checked.feasible else None,
        best_known=best_known(item.path),
        unserved=len(solution.plan.unserved),
        first_feasible_s=solution.first_feasible_s,
        iterations=solution.iterations,
        published=published(item.path),
        vehicles=vehicles,
        best_vehicles=best_vehicles(item.path) if instance.vehicle_price else None,
        remarks=_remarks(instance, solution, checked),
    )


def _goal(bench: _Bench, item: Found, instance: Instance) -> Goal | None:
    """The value at which a run may end, if it may."""
    best = best_known(item.path)
    if not bench.to_best or not best or instance.vehicle_price:
        return None
    return goal_of(best, scale=instance.scale)


def _call(bench: _Bench, instance: Instance, limit: Limit, seed: int, goal: Goal | None) -> Solution | str:
    """The search's answer, or what went wrong: one failing instance must not lose the others."""
    watched: dict[str, Any] = {} if goal is None else {"progress": goal.told, "cancel": goal.reached}
    try:
        return bench.solve(
            instance.problem, limit=limit, seed=seed, lanes=bench.lanes, processes=bench.processes, **watched
        )
    except Exception as error:  # noqa: BLE001 - whatever broke is reported in its row
        return f"the search failed: {type(error).__name__}: {error}"


def _failed(item: Found, set_name: str, group: str, seed: int, seconds: float, remark: str) -> Row:
    return Row(
        instance=item.name,
        set=set_name,
        group=group,
        seed=seed,
        seconds=seconds,
        objective=None,
        best_known=best_known(item.path),
        unserved=None,
        first_feasible_s=None,
        iterations=None,
        published=published(item.path),
        remarks=(remark,),
    )


def _remarks(instance: Instance, solution: Solution, checked: Checked) -> tuple[str, ...]:
    if not checked.feasible:
        return checked.faults[:5]
    fleet = instance.vehicle_price * int(checked.terms.get("vehicles", 0))
    total = (solution.plan.score.soft - fleet) / instance.scale
    if abs(total - checked.objective) > AGREEMENT:
        return (f"the engine's total {total:.6f} differs from the checker's {checked.objective:.6f}",)
    return ()


def _line(row: Row) -> str:
    if row.objective is None:
        why = "; ".join(row.remarks[:2])
        return f"{row.instance} seed {row.seed}: unsolved after {row.seconds:.1f} s ({why})"
    gap = f", gap {signed(row.gap)} %" if row.gap is not None else ""
    known = f" (best known {row.best_vehicles})" if row.best_vehicles is not None else ""
    fleet = f"{row.vehicles} vehicles{known}, " if row.vehicles is not None else ""
    return f"{row.instance} seed {row.seed}: {fleet}{row.objective:.3f}{gap}, {row.seconds:.1f} s"

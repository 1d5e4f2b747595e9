"""Reference values that come with the data: ``best_known.csv`` and ``published_runs.csv``, beside or above.

Both are looked up for each instance in its own folder, then in each folder above it; the first file that
names the instance wins.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from scenarios.benchmarks.find import BenchmarkError
from scenarios.benchmarks.instance import bare_name

BEST_KNOWN = "best_known.csv"
PUBLISHED_RUNS = "published_runs.csv"
#: Names a column of run times goes by in ``published_runs.csv``, first one present wins.
TIME_COLUMNS = ("seconds", "time_s", "mean_time_s", "sa_mean_time_s")
#: The same for mean and best objective of the published runs, and for a value by exact means.
MEAN_COLUMNS = ("mean", "mean_of_10", "sa_mean_of_10")
BEST_COLUMNS = ("best", "best_of_10", "sa_best_of_10")
EXACT_COLUMNS = ("cpsat", "cpsat_published_solution")


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """Objectives of the published runs on one instance; None where its file gives none.

    Attributes
    ----------
    mean, best: of the published metaheuristic's runs.
    exact: of the published CP-SAT (or other exact) run, proved or not.
    """

    mean: float | None = None
    best: float | None = None
    exact: float | None = None


def best_known(path: Path) -> str:
    """Best objective known for the instance in ``path``, as written; empty when no file names it."""
    row = _row(path, BEST_KNOWN)
    value = row.get("objective", "").strip() if row else ""
    return value if _is_number(value) else ""


def best_vehicles(path: Path) -> int | None:
    """Vehicles of the best solution known for the instance in ``path``; None when no file says."""
    value = (_row(path, BEST_KNOWN) or {}).get("vehicles", "").strip()
    return int(value) if value.isdigit() else None


def published(path: Path) -> Published:
    """What the published runs reached on the instance in ``path``."""
    row = _row(path, PUBLISHED_RUNS) or {}
    return Published(
        mean=_first(row, MEAN_COLUMNS), best=_first(row, BEST_COLUMNS), exact=_first(row, EXACT_COLUMNS)
    )


def published_seconds(path: Path) -> float:
    """Mean seconds of the published runs on the instance in ``path``.

    Raises
    ------
    BenchmarkError: when no ``published_runs.csv`` gives a time for it.
    """
    seconds = _first(_row(path, PUBLISHED_RUNS) or {}, TIME_COLUMNS)
    if seconds is not None and seconds > 0:
        return seconds
    raise BenchmarkError(
        f"No published time for {bare_name(path)!r}: no {PUBLISHED_RUNS} beside or above it has a row with "
        f"one of {', '.join(TIME_COLUMNS)}. Give --seconds a number instead of 'published'."
    )


def _row(path: Path, file_name: str) -> Mapping[str, str] | None:
    name = bare_name(path).lower()
    for folder in path.resolve().parents:
        row = _table(folder / file_name).get(name)
        if row is not None:
            return row
    return None


def _table(path: Path) -> Mapping[str, Mapping[str, str]]:
    """Rows of a reference file by instance name; empty when there is no such file."""
    return dict(_rows(path)) if path.is_file() else {}


def _rows(path: Path) -> Iterator[tuple[str, Mapping[str, str]]]:
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            filled = {key: value or "" for key, value in row.items() if key is not None}
            if filled.get("instance"):
                yield bare_name(Path(filled["instance"])).lower(), filled


def _first(row: Mapping[str, str], columns: Sequence[str]) -> float | None:
    """The number in the first of these columns that holds one."""
    return next((float(row[name]) for name in columns if _is_number(row.get(name, ""))), None)


def _is_number(value: str) -> bool:
    try:
        float(value)
    except ValueError:
        return False
    return True

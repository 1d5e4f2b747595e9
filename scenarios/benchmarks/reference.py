"""Reference values that come with the data: ``best_known.csv`` and ``published_runs.csv``, beside or above.

Both are looked up for each instance in its own folder, then in each folder above it; the first file that
names the instance wins.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from pathlib import Path

from scenarios.benchmarks.find import BenchmarkError
from scenarios.benchmarks.instance import bare_name

BEST_KNOWN = "best_known.csv"
PUBLISHED_RUNS = "published_runs.csv"
#: Names a column of run times goes by in ``published_runs.csv``, first one present wins.
TIME_COLUMNS = ("seconds", "time_s", "mean_time_s", "sa_mean_time_s")


def best_known(path: Path) -> str:
    """Best objective known for the instance in ``path``, as written; empty when no file names it."""
    row = _row(path, BEST_KNOWN)
    value = row.get("objective", "").strip() if row else ""
    return value if _is_number(value) else ""


def published_seconds(path: Path) -> float:
    """Mean seconds of the published runs on the instance in ``path``.

    Raises
    ------
    BenchmarkError: when no ``published_runs.csv`` gives a time for it.
    """
    row = _row(path, PUBLISHED_RUNS) or {}
    for column in TIME_COLUMNS:
        value = row.get(column, "")
        if _is_number(value) and float(value) > 0:
            return float(value)
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


def _is_number(value: str) -> bool:
    try:
        float(value)
    except ValueError:
        return False
    return True

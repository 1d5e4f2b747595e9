"""The benchmark of shift workers: one row for each size and way, all of them sound."""

from __future__ import annotations

import csv
from pathlib import Path

from routing.model.run import Limit
from scenarios.benchmarks.shifts_run import COLUMNS, run_shifts


def test_each_size_and_way_has_its_row(tmp_path: Path) -> None:
    out = tmp_path / "shifts.csv"
    ways = (("door", "navette de poste"), ("points", "PAM"))
    outcome = run_shifts(out=out, sizes=(12,), limit=Limit(iterations=300), ways=ways)  # type: ignore[arg-type]
    with out.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert tuple(rows[0]) == COLUMNS
    assert [(row["form"], row["profile"]) for row in rows] == list(ways)
    assert outcome.exit_code == 0
    for row in outcome.rows:
        assert row.valid
        assert row.rides == 24 == row.carried + row.taxi + row.refused
        assert row.spare_s is None or row.spare_s >= 0

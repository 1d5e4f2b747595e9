"""The booking benchmark on a small day: rows, classes, and a judge behind it."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from scenarios.benchmarks import booking_run
from scenarios.benchmarks.booking_run import COLUMNS, run_booking
from scenarios.benchmarks.runner import SOLVED, UNSOLVED
from scenarios.booking import simulate_day


def test_a_day_is_timed_judged_and_written(tmp_path: Path) -> None:
    out = tmp_path / "booking.csv"
    outcome = run_booking(out=out, vehicles=6, riders=40, seeds=1)
    assert outcome.exit_code == SOLVED, outcome.report
    with out.open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert [tuple(row) for row in rows] == [COLUMNS]
    (row,) = outcome.rows
    asked = sum(one["asked"] for one in row.classes.values())
    assert asked >= row.quotes > 20
    assert 0 < row.accepted <= asked
    assert 0 < row.p50_ms <= row.p95_ms <= row.p99_ms
    assert row.broken_by_planner == 0
    assert all(name in outcome.report for name in ("wheelchair", "shift worker", "elderly", "core(s)"))


def test_a_day_that_the_judge_finds_wrong_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Half of the kilometres forgotten by the desk's figures: the judge counts something else."""

    def forgetful(*given: object, **named: object) -> object:
        day = simulate_day(*given, **named)  # type: ignore[arg-type]
        day.figures.metres //= 2
        return day

    monkeypatch.setattr(booking_run, "simulate_day", forgetful)
    outcome = run_booking(out=tmp_path / "booking.csv", vehicles=3, riders=10, seeds=1)
    assert outcome.exit_code == UNSOLVED
    assert "counts something else" in outcome.report

"""``maillon bench``: rows on disk and as JSON, exit code 1 when an instance is unsolved."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from api.cli import main
from api.cli.exits import Exit
from scenarios.benchmarks import runner
from tests.api.fakes import first_come
from tests.plugins.shared import ROOT


def test_an_unsolved_instance_has_no_objective_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(runner, "engine", lambda: first_come)
    out = tmp_path / "rows.csv"
    words = ["bench", "rides", "--data", str(ROOT / "tests" / "data"), "--seconds", "0,5", "--out", str(out)]
    assert main([*words, "--json"]) == Exit.UNSOLVED
    document = json.loads(capsys.readouterr().out)
    with out.open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert rows
    assert [row["instance"] for row in rows] == [row["instance"] for row in document["rows"]]
    assert all(row["objective"] == "" for row in rows)
    assert all(row["objective"] is None for row in document["rows"])

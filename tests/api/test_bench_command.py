"""``maillon bench``: rows on disk and as JSON, exit code 1 when an instance is unsolved."""

from __future__ import annotations

import csv
import json
from functools import partial
from pathlib import Path

import pytest

from api.cli import main
from api.cli.exits import Exit
from scenarios.benchmarks import peers, runner
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


def test_other_engines_are_compared_and_their_rows_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    idle = peers.Engine(
        name="Idle",
        distribution="numpy",
        module="json",
        threads=1,
        solve=lambda day, seconds, seed: peers.Answer(routes={}),
    )
    monkeypatch.setattr(peers, "run_peers", partial(peers.run_peers, engines=(idle,)))
    out = tmp_path / "rows.csv"
    words = ["bench", "peers", "--sizes", "10,12", "--seeds", "1", "--seconds", "1", "--out", str(out)]
    assert main([*words, "--json"]) == Exit.DONE
    document = json.loads(capsys.readouterr().out)
    assert [(row["day"], row["unserved"]) for row in document["rows"]] == [
        ("plain-10-1", 10),
        ("plain-12-1", 12),
    ]
    assert len(out.read_text(encoding="utf-8").splitlines()) == 3


@pytest.mark.parametrize(("option", "value"), [("--sizes", "75;150"), ("--sizes", "0"), ("--seconds", "0")])
def test_sizes_and_seconds_that_make_no_sense_are_refused(tmp_path: Path, option: str, value: str) -> None:
    out = tmp_path / "rows.csv"
    assert main(["bench", "peers", option, value, "--out", str(out)]) == Exit.BAD_INPUT
    assert not out.exists()

"""``--profil tcrp210`` of ``export`` and ``import``, ``--tcrp210`` of ``rides``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from api.cli import main
from api.cli.exits import Exit
from tests.matching.rides.small import frames, tables

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    found = tmp_path / "tables"
    found.mkdir()
    for name, frame in frames(tables()).items():
        frame.to_csv(found / f"{name}.csv", index=False)
    return found


@pytest.mark.parametrize("ending", ["json", "csv"])
def test_requests_go_out_and_come_back(folder: Path, tmp_path: Path, capsys: Captured, ending: str) -> None:
    out = tmp_path / f"demandes.{ending}"
    words = ["export", str(folder), "--profil", "tcrp210", "--date", "2026-11-24", "--out", str(out)]
    assert main([*words, "--json"]) == Exit.DONE
    assert json.loads(capsys.readouterr().out)["messages"] == 3
    back = tmp_path / "lus"
    assert main(["import", str(out), "--profil", "tcrp210", "--out", str(back), "--json"]) == Exit.DONE
    found = json.loads(capsys.readouterr().out)
    assert (found["requests"], found["places"], found["passed_over"]) == (3, 3, 0)
    for name in ("vehicles", "ride_services"):
        (back / f"{name}.csv").write_bytes((folder / f"{name}.csv").read_bytes())
    plan = [
        "rides",
        str(back),
        "--date",
        "2026-11-24",
        "--out",
        str(tmp_path / "plan"),
        "--iterations",
        "100",
    ]
    assert main([*plan, "--no-compare", "--tcrp210", "--json"]) == Exit.DONE
    assert json.loads(capsys.readouterr().out)["figures"]["fleet"] == 3
    written = json.loads((tmp_path / "plan" / "tcrp210.json").read_text("utf-8"))
    assert sum("tripTask" in one for one in written) == 3
    assert (tmp_path / "plan" / "tcrp210.csv").is_file()


def test_every_fault_of_a_file_is_told_and_nothing_written(tmp_path: Path, capsys: Captured) -> None:
    bad = tmp_path / "demandes.json"
    bad.write_text('[{"tripRequest": {"tripTicketId": "a"}}, {"tripReq": {}}]', encoding="utf-8")
    words = ["import", str(bad), "--profil", "tcrp210", "--out", str(tmp_path / "lus")]
    assert main([*words, "--json"]) == Exit.BAD_INPUT
    codes = [one["code"] for one in json.loads(capsys.readouterr().out)["faults"]]
    assert codes.count("tcrp.required") == 2
    assert "tcrp.kind" in codes
    assert not (tmp_path / "lus").exists()
    assert main(words) == Exit.BAD_INPUT
    assert "demandes.json, ligne 1, colonne tripRequest.pickupAddress" in capsys.readouterr().err


def test_options_of_schedules_mean_nothing_for_messages(tmp_path: Path, capsys: Captured) -> None:
    words = ["import", str(tmp_path / "x.json"), "--profil", "tcrp210", "--semaine", "2026-W48", "--json"]
    assert main(words) == Exit.BAD_INPUT
    assert json.loads(capsys.readouterr().out)["faults"][0]["code"] == "import.options"


def test_a_missing_file_and_an_idle_option_are_told(folder: Path, tmp_path: Path, capsys: Captured) -> None:
    assert main(["import", str(tmp_path / "x.json"), "--profil", "tcrp210", "--json"]) == Exit.BAD_INPUT
    assert json.loads(capsys.readouterr().out)["faults"][0]["code"] == "file.missing"
    words = ["export", str(folder), "--profil", "tcrp210", "--date", "2026-11-24", "--url", "https://x.org"]
    assert main([*words, "--json"]) == Exit.BAD_INPUT
    assert json.loads(capsys.readouterr().out)["faults"][0]["code"] == "export.options"

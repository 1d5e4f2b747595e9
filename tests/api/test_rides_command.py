"""``maillon rides`` and ``maillon demo rides``: from tables to a report on disk, refusals in words."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from api.cli import main
from api.cli.exits import Exit
from api.cli.rides import lasting
from tests.matching.rides.small import frames, tables
from tests.plugins.shared import ROOT

Captured = pytest.CaptureFixture[str]
EXTRACT = ROOT / "tests/data/roads/kotka.osm.pbf"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, frame in frames(tables()).items():
        frame.to_csv(tmp_path / f"{name}.csv", index=False)
    return tmp_path


def test_a_day_is_planned_and_its_file_passes_check(folder: Path, tmp_path: Path, capsys: Captured) -> None:
    out = tmp_path / "out"
    words = ["rides", str(folder), "--date", "24/11/2026", "--out", str(out), "--iterations", "200", "--json"]
    assert main(words) == Exit.DONE
    found = json.loads(capsys.readouterr().out)
    assert found["figures"]["fleet"] == 3
    assert found["alone"]["vehicles"] >= found["figures"]["vehicles"]
    assert {path.name for path in out.iterdir()} == {
        "trajets.json",
        "trajets.geojson",
        "trajets.xlsx",
        "rapport.html",
        "feuilles-de-route.pdf",
        "avis",
        "calendriers",
    }
    assert [one["number"] for one in found["sheets"]] == ["20261124-01"]
    assert {path.name for path in (out / "avis").iterdir()} == {"ada-a.txt", "bob-a.txt"}
    assert {path.name for path in (out / "calendriers").rglob("*.ics")} == {
        "bus.ics",
        "ada-a.ics",
        "bob-a.ics",
    }
    assert main(["check", str(out / "trajets.json"), "--json"]) == Exit.DONE


def test_everything_wrong_with_the_request_is_told_at_once(tmp_path: Path, capsys: Captured) -> None:
    words = ["rides", str(tmp_path / "absent"), "--date", "demain", "--seconds", "-1", "--printed", "hier"]
    words += ["--roads", "absent.osm.pbf", "--json"]
    assert main(words) == Exit.BAD_INPUT
    codes = {fault["code"] for fault in json.loads(capsys.readouterr().out)["faults"]}
    assert codes == {"limit.range", "date.format", "folder.missing", "papers.printed", "roads.missing"}


def test_the_roads_that_were_asked_for_are_read_and_told(
    folder: Path, tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The extract is of a town in Finland: nobody of the day lives there, and the page says so."""
    monkeypatch.setenv("MAILLON_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr("api.cli.rides.prepare", lambda talk: None)
    words = ["rides", str(folder), "--date", "24/11/2026", "--out", str(tmp_path / "out"), "--no-compare"]
    assert main([*words, "--iterations", "20", "--roads", str(EXTRACT), "--json"]) == Exit.DONE
    page = (tmp_path / "out" / "rapport.html").read_text(encoding="utf-8")
    assert "Travel (car) by the roads of kotka.osm.pbf" in page
    assert EXTRACT.name in capsys.readouterr().err


def test_explaining_stops_when_its_time_is_over(monkeypatch: pytest.MonkeyPatch) -> None:
    times = iter([100.0, 100.0, 101.0, 101.9, 102.1, 102.1])
    monkeypatch.setattr("api.cli.rides.monotonic", lambda: next(times))
    over = lasting(2.0)
    assert [over(), over(), over()] == [False, False, True]
    assert not lasting(None)()


def test_a_date_is_needed(folder: Path, capsys: Captured) -> None:
    assert main(["rides", str(folder), "--json"]) == Exit.BAD_INPUT
    assert json.loads(capsys.readouterr().out)["faults"][0]["code"] == "date.missing"


def test_bad_cells_are_told_in_words(folder: Path, tmp_path: Path, capsys: Captured) -> None:
    (folder / "vehicles.csv").write_text("id,seats,start\nbus,huit,\n", encoding="utf-8")
    assert (
        main(["rides", str(folder), "--date", "2026-11-24", "--out", str(tmp_path / "out")]) == Exit.BAD_INPUT
    )
    said = capsys.readouterr().err
    assert "vehicles.csv, ligne 2, colonne seats" in said
    assert "Traceback" not in said
    assert not (tmp_path / "out").exists()


def test_an_unknown_demonstration_is_refused(capsys: Captured) -> None:
    assert main(["demo", "ride", "--json"]) == Exit.BAD_INPUT
    assert json.loads(capsys.readouterr().out)["faults"][0]["code"] == "demo.what"

"""``maillon shuttles``: from employers' files to a report on disk; what is wrong is told at once."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from api.cases.shuttles import known_duties
from api.cli import main
from api.cli.exits import Exit
from api.errors import BadInput
from tests.matching.shuttles.folder import GRID, write_folder

Captured = pytest.CaptureFixture[str]


def test_a_day_is_planned_and_its_file_passes_check(tmp_path: Path, capsys: Captured) -> None:
    out = tmp_path / "out"
    folder = str(write_folder(tmp_path))
    words = ["shuttles", folder, "--date", "24/11/2026", "--out", str(out), "--iterations", "300", "--json"]
    words.append("--tcrp210")
    assert main(words) == Exit.DONE
    found = json.loads(capsys.readouterr().out)
    assert found["figures"]["fleet"] == 6
    assert [(one["zone"], one["start"], one["workers"]) for one in found["demand"]] == [
        ("MIN", "02:45", 2),
        ("MIN", "21:30", 1),
    ]
    assert {path.name for path in out.iterdir()} == {
        "navettes.json",
        "navettes.geojson",
        "navettes.xlsx",
        "rapport.html",
        "feuilles-de-route.pdf",
        "avis",
        "calendriers",
        "tcrp210.json",
        "tcrp210.csv",
        "sorties-2026-11-24.json",
    }
    assert [one["number"] for one in found["sheets"]] == ["20261124-01"]
    assert len(list((out / "avis").iterdir())) == found["notices"] == 3
    assert len(list((out / "calendriers").rglob("*.ics"))) == 4
    assert main(["check", str(out / "navettes.json"), "--json"]) == Exit.DONE


def test_demand_alone_needs_no_engine(tmp_path: Path, capsys: Captured) -> None:
    folder = str(write_folder(tmp_path))
    assert main(["shuttles", folder, "--date", "2026-11-24", "--demand", "--lang", "en"]) == Exit.DONE
    assert "MIN 02:45: 2 workers, way there uncovered 2, way home uncovered 2" in capsys.readouterr().out


def test_everything_wrong_with_the_request_is_told_at_once(tmp_path: Path, capsys: Captured) -> None:
    words = ["shuttles", str(tmp_path / "absent"), "--date", "demain", "--seconds", "-1", "--json"]
    words += ["--printed", "hier"]
    assert main(words) == Exit.BAD_INPUT
    codes = {fault["code"] for fault in json.loads(capsys.readouterr().out)["faults"]}
    assert codes == {"limit.range", "date.format", "folder.missing", "papers.printed"}


def test_bad_cells_are_told_by_sheet_and_cell(tmp_path: Path, capsys: Captured) -> None:
    grid = [*GRID[:2], ("Ada", "Thiais", "M", "X9", "RH")]
    folder = str(write_folder(tmp_path, grid=grid))
    assert main(["shuttles", folder, "--date", "2026-11-24"]) == Exit.BAD_INPUT
    said = capsys.readouterr().err
    assert "maree.xlsx [Planning], cellule D3" in said
    assert "Traceback" not in said


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["--date", "2026-12-24"], "shuttles.no_shift"),
        (["--date", "2026-11-24", "--profile", "pma"], "shuttles.profile"),
    ],
)
def test_a_day_without_shifts_and_an_unknown_profile(
    tmp_path: Path, capsys: Captured, words: list[str], code: str
) -> None:
    folder = str(write_folder(tmp_path))
    assert main(["shuttles", folder, *words, "--json"]) == Exit.BAD_INPUT
    assert [fault["code"] for fault in json.loads(capsys.readouterr().out)["faults"]] == [code]


def test_the_plan_of_the_day_before_is_kept_when_it_lies_in_the_folder(
    tmp_path: Path, capsys: Captured
) -> None:
    folder, out = str(write_folder(tmp_path)), tmp_path / "out"
    words = ["shuttles", folder, "--out", str(out), "--iterations", "50", "--no-compare", "--lang", "en"]
    assert main([*words, "--date", "2026-11-24"]) == Exit.DONE
    assert "known" not in capsys.readouterr().err
    assert main([*words, "--date", "2026-11-25"]) in (Exit.DONE, Exit.PARTIAL)
    assert "Plan of 2026-11-24 known: 1 tours kept" in capsys.readouterr().err.replace("2 tours", "1 tours")
    elsewhere = ["shuttles", folder, "--out", str(tmp_path / "b"), "--beside", str(out), "--iterations", "50"]
    (out / "sorties-2026-11-24.json").write_text("{}", encoding="utf-8")
    capsys.readouterr()
    assert main([*elsewhere, "--date", "2026-11-25", "--json"]) == Exit.BAD_INPUT
    assert [one["code"] for one in json.loads(capsys.readouterr().out)["faults"]] == ["shuttles.duties"]


def _duties(folder: Path, name: str, day: str) -> Path:
    folder.mkdir(exist_ok=True)
    document = {"maillon": "vehicle-duties", "version": 1, "date": day, "tours": []}
    (folder / f"sorties-{name}.json").write_text(json.dumps(document), encoding="utf-8")
    return folder


def test_a_folder_beside_holds_a_day_around_and_the_first_output_folder_need_not(tmp_path: Path) -> None:
    day, before = date(2026, 11, 24), _duties(tmp_path / "before", "2026-11-23", "2026-11-23")
    assert known_duties(day, tmp_path / "out", ()).days == frozenset()
    assert known_duties(day, tmp_path / "out", [before]).days == {date(2026, 11, 23)}
    far, absent = _duties(tmp_path / "far", "2026-11-20", "2026-11-20"), tmp_path / "absent"
    with pytest.raises(BadInput) as caught:
        known_duties(day, tmp_path / "out", [before, far, absent])
    told = [(one.code, one.where, one.seen) for one in caught.value.reasons]
    assert told == [("shuttles.beside", "--beside", str(one)) for one in (far, absent)]


def test_a_file_of_another_day_than_its_name_is_refused(tmp_path: Path) -> None:
    wrong = _duties(tmp_path, "2026-11-23", "2026-11-25")
    with pytest.raises(BadInput) as caught:
        known_duties(date(2026, 11, 24), wrong, ())
    assert [(one.code, one.seen) for one in caught.value.reasons] == [("shuttles.duties", "date")]


@pytest.mark.parametrize(("day", "other"), [(date.max, "9999-12-30"), (date.min, "0001-01-02")])
def test_the_ends_of_the_calendar_have_one_neighbour(tmp_path: Path, day: date, other: str) -> None:
    known = known_duties(day, _duties(tmp_path, other, other), ())
    assert known.days == {date.fromisoformat(other)}

"""``maillon plan``: from tables to a report on disk, exit codes, refusals in words."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from openpyxl import load_workbook

from api.cli import main
from api.cli.exits import Exit
from api.cli.plan import PlanRequest, plan_and_write
from api.cli.run import command
from scenarios.territory.packs import TINY_PACK
from tests.api.fakes import first_come

Captured = pytest.CaptureFixture[str]


def request(out: Path, *, strict: bool = False) -> PlanRequest:
    return PlanRequest(
        folder=TINY_PACK.folder,
        week="2026-W48",
        out=out,
        seconds=None,
        iterations=5,
        seed=1,
        strict=strict,
    )


@pytest.fixture(scope="module")
def planned(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("plan") / "semaine"
    asked = request(out)
    assert command("plan", "fr", True, lambda talk: plan_and_write(asked, talk, solver=first_come)) == 0
    return out


def test_every_file_of_the_report_is_written(planned: Path) -> None:
    names = {path.name for path in planned.iterdir()}
    assert names == {"plan.json", "interventions.csv", "tournees.geojson", "planning.xlsx", "rapport.html"}


def test_the_files_agree_on_what_is_planned(planned: Path) -> None:
    document = json.loads((planned / "plan.json").read_text("utf-8"))
    served = {halt["task"] for tour in document["plan"]["tours"] for halt in tour["halts"]}
    assert served
    features = json.loads((planned / "tournees.geojson").read_text("utf-8"))["features"]
    assert {f["properties"]["id"] for f in features if f["properties"]["kind"] == "visit"} == served
    lines = (planned / "interventions.csv").read_text("utf-8-sig").splitlines()[1:]
    assert {line.split(";")[0] for line in lines if ";planifiée;" in line} == served
    sheet = load_workbook(planned / "planning.xlsx")["Par jour"]
    ids = next(number for number, cell in enumerate(next(sheet.iter_rows())) if cell.value == "Identifiant")
    assert {row[ids].value for row in sheet.iter_rows(min_row=2)} == served


def test_its_plan_file_passes_check(planned: Path, capsys: Captured) -> None:
    assert main(["check", str(planned / "plan.json"), "--json"]) == Exit.DONE
    verdict = json.loads(capsys.readouterr().out)
    assert verdict["valid"]
    assert verdict["agrees"]


def test_strict_says_that_some_visits_are_left(tmp_path: Path, capsys: Captured) -> None:
    asked = request(tmp_path, strict=True)
    code = command("plan", "fr", True, lambda talk: plan_and_write(asked, talk, solver=first_come))
    result = json.loads(capsys.readouterr().out)
    assert result["visits"]["unserved"] > 0
    assert code == result["exit_code"] == Exit.PARTIAL


def test_people_get_sentences_and_the_page_to_open(tmp_path: Path, capsys: Captured) -> None:
    asked = request(tmp_path)
    command("plan", "fr", False, lambda talk: plan_and_write(asked, talk, solver=first_come))
    shown = capsys.readouterr()
    assert "à pourvoir" in shown.out
    assert str(tmp_path / "rapport.html") in shown.out
    assert "Lecture de" in shown.err


def test_every_wrong_option_is_told_at_once(tmp_path: Path, capsys: Captured) -> None:
    file = tmp_path / "taken"
    file.write_text("x")
    options = ["--week", "2026-W60", "--out", str(file), "--seconds", "1", "--iterations", "1", "--json"]
    assert main(["plan", str(tmp_path / "absent"), *options]) == Exit.BAD_INPUT
    faults = json.loads(capsys.readouterr().out)["faults"]
    assert [fault["code"] for fault in faults] == [
        "limit.both",
        "week.format",
        "folder.missing",
        "out.not_folder",
    ]
    assert all(fault["rule"] and fault["advice"] for fault in faults)


@pytest.mark.parametrize("limit", [["--seconds", "0"], ["--seconds", "nan"], ["--iterations", "-3"]])
def test_a_limit_is_positive(limit: list[str], tmp_path: Path, capsys: Captured) -> None:
    arguments = [
        "plan",
        str(TINY_PACK.folder),
        "--week",
        "2026-W48",
        "--out",
        str(tmp_path),
        *limit,
        "--json",
    ]
    assert main(arguments) == Exit.BAD_INPUT
    assert json.loads(capsys.readouterr().out)["faults"][0]["code"] == "limit.range"


def test_bad_cells_are_listed_with_file_and_line(tmp_path: Path, capsys: Captured) -> None:
    folder = tmp_path / "tables"
    folder.mkdir()
    for path in TINY_PACK.folder.glob("*.csv"):
        (folder / path.name).write_bytes(path.read_bytes())
    workers = (folder / "workers.csv").read_text("utf-8").splitlines()
    workers[1] = workers[1].replace(",car,", ",fusée,").replace(",bicycle,", ",fusée,")
    (folder / "workers.csv").write_text("\n".join([*workers, "iv-x,,nowhere,nowhere,car"]), "utf-8")
    arguments = ["plan", str(folder), "--week", "2026-W48", "--out", str(tmp_path / "o"), "--json"]
    assert main(arguments) == Exit.BAD_INPUT
    faults = json.loads(capsys.readouterr().out)["faults"]
    assert len(faults) >= 2
    assert all("workers" in fault["where"] for fault in faults)
    assert not (tmp_path / "o").exists(), "what is refused leaves no trace"


def test_an_empty_folder_is_not_a_week(tmp_path: Path, capsys: Captured) -> None:
    arguments = ["plan", str(tmp_path), "--week", "2026-W48", "--out", str(tmp_path / "o"), "--lang", "en"]
    assert main(arguments) == Exit.BAD_INPUT
    assert "This folder holds no table." in capsys.readouterr().err

"""``maillon papers`` and ``maillon plan --papers``: files on disk, what is told, refusals in words."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from api.cases.week import plan_document
from api.cli import main
from api.cli.exits import Exit
from api.cli.plan import PlanRequest, plan_and_write
from api.cli.run import command
from api.files.json_file import json_bytes
from matching import write_folder
from scenarios.territory.packs import TINY_PACK
from tests.api.fakes import first_come
from tests.matching.papers.monday import CODE, TOURS, monday_plan

Captured = pytest.CaptureFixture[str]
FILES = {
    "feuilles.pdf",
    "feuilles.html",
    "mois.pdf",
    "mois.html",
    "bureau.pdf",
    "bureau.html",
    "bureau.xlsx",
    "mur.xlsx",
    "tournees.geojson",
    "calendriers",
}


@pytest.fixture(scope="module")
def week(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A planned week beside the tables it was made from, and the plan published before it."""
    folder = tmp_path_factory.mktemp("monday")
    plan = monday_plan()
    write_folder(plan.week.association, folder / "tables")
    document = plan_document(plan, tables="../tables")
    (folder / "week").mkdir()
    (folder / "week" / "plan.json").write_bytes(json_bytes(document))
    before = {shift: halts for shift, halts in TOURS.items() if shift != "zoe/2026-10-19/1"}
    (folder / "before.json").write_bytes(json_bytes(plan_document(monday_plan(before))))
    (folder / "other.json").write_bytes(json_bytes(plan_document(monday_plan({}, week="2026-W42"))))
    return folder


def run(week: Path, out: Path, *more: str) -> int:
    return main(["papers", str(week / "week"), "--out", str(out), "--printed", "2026-10-16T16:05", *more])


def test_all_papers_are_written_and_told(week: Path, tmp_path: Path, capsys: Captured) -> None:
    assert run(week, tmp_path / "papiers") == Exit.DONE
    assert {path.name for path in (tmp_path / "papiers").iterdir()} == FILES
    told = capsys.readouterr().out
    assert "3 feuilles d'intervenants, 3 mois de bénéficiaires" in told
    assert "feuilles.pdf et feuilles.html portent codes et clés" in told
    assert CODE not in told


def test_one_kind_alone(week: Path, tmp_path: Path, capsys: Captured) -> None:
    assert run(week, tmp_path, "--only", "wall", "--only", "map") == Exit.DONE
    assert {path.name for path in tmp_path.iterdir()} == {"mur.xlsx", "tournees.geojson"}
    assert "codes et clés" not in capsys.readouterr().out


def test_changes_since_the_published_plan_are_said(week: Path, tmp_path: Path, capsys: Captured) -> None:
    arguments = ("--since", str(week / "before.json"), "--only", "office", "--json", "--label", "V2")
    assert run(week, tmp_path, *arguments) == Exit.DONE
    document = json.loads(capsys.readouterr().out)
    assert document["version"] == "V2"
    assert document["printed"] == "2026-10-16T16:05:00+02:00"
    assert [change["fr"] for change in document["changes"]] == [
        "lundi 19 octobre à 14:00, Rosa (fictive) (Aide) : Zoé vient, c'était à pourvoir."
    ]
    assert {"client:rosa", "carer:zoe"} <= {call["key"] for call in document["calls"]}
    assert CODE not in json.dumps(document)


def test_other_weeks_fill_the_month(week: Path, tmp_path: Path) -> None:
    assert run(week, tmp_path, "--also", str(week / "other.json"), "--only", "clients") == Exit.DONE
    page = (tmp_path / "mois.html").read_text("utf-8")
    assert "lundi 12 octobre" in page
    assert "lundi 28 septembre au dimanche 11 octobre" in " ".join(page.split())


def test_every_fault_of_the_call_is_listed(week: Path, tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "taken").write_text("", "utf-8")
    arguments = ["papers", str(week / "before.json"), "--out", str(tmp_path / "taken"), "--json"]
    arguments += ["--since", str(tmp_path / "none.json"), "--printed", "demain"]
    assert main(arguments) == Exit.BAD_INPUT
    codes = {fault["code"] for fault in json.loads(capsys.readouterr().out)["faults"]}
    assert codes == {"papers.no_tables", "out.not_folder", "file.missing", "papers.printed"}


def test_another_week_is_no_published_plan(week: Path, tmp_path: Path, capsys: Captured) -> None:
    assert run(week, tmp_path / "o", "--since", str(week / "other.json")) == Exit.BAD_INPUT
    assert "2026-W42" in capsys.readouterr().err
    assert not (tmp_path / "o").exists()


def test_the_same_week_twice_is_refused(week: Path, tmp_path: Path, capsys: Captured) -> None:
    assert run(week, tmp_path / "o", "--also", str(week / "week")) == Exit.BAD_INPUT
    assert "Chaque semaine n'est donnée qu'une fois." in capsys.readouterr().err


def test_tables_that_are_not_the_plans_are_refused(week: Path, tmp_path: Path, capsys: Captured) -> None:
    changed = tmp_path / "tables"
    shutil.copytree(week / "tables", changed)
    lines = (changed / "care_lines.csv").read_text("utf-8").replace("wake,", "woke,")
    (changed / "care_lines.csv").write_text(lines, "utf-8")
    assert run(week, tmp_path / "o", "--avec", str(changed)) == Exit.BAD_INPUT
    told = capsys.readouterr().err
    assert "wake/2026-10-19" in told
    assert "woke/2026-10-19" in told
    assert not (tmp_path / "o").exists()


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b'{"maillon": "week-plan"}', b'{"tables": 3}', b"\xff\xfe"]
)
def test_a_file_that_is_no_plan_is_refused_in_words(content: bytes, tmp_path: Path, capsys: Captured) -> None:
    file = tmp_path / "plan.json"
    file.write_bytes(content)
    arguments = ["papers", str(file), "--avec", str(TINY_PACK.folder), "--out", str(tmp_path / "o")]
    assert main(arguments) == Exit.BAD_INPUT
    assert "Traceback" not in capsys.readouterr().err
    assert not (tmp_path / "o").exists()


def test_plan_can_write_them_at_once(tmp_path: Path, capsys: Captured) -> None:
    """The plan it writes names its tables, so the papers can be printed again from it."""
    out = tmp_path / "semaine"
    asked = PlanRequest(
        folder=TINY_PACK.folder,
        week="2026-W48",
        out=out,
        seconds=None,
        iterations=5,
        seed=1,
        strict=False,
        papers=True,
    )
    assert command("plan", "fr", False, lambda talk: plan_and_write(asked, talk, solver=first_come)) == 0
    assert {path.name for path in (out / "papiers").iterdir()} == FILES
    assert "feuilles d'intervenants" in capsys.readouterr().out
    assert (
        main(["papers", str(out / "plan.json"), "--out", str(tmp_path / "again"), "--only", "wall"])
        == Exit.DONE
    )

"""``maillon joint``: from tables to a page and a document, and what is wrong in words."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from api.cli import main
from api.cli.exits import Exit
from tests.matching.joint.hamlet import minibus, write
from tests.matching.joint.handed_out import CODE, KEY, ROSE_PHONE, TASK, handed_out_tables
from tests.matching.papers.paper_text import text_of
from tests.plugins.shared import ROOT

Captured = pytest.CaptureFixture[str]


def _words(folder: Path, *more: str) -> list[str]:
    return ["joint", str(folder), "--date", "24/11/2026", "--iterations", "2500", "--json", *more]


def test_a_day_is_planned_and_written(tmp_path: Path, capsys: Captured) -> None:
    folder, out = tmp_path / "tables", tmp_path / "out"
    folder.mkdir()
    write(folder, vehicles=[minibus()])
    assert main(_words(folder, "--out", str(out))) == Exit.DONE
    found = json.loads(capsys.readouterr().out)
    assert (found["served"], found["asked"], found["valid"]) == (1, 1, True)
    papers = {"feuilles-de-route.pdf", "feuilles.pdf", "feuilles.html", "avis", "calendriers"}
    assert {path.name for path in out.iterdir()} == {"ensemble.json", "rapport.html", *papers}
    told = found["papers"]
    assert [sheet["number"] for sheet in told["sheets"]] == ["20261124-01"]
    assert (told["carers"], told["notices"], told["notices_to_carers"]) == (["ana"], 0, ["ana"])
    page = (out / "rapport.html").read_text(encoding="utf-8")
    assert "Qui voyage avec qui" in page
    document = json.loads((out / "ensemble.json").read_text(encoding="utf-8"))
    assert document["vehicles"][0]["calls"][0]["who"] == "Ana"
    _checked(out / "ensemble.json", document, capsys)


def _checked(path: Path, document: dict[str, Any], capsys: Captured) -> None:
    """``maillon check`` judges the file alone, and tells what was changed in it."""
    assert main(["check", str(path)]) == Exit.DONE
    assert "aucune règle enfreinte" in capsys.readouterr().out
    tour = next(one for one in document["plan"]["tours"] if one["shift"].startswith("ana"))
    tour["halts"] = tour["halts"][1:]
    path.write_text(json.dumps({**document, "served": 7}), "utf-8")
    assert main(["check", str(path)]) == Exit.UNSOLVED
    said = capsys.readouterr().out
    assert "une personne sans véhicule n'y est pas à l'heure" in said
    assert "served : le fichier dit 7, le plan donne 1." in said
    assert main(["check", str(path), "--problem", str(path), "--json"]) == Exit.BAD_INPUT
    assert "check.joint_problem" in capsys.readouterr().out


def test_vehicles_may_stand_in_a_folder_of_their_own(tmp_path: Path, capsys: Captured) -> None:
    for name, more in {"care": [], "fleet": [minibus()]}.items():
        (tmp_path / name).mkdir()
        write(tmp_path / name, vehicles=more)
    words = _words(tmp_path / "care", "--rides", str(tmp_path / "fleet"), "--out", str(tmp_path / "out"))
    assert main(words) == Exit.DONE
    assert json.loads(capsys.readouterr().out)["served"] == 1


def test_nobody_gets_there_and_that_is_an_exit_code(tmp_path: Path, capsys: Captured) -> None:
    folder = tmp_path / "tables"
    folder.mkdir()
    write(folder)
    assert main(_words(folder, "--out", str(tmp_path / "out"))) == Exit.UNSOLVED
    found = json.loads(capsys.readouterr().out)
    assert found["open_visits"][0]["no_way"]


def test_ways_are_by_road_where_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    """The hamlet is near Paris and the extract in Finland: nobody lives at these roads, which is said."""
    monkeypatch.setenv("MAILLON_CACHE", str(tmp_path / "cache"))
    folder = tmp_path / "tables"
    folder.mkdir()
    write(folder, vehicles=[minibus()])
    words = ["joint", str(folder), "--date", "2026-11-24", "--iterations", "200", "--json"]
    extract = str(ROOT / "tests/data/roads/kotka.osm.pbf")
    main([*words, "--roads", extract, "--out", str(tmp_path / "out")])
    said = " ".join(one["en"] for one in json.loads(capsys.readouterr().out)["notices"])
    assert "by the roads of kotka.osm.pbf" in said
    for mode in ("car", "on foot"):
        assert f"Travel ({mode}): " in said
    assert "more than 1000 m from any usable road" in said


def test_everything_wrong_is_told_at_once(tmp_path: Path, capsys: Captured) -> None:
    words = ["joint", str(tmp_path / "absent"), "--date", "demain", "--seconds", "-1", "--json"]
    words += ["--roads", "absent.osm.pbf", "--printed", "hier"]
    assert main(words) == Exit.BAD_INPUT
    codes = {fault["code"] for fault in json.loads(capsys.readouterr().out)["faults"]}
    assert codes == {"limit.range", "date.format", "folder.missing", "papers.printed", "roads.missing"}


def test_bad_cells_are_told_in_words(tmp_path: Path, capsys: Captured) -> None:
    folder = tmp_path / "tables"
    folder.mkdir()
    write(folder, ride_ties=[{"request": "x", "line": "lever", "kind": "escort"}])
    assert main(["joint", str(folder), "--date", "2026-11-24"]) == Exit.BAD_INPUT
    said = capsys.readouterr().err
    assert "ride_ties.csv, ligne 2, colonne request" in said
    assert "Traceback" not in said


def test_papers_are_issued_when_told_and_of_the_version_told(tmp_path: Path, capsys: Captured) -> None:
    folder, out = tmp_path / "tables", tmp_path / "out"
    folder.mkdir()
    write(folder, **handed_out_tables())
    words = ["joint", str(folder), "--date", "2026-11-24", "--iterations", "2500", "--out", str(out)]
    assert main([*words, "--printed", "2026-11-23T18:30", "--lang", "en"]) == Exit.DONE
    said = capsys.readouterr().out
    assert "Run sheets: 1; carers' sheets: 2; notices: 2; version " in said
    assert "feuilles.pdf and feuilles.html hold codes and keys" in said
    assert CODE not in said
    version = said.split("; version ")[1].split()[0]
    for name in ("feuilles-de-route.pdf", "feuilles.pdf", "feuilles.html"):
        page = " ".join(text_of(name, (out / name).read_bytes()).split())
        assert f"Version {version}" in page, name
        assert "18:30" in page, name
        assert "Tuesday 24 November 2026" in page, name
    document = (out / "ensemble.json").read_text("utf-8")
    assert not [secret for secret in (CODE, KEY, TASK, ROSE_PHONE) if secret in document]
    assert not list(out.rglob("*.part"))


def test_what_cannot_be_written_leaves_nothing_behind(tmp_path: Path, capsys: Captured) -> None:
    folder, out = tmp_path / "tables", tmp_path / "out"
    folder.mkdir()
    out.mkdir()
    write(folder, vehicles=[minibus()])
    (out / "avis").write_text("a file where a folder must be", "utf-8")
    assert main(_words(folder, "--out", str(out))) == Exit.BAD_INPUT
    (fault,) = json.loads(capsys.readouterr().out)["faults"]
    assert fault["code"] == "out.not_folder"
    assert [path.name for path in out.iterdir() if path.is_file()] == ["avis"]


def test_help_shows_when_sheets_are_issued(capsys: Captured) -> None:
    assert main(["joint", "--help", "--lang", "en"]) == Exit.DONE
    said = capsys.readouterr().out
    assert "--printed" in said
    assert "maillon joint tables --date 2026-11-24 --printed 2026-11-23T18:00" in " ".join(said.split())

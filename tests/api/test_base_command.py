"""``maillon base learn`` and ``maillon plan --base``, ``--depuis``, ``--month``: files, words, refusals."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from api.cli import main
from api.cli.exits import Exit
from api.cli.plan import PlanRequest, plan_and_write
from api.cli.run import command
from matching import write_folder
from matching.base import base_to_json
from scenarios.territory.packs import TINY_PACK
from tests.api.fakes import first_come
from tests.matching.base.bourg import base_of, on, slot
from tests.matching.base.solvers import idle
from tests.matching.village import village

Captured = pytest.CaptureFixture[str]

REQUEST = PlanRequest(
    folder=TINY_PACK.folder,
    week="2026-W48",
    out=Path(),
    seconds=None,
    iterations=5,
    seed=1,
    strict=False,
)


def plan(request: PlanRequest, solver: Any) -> int:
    """The plan command, in JSON."""
    return command("plan", "fr", True, lambda talk: plan_and_write(request, talk, solver=solver))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A planned week and the base learnt from it."""
    out = tmp_path_factory.mktemp("base")
    assert plan(replace(REQUEST, out=out / "w48"), first_come) == Exit.DONE
    assert main(["base", "learn", str(out / "w48"), "--out", str(out / "base.json")]) == Exit.DONE
    return out


def served(path: Path) -> dict[str, tuple[str, int]]:
    """Shift and start of each task of a plan file."""
    tours = json.loads((path / "plan.json").read_text("utf-8"))["plan"]["tours"]
    return {halt["task"]: (tour["shift"], halt["start"]) for tour in tours for halt in tour["halts"]}


def test_a_base_learnt_says_how_sure_it_is(folder: Path, tmp_path: Path, capsys: Captured) -> None:
    arguments = ["base", "learn", str(folder / "w48" / "plan.json"), "--out", str(tmp_path / "b.json")]
    assert main([*arguments, "--json"]) == Exit.DONE
    said = json.loads(capsys.readouterr().out)
    assert said["slots"] == len(served(folder / "w48"))
    assert (said["agreement"], said["learnt_from"]) == (1.0, ["2026-W48"])
    assert (tmp_path / "b.json").read_bytes() == (folder / "base.json").read_bytes()
    assert main([*arguments, "--lang", "en"]) == Exit.DONE
    assert f"{said['slots']} visits in the base plan" in capsys.readouterr().out


def test_the_next_week_is_the_base_and_lists_its_exceptions(
    folder: Path, tmp_path: Path, capsys: Captured
) -> None:
    asked = replace(REQUEST, week="2026-W49", base=folder / "base.json", out=tmp_path)
    capsys.readouterr()
    assert plan(asked, idle) == Exit.DONE
    said = json.loads(capsys.readouterr().out)
    exceptions = json.loads((tmp_path / "exceptions.json").read_text("utf-8"))
    assert said["exceptions"] == exceptions
    assert said["valid"]
    assert (
        exceptions["kept"] + sum(row["visit"] is not None for row in exceptions["changes"])
        == (said["visits"]["asked"])
    )
    assert all(row["fr"] and row["en"] for row in exceptions["changes"])
    assert "Exceptions" in (tmp_path / "exceptions.html").read_text("utf-8").title()


def test_a_published_plan_that_still_holds_is_kept_to_the_second(folder: Path, tmp_path: Path) -> None:
    assert plan(replace(REQUEST, week=None, since=folder / "w48", out=tmp_path), idle) == Exit.DONE
    assert served(tmp_path) == served(folder / "w48")


def test_what_begins_before_a_moment_of_the_week_can_be_frozen(
    folder: Path, tmp_path: Path, capsys: Captured
) -> None:
    again = replace(REQUEST, week=None, since=folder / "w48", out=tmp_path)
    assert plan(replace(again, freeze="2026-11-25T12:00"), idle) == Exit.DONE
    assert served(tmp_path) == served(folder / "w48")
    capsys.readouterr()
    assert plan(replace(again, freeze="2026-12-01T12:00"), idle) == Exit.BAD_INPUT
    assert [fault["code"] for fault in json.loads(capsys.readouterr().out)["faults"]] == ["freeze.outside"]


def test_a_month_has_a_folder_a_week_and_a_summary(tmp_path: Path, capsys: Captured) -> None:
    write_folder(village(care_lines=[on("lever", "MO,TH", "08:00")]), tmp_path / "tables")
    base, out = tmp_path / "base.json", tmp_path / "december"
    given = base_of(slot("lever", 0, "ana", "08:00"), slot("lever", 3, "ben", "08:00"))
    base.write_text(json.dumps(base_to_json(given)), encoding="utf-8")
    asked = replace(REQUEST, folder=tmp_path / "tables", week=None, month="2026-12", base=base, out=out)
    assert plan(asked, idle) == Exit.DONE
    said = json.loads(capsys.readouterr().out)
    weeks = [row["week"] for row in said["weeks"]]
    assert weeks == ["2026-W49", "2026-W50", "2026-W51", "2026-W52", "2026-W53"]
    assert {path.name for path in out.iterdir()} == {*weeks, "mois.json", "mois.csv", "mois.html"}
    assert (out / "2026-W53" / "exceptions.html").is_file()
    assert said["visits"] == {"planned": 9, "unserved": 0}
    for row in said["hours"]:
        assert row["seconds_to_date"][-1] == sum(row["seconds_by_week"])


@pytest.mark.parametrize(
    ("options", "codes"),
    [
        ([], ["span.none"]),
        (["--week", "2026-W49", "--month", "2026-12"], ["span.both"]),
        (["--month", "2026-13"], ["month.format"]),
        (["--week", "2026-W49", "--base", "b", "--depuis", "p"], ["span.references"]),
        (["--month", "2026-12", "--depuis", "p"], ["span.month_since"]),
        (["--week", "2026-W49", "--base", "absent.json"], ["file.missing"]),
        (["--week", "2026-W49", "--figer-avant", "2026-12-01T12:00"], ["freeze.alone"]),
        (["--depuis", "p", "--figer-avant", "mardi midi"], ["freeze.format"]),
        (["--depuis", "p", "--figer-avant", "2026-12-01T12:00+01:00"], ["freeze.format"]),
    ],
)
def test_options_that_make_no_sense_are_refused(
    options: list[str], codes: list[str], tmp_path: Path, capsys: Captured
) -> None:
    arguments = ["plan", str(TINY_PACK.folder), "--out", str(tmp_path / "o"), "--json", *options]
    assert main(arguments) == Exit.BAD_INPUT
    assert [fault["code"] for fault in json.loads(capsys.readouterr().out)["faults"]] == codes


def test_a_published_plan_of_another_week_is_refused(folder: Path, tmp_path: Path, capsys: Captured) -> None:
    arguments = ["plan", str(TINY_PACK.folder), "--week", "2026-W49", "--depuis", str(folder / "w48")]
    assert main([*arguments, "--out", str(tmp_path), "--json"]) == Exit.BAD_INPUT
    assert [fault["code"] for fault in json.loads(capsys.readouterr().out)["faults"]] == ["span.other_week"]


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (["--cycle", "3"], "base.cycle"),
        (["--cycle", "2"], "base.cycle_short"),
        (["{week}"], "base.week_twice"),
        (["--out", "absent/base.json"], "base.out"),
        (["{base}"], "week_plan.form"),
    ],
)
def test_weeks_a_base_cannot_be_learnt_from_are_refused(
    options: list[str],
    code: str,
    folder: Path,
    tmp_path: Path,
    capsys: Captured,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    filled = [one.format(week=folder / "w48", base=folder / "base.json") for one in options]
    assert main(["base", "learn", str(folder / "w48"), *filled, "--json"]) == Exit.BAD_INPUT
    assert [fault["code"] for fault in json.loads(capsys.readouterr().out)["faults"]] == [code]
    assert not list(tmp_path.iterdir())


SCHEDULE = """Client;Date;Heure de début;Prestation;Intervenant;Durée;Ordre de mission
DURAND Marie;lundi 23 novembre 2026;8h;Toilette;MARTIN Sophie;0:45;OM1
PETIT Paul;23/11/2026;9h30;Ménage;MARTIN Sophie;2h;OM2
DURAND Marie;mardi 24 novembre 2026;8h15;Toilette;LEROY Anne;0:45;OM3
"""


def test_a_schedule_as_people_have_it_becomes_the_base_of_the_next_week(
    tmp_path: Path, capsys: Captured
) -> None:
    """From the association's own file to base and exceptions, without retyping a visit."""
    (tmp_path / "semaine.csv").write_text(SCHEDULE, encoding="utf-8")
    tables, base = tmp_path / "tables", tmp_path / "base.json"
    imported = ["import", str(tmp_path / "semaine.csv"), "--out", str(tables), "--recurrent"]
    assert main([*imported, "--lang", "fr"]) == Exit.DONE
    (week,) = tables.glob("affecte-*.json")
    assert main(["base", "learn", str(week), "--out", str(base)]) == Exit.DONE
    capsys.readouterr()
    asked = replace(REQUEST, folder=tables, week="2026-W49", base=base, out=tmp_path / "w49")
    assert plan(asked, idle) == Exit.DONE
    said = json.loads(capsys.readouterr().out)
    assert (said["visits"]["planned"], said["exceptions"]["changes"]) == (3, [])
    before = json.loads(week.read_text("utf-8"))["plan"]["tours"]
    starts = sorted(halt["start"] for tour in before for halt in tour["halts"])
    assert sorted(start for _, start in served(tmp_path / "w49").values()) == starts

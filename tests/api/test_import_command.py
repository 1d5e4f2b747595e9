"""``maillon import``: from a file as it is to a planned week, with words and exit codes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from api.cli import main
from api.cli.exits import Exit
from api.cli.plan import PlanRequest, plan_and_write
from api.cli.run import command
from matching.imports import read_file
from tests.api.fakes import first_come
from tests.matching.imports.layouts import FILES, csv_bytes, rows_of
from tests.matching.imports.test_reading import TOLD, told

Captured = pytest.CaptureFixture[str]


def planned(folder: Path, out: Path, capsys: Captured) -> tuple[int, dict[str, object]]:
    """The week planned with a solver of the tests; the JSON document it answers with."""
    request = PlanRequest(
        folder=folder, week="2026-W48", out=out, seconds=None, iterations=1, seed=0, strict=False
    )
    code = command("plan", "fr", True, lambda talk: plan_and_write(request, talk, solver=first_come))
    return code, json.loads(capsys.readouterr().out)


def test_a_good_file_becomes_a_folder_that_can_be_planned(tmp_path: Path, capsys: Captured) -> None:
    out = tmp_path / "tables"
    assert (
        main(["import", str(FILES / "compani.csv"), "--out", str(out), "--semaine", "2026-W48"]) == Exit.DONE
    )
    shown = capsys.readouterr().out
    assert "6 interventions, 2 intervenants, 4 bénéficiaires" in shown
    assert "« Aide à la toilette » lu comme acte essentiel, ± 15 min (mot « toilette »)" in shown
    assert "« Ménage » lu comme acte ordinaire, ± 60 min (mot « menage »)" in shown
    assert "Lignes annulées, non planifiées : 1." in shown
    assert {"care_lines.csv", "lu-comme.csv", "affecte-2026-W48.json"} <= {
        path.name for path in out.iterdir()
    }
    code, document = planned(out, tmp_path / "week", capsys)
    assert code in (Exit.DONE, Exit.PARTIAL)
    visits = document["visits"]
    assert isinstance(visits, dict)
    assert visits["asked"] == 7  # and a meeting
    assert "incomplete" not in visits["unserved_by_level"]


def test_the_week_as_assigned_can_be_judged_and_learnt_from(tmp_path: Path, capsys: Captured) -> None:
    out = tmp_path / "tables"
    assert main(["import", str(FILES / "ogust7.csv"), "--out", str(out)]) == Exit.DONE
    assigned = out / "affecte-2026-W48.json"
    assert main(["check", str(assigned)]) == Exit.UNSOLVED  # ten hours of night after an evening
    assert main(["base", "learn", str(assigned), "--out", str(tmp_path / "base.json"), "--json"]) == Exit.DONE
    capsys.readouterr()
    slots = json.loads((tmp_path / "base.json").read_text("utf-8"))["slots"]
    assert {slot["person"] for slot in slots} == {"iv-martin-sophie", "iv-benali-karim"}


def test_a_planned_week_goes_back_to_ogust(tmp_path: Path, capsys: Captured) -> None:
    out, back = tmp_path / "tables", tmp_path / "retour.csv"
    assert main(["import", str(FILES / "ogust7.csv"), "--out", str(out)]) == Exit.DONE
    assert main(["export", str(out / "affecte-2026-W48.json"), "--out", str(back)]) == Exit.DONE
    assert "7 interventions, dont 1 à pourvoir" in capsys.readouterr().out
    assert told(read_file(back).entries) == TOLD["ogust7"]
    assert (
        main(["export", str(out / "affecte-2026-W48.json"), "--profil", "compani", "--json"])
        == Exit.BAD_INPUT
    )


def test_bad_rows_stay_in_the_plan_with_their_cause(tmp_path: Path, capsys: Captured) -> None:
    rows = rows_of("ogust7")
    rows[1][2] = "25h"
    file = tmp_path / "semaine.csv"
    file.write_bytes(csv_bytes(rows))
    out = tmp_path / "tables"
    assert main(["import", str(file), "--out", str(out), "--garder-le-bon", "--lang", "en"]) == Exit.PARTIAL
    shown = capsys.readouterr()
    assert "To complete, kept in the plan with their cause: 1." in shown.out
    assert "row 2, column Heure de début (C2)" in shown.err
    code, document = planned(out, tmp_path / "week", capsys)
    assert code == Exit.PARTIAL
    visits = document["visits"]
    assert isinstance(visits, dict)
    assert visits["unserved_by_level"]["incomplete"] == 1
    page = (tmp_path / "week" / "rapport.html").read_text("utf-8")
    assert "À compléter : Heure de début : Une heure de 0h à 24h est attendue." in page
    kept = json.loads((tmp_path / "week" / "plan.json").read_text("utf-8"))["incomplete"]
    assert [one["client"] for one in kept] == ["DURAND Marie"]


def test_nothing_good_is_nothing_imported(tmp_path: Path, capsys: Captured) -> None:
    file = tmp_path / "semaine.csv"
    file.write_bytes(csv_bytes([rows_of("ogust7")[0], ["DURAND", "demain", "tôt", "", "", "", ""]]))
    out = tmp_path / "tables"
    assert main(["import", str(file), "--out", str(out), "--garder-le-bon"]) == Exit.BAD_INPUT
    assert [path.name for path in out.iterdir()] == ["semaine-a-corriger.xlsx"]
    assert "Rien n'est importé." in capsys.readouterr().out


def test_a_failed_import_leaves_the_former_folder_as_it_was(tmp_path: Path) -> None:
    out = tmp_path / "tables"
    assert main(["import", str(FILES / "ogust7.csv"), "--out", str(out)]) == Exit.DONE
    before = {path.name: path.read_bytes() for path in out.iterdir()}
    rows = rows_of("ogust7")
    rows[1][1] = "hier"
    file = tmp_path / "semaine.csv"
    file.write_bytes(csv_bytes(rows))
    assert main(["import", str(file), "--out", str(out)]) == Exit.BAD_INPUT
    after = {path.name: path.read_bytes() for path in out.iterdir()}
    assert after.pop("semaine-a-corriger.xlsx")
    assert after == before


def test_every_wrong_option_is_told_at_once(tmp_path: Path, capsys: Captured) -> None:
    taken = tmp_path / "taken"
    taken.write_text("x")
    options = ["--semaine", "W48", "--avec", str(tmp_path / "absent"), "--out", str(taken), "--json"]
    assert main(["import", str(tmp_path / "absent.csv"), *options]) == Exit.BAD_INPUT
    codes = [fault["code"] for fault in json.loads(capsys.readouterr().out)["faults"]]
    assert codes == ["week.format", "folder.missing", "out.not_folder"]


@pytest.mark.parametrize("seen", ["absent.csv", "."])
def test_a_file_that_is_none_is_told(seen: str, tmp_path: Path, capsys: Captured) -> None:
    arguments = ["import", str(tmp_path / seen), "--out", str(tmp_path / "o"), "--json"]
    assert main(arguments) == Exit.BAD_INPUT
    code = json.loads(capsys.readouterr().out)["faults"][0]["code"]
    assert code in ("import.missing_file", "import.not_a_file")
    assert not (tmp_path / "o").exists()


def test_the_structures_own_folder_completes_the_file(tmp_path: Path, capsys: Captured) -> None:
    first = tmp_path / "structure"
    assert main(["import", str(FILES / "ogust7.csv"), "--out", str(first)]) == Exit.DONE
    capsys.readouterr()
    arguments = [
        "import",
        str(FILES / "compani.csv"),
        "--avec",
        str(first),
        "--out",
        str(tmp_path / "t"),
        "--json",
    ]
    assert main(arguments) == Exit.DONE
    document = json.loads(capsys.readouterr().out)
    assert not [sentence for sentence in document["assumed"] if sentence.startswith("Domicile inconnu")]
    assert all(row["known"] for row in document["tolerances"])
    own = (first / "workers.csv").read_text("utf-8")
    assert (tmp_path / "t" / "workers.csv").read_text("utf-8") == own

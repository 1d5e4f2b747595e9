"""The tour of a Monday morning, as a reader would do it: every command of the page, in its order.

The search is counted instead of timed; what the reader types into files is typed from the page.
"""

from __future__ import annotations

import json
import re
import shutil
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest

from api.cli import main
from api.cli.exits import Exit
from tests.docs.pages import commands
from tests.plugins.shared import ROOT

PAGE = ROOT / "docs" / "monday-morning.md"
TYPED = re.compile(r"^```csv (\w+)\n(.*?)^```", re.MULTILINE | re.DOTALL)
#: The commands that do not end with 0, by their place: the check finds, the cell cannot be read.
ENDS = {0: Exit.UNSOLVED, 1: Exit.BAD_INPUT}

#: Which of the page's typed lines come before which command.
TYPED_BEFORE = {4: (0, 1), 6: (2,)}


def counted(words: list[str]) -> list[str]:
    """The command with so many moves instead of so many seconds."""
    if "--seconds" not in words:
        return words
    place = words.index("--seconds")
    return [*words[:place], "--iterations", "200", "--seed", "1", *words[place + 2 :]]


def typed(number: int) -> None:
    """Add the page's ``number``-th lines to their table."""
    table, lines = TYPED.findall(PAGE.read_text(encoding="utf-8"))[number]
    with (Path("semaine48") / f"{table}.csv").open("a", encoding="utf-8") as file:
        file.write(lines)


def corrected() -> None:
    """Write a time into the cell that could not be read, as the page says."""
    copy = Path("semaine48/planning-a-corriger.xlsx")
    book = openpyxl.load_workbook(copy)
    assert book["Orly"]["D7"].value == "MARCHAND repas"
    book["Orly"]["D7"] = "11h30-12h30 MARCHAND repas"
    book.save(copy)


def starts(folder: str) -> dict[str, tuple[str, int]]:
    tours = json.loads((Path(folder) / "plan.json").read_text("utf-8"))["plan"]["tours"]
    return {halt["task"]: (tour["shift"], halt["start"]) for tour in tours for halt in tour["halts"]}


def test_from_the_wall_to_the_printer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(ROOT / "scenarios/packs/mural", tmp_path / "scenarios/packs/mural")
    monkeypatch.chdir(tmp_path)
    shown = list(commands(PAGE, "maillon"))
    names = ["check", "import", "import", "base", "plan", "papers", "plan", "papers"]
    assert [words[0] for words in shown] == names
    for place, words in enumerate(shown):
        if place == 2:
            corrected()
        for number in TYPED_BEFORE.get(place, ()):
            typed(number)
        assert main(counted(words)) == ENDS.get(place, Exit.DONE), words
    first, second = starts("semaine49"), starts("semaine49-bis")
    exceptions = json.loads(Path("semaine49/exceptions.json").read_text("utf-8"))
    causes = {row["cause"] for row in exceptions["changes"]}
    assert {"absent_for", "client_away", "expired", "refused"} <= causes
    assert exceptions["kept"] > 220
    horizon = datetime.fromisoformat(json.loads(Path("semaine49/plan.json").read_text("utf-8"))["epoch"])
    noon = (datetime.fromisoformat("2026-12-01T12:00:00+01:00") - horizon).total_seconds()
    assert {id_: at for id_, at in first.items() if at[1] < noon} == {
        id_: at for id_, at in second.items() if at[1] < noon
    }
    assert not [shift for shift, _ in second.values() if shift.startswith("mercier/2026-12-02")]
    assert Path("papiers/feuilles.pdf").read_bytes().startswith(b"%PDF")
    assert Path("papiers-bis/mur.xlsx").is_file()

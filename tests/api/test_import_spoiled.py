"""``maillon import`` on two hundred spoiled files: words, exit codes, and nothing written by halves."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from api.cli.exits import Exit
from api.cli.importing import ImportRequest, import_and_write
from api.cli.run import command
from matching.tables.limits import Limits
from tests.matching.imports.spoiling import Spoiled, every_spoiled

SPOILED = every_spoiled()
#: Limits of these tests: a file need not weigh 64 MiB to be too large.
SMALL = Limits(file_bytes=4 << 20, unfolded_bytes=8 << 20, rows=60_000, columns=400)
Captured = pytest.CaptureFixture[str]


def test_there_are_enough_kinds() -> None:
    assert len(SPOILED) >= 200
    assert len({one.label for one in SPOILED}) == len(SPOILED)
    assert len({one.code for one in SPOILED}) > 30


def answer(one: Spoiled, folder: Path, capsys: Captured, *, keep_good: bool) -> tuple[int, dict[str, object]]:
    file = folder / one.name
    file.write_bytes(one.content)
    asked = ImportRequest(file=file, out=folder / "tables", keep_good=keep_good)
    code = command("import", "fr", True, lambda talk: import_and_write(asked, talk, limits=SMALL))
    shown = capsys.readouterr()
    assert "Traceback" not in shown.err
    document = json.loads(shown.out)
    assert isinstance(document, dict)
    return code, document


@pytest.mark.parametrize("one", SPOILED, ids=lambda one: one.label)
def test_a_spoiled_file_is_told_and_imports_nothing(one: Spoiled, tmp_path: Path, capsys: Captured) -> None:
    code, document = answer(one, tmp_path, capsys, keep_good=False)
    assert code == Exit.BAD_INPUT
    faults = document["faults"]
    assert isinstance(faults, list)
    assert one.code in [fault["code"] for fault in faults]
    assert all(fault["rule"] and fault["advice"] and fault["where"] for fault in faults)
    out = tmp_path / "tables"
    written = [path.name for path in out.iterdir()] if out.exists() else []
    assert written in ([], ["planning-a-corriger.xlsx"])
    assert bool(written) == bool(document.get("files"))


ROWS = [one for one in SPOILED if one.name.startswith("planning")]
KEPT = [one for one in ROWS if one.code not in ("import.column", "import.no_header", "import.no_rows")]


@pytest.mark.parametrize("one", KEPT[::9], ids=lambda one: one.label)
def test_the_good_rows_are_kept_on_request(one: Spoiled, tmp_path: Path, capsys: Captured) -> None:
    code, document = answer(one, tmp_path, capsys, keep_good=True)
    assert code == Exit.PARTIAL
    names = {path.name for path in (tmp_path / "tables").iterdir()}
    assert {"care_lines.csv", "incomplete.csv", "planning-a-corriger.xlsx"} <= names
    assert document["rejected"]
    to_complete = (tmp_path / "tables" / "incomplete.csv").read_text("utf-8").splitlines()[1:]
    assert to_complete

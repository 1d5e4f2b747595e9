"""``maillon check WEEK.xlsx``: the shipped planning told to the cell; exit codes; files that are no week."""

from __future__ import annotations

import json
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from api.cli import main
from api.cli.exits import Exit
from scenarios.wall.pack import TABLES, WORKBOOK
from tests.matching.imports.wall.book import LEGEND, book_bytes, grid

Captured = pytest.CaptureFixture[str]

#: What is wrong in the shipped planning: kind, first cell.
PLANTED = {
    ("overlap", "Thiais", "E6"),
    ("absent", "Thiais", "F7"),
    ("refused", "Thiais", "J8"),
    ("expired", "Orly", "F6"),
    ("travel", "Orly", "F5"),
    ("unassigned", "Thiais", "D11"),
    ("unassigned", "Thiais", "E11"),
    ("unassigned", "Thiais", "F11"),
    ("missing", None, None),
    ("over_contract", "Thiais", "10"),
}


def told(capsys: Captured) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


def cells(document: dict[str, Any]) -> set[tuple[str, str | None, str | None]]:
    found = set()
    for finding in document["findings"]:
        first = finding["places"][0] if finding["places"] else {"sheet": None, "cell": None}
        found.add((finding["kind"], first["sheet"], first["cell"]))
    return found


def written(folder: Path, **cells: str) -> str:
    """A small week: one carer, a cell for each day named."""
    days = ("lun", "mar", "mer", "jeu", "ven", "sam", "dim")
    book = grid([("ABEL Ana", {days.index(day): text for day, text in cells.items()})], legend=LEGEND)
    path = folder / "semaine.xlsx"
    path.write_bytes(book_bytes(book))
    return str(path)


def test_the_shipped_planning_is_told_to_the_cell(capsys: Captured) -> None:
    before = WORKBOOK.read_bytes()
    assert main(["check", str(WORKBOOK), "--avec", str(TABLES), "--json"]) == Exit.UNSOLVED
    document = told(capsys)
    assert cells(document) == PLANTED
    assert len(document["findings"]) == len(PLANTED)
    assert [fault["code"] for fault in document["unread"]] == ["import.wall_no_time"]
    assert document["days"] == [f"2026-11-{day}" for day in range(23, 30)]
    assert WORKBOOK.read_bytes() == before


def test_without_tables_the_planning_says_what_it_could_not_check(capsys: Captured) -> None:
    assert main(["check", str(WORKBOOK), "--json"]) == Exit.UNSOLVED
    document = told(capsys)
    own = {"overlap", "absent", "unassigned", "over_contract"}
    assert cells(document) == {one for one in PLANTED if one[0] in own}
    assert {"unmade.travel", "unmade.tables"} <= {one["code"] for one in document["unchecked"]}


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_page_and_the_list_hold_every_sentence(language: str, tmp_path: Path, capsys: Captured) -> None:
    arguments = ["check", str(WORKBOOK), "--avec", str(TABLES), "--out", str(tmp_path), "--lang", language]
    assert main([*arguments, "--json"]) == Exit.UNSOLVED
    sentences = [finding[language] for finding in told(capsys)["findings"]]
    page = Texts((tmp_path / "controle.html").read_text(encoding="utf-8"))
    assert not [sentence for sentence in sentences if sentence not in page.texts]
    book = openpyxl.load_workbook(tmp_path / "controle.xlsx")
    first = [row[-1] for row in book.worksheets[0].iter_rows(min_row=2, values_only=True)]
    assert Counter(first) == Counter(sentences)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["controle.html", "controle.xlsx"]


class Texts(HTMLParser):
    """Texts, identifiers and inner links of a page; whatever would ask the network fails."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        assert tag not in ("script", "link", "img", "iframe")
        assert not {"src", "srcset", "action"} & found.keys()
        self.ids += [value for name, value in attrs if name == "id" and value]
        self.links += [value for name, value in attrs if name == "href" and value]

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def test_the_page_opens_alone_and_its_links_lead_somewhere(tmp_path: Path) -> None:
    main(["check", str(WORKBOOK), "--avec", str(TABLES), "--out", str(tmp_path)])
    page = Texts((tmp_path / "controle.html").read_text(encoding="utf-8"))
    assert len(page.ids) == len(set(page.ids))
    assert page.links
    assert not [link for link in page.links if link.removeprefix("#") not in page.ids]


@pytest.mark.parametrize(
    ("cells", "code"),
    [
        ({"lun": "8h-9h MARTIN / 9h15-10h PETIT"}, Exit.DONE),
        ({"lun": "8h-9h MARTIN / 8h30-10h PETIT"}, Exit.UNSOLVED),
        ({"lun": "8h-9h MARTIN", "mar": "MARTIN"}, Exit.PARTIAL),
        ({"lun": "8h-9h MARTIN / 8h30-10h PETIT", "mar": "MARTIN"}, Exit.UNSOLVED),
    ],
)
def test_the_exit_code_says_what_was_found(
    cells: dict[str, str], code: Exit, tmp_path: Path, capsys: Captured
) -> None:
    assert main(["check", written(tmp_path, **cells)]) == code
    assert ("Aucune anomalie" in capsys.readouterr().out) is (code != Exit.UNSOLVED)


def test_a_table_is_checked_like_a_grid(tmp_path: Path, capsys: Captured) -> None:
    path = tmp_path / "semaine.csv"
    path.write_text(
        "Client;Date;Début;Fin;Intervenant\n"
        "MARTIN;23/11/2026;8h;9h;ABEL Ana\n"
        "PETIT;23/11/2026;8h30;10h;ABEL Ana\n"
        "ROUX;24/11/2026;8h30;10h;\n",
        encoding="utf-8",
    )
    assert main(["check", str(path), "--json"]) == Exit.UNSOLVED
    assert Counter(finding["kind"] for finding in told(capsys)["findings"]) == {"overlap": 1, "unassigned": 1}


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("semaine.xlsx", b"", "import.empty"),
        ("semaine.xlsx", b"PK\x03\x04", "import.damaged"),
        ("semaine.xls", b"\xd0\xcf\x11\xe0", "import.old_workbook"),
        ("semaine.csv", b"", "import.empty"),
        ("semaine.csv", b"\x00\x01\x02", "import.encoding"),
    ],
)
def test_a_file_that_is_no_week_is_refused(
    name: str, content: bytes, code: str, tmp_path: Path, capsys: Captured
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    out = tmp_path / "out"
    assert main(["check", str(path), "--json", "--out", str(out)]) == Exit.BAD_INPUT
    assert [fault["code"] for fault in told(capsys)["faults"]] == [code]
    assert not list(out.iterdir())


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["--week", "2026-48"], "week.format"),
        (["--problem", "problem.json"], "check.options"),
        (["--avec", "nulle-part"], "folder.missing"),
        (["--profil", "inconnu"], "import.profile"),
    ],
)
def test_an_option_that_makes_no_sense_is_refused(
    arguments: list[str], code: str, tmp_path: Path, capsys: Captured
) -> None:
    path = written(tmp_path, lun="8h-9h MARTIN")
    assert main(["check", path, *arguments, "--json"]) == Exit.BAD_INPUT
    assert code in [fault["code"] for fault in told(capsys)["faults"]]


def test_names_that_look_like_tags_or_formulas_stay_text(tmp_path: Path) -> None:
    out = tmp_path / "out"
    path = written(tmp_path, lun="8h-9h <B>MARTIN / 8h30-9h =SOMME(A1)")
    assert main(["check", path, "--out", str(out)]) == Exit.UNSOLVED
    assert "<B>MARTIN" not in (out / "controle.html").read_text(encoding="utf-8")
    for sheet in openpyxl.load_workbook(out / "controle.xlsx").worksheets:
        assert not [cell for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]

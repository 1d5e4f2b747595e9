"""Files that are no wall grid: one clear fault, and never a trace."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from datetime import date

import pytest
from openpyxl import Workbook

from matching.imports.file import UnreadableFile
from matching.imports.wall import is_wall, read_wall
from matching.imports.wall.opening import WALL_LIMITS
from matching.tables.limits import Limits
from tests.matching.imports.wall.book import book_bytes, grid

TODAY = date(2026, 11, 20)


def refusal(content: bytes, limits: Limits = WALL_LIMITS) -> str:
    with pytest.raises(UnreadableFile) as caught:
        read_wall(content, file="planning.xlsx", today=TODAY, limits=limits)
    (fault,) = caught.value.faults
    assert fault.sentence("fr")
    assert fault.sentence("en")
    return fault.code


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "import.damaged"),
        (b"lun 23;mar 24\n", "import.damaged"),
        (b"PK\x03\x04 cut short", "import.damaged"),
        (b"\xd0\xcf\x11\xe0 an old workbook", "import.old_workbook"),
    ],
)
def test_bytes_that_are_no_workbook(content: bytes, code: str) -> None:
    assert refusal(content) == code
    assert not is_wall(content)


def test_a_workbook_cut_anywhere_is_refused() -> None:
    whole = book_bytes(grid([("DUPONT", {0: "8h-9h MARTIN"})]))
    assert is_wall(whole)
    for part in range(1, 10):
        assert refusal(whole[: len(whole) * part // 10]) == "import.damaged"


def test_a_part_that_is_no_xml_is_refused() -> None:
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(book_bytes(grid([("DUPONT", {})])))) as source,
        zipfile.ZipFile(out, "w") as target,
    ):
        for part in source.namelist():
            target.writestr(part, b"<not xml" if "sheet1" in part else source.read(part))
    assert refusal(out.getvalue()) == "import.damaged"


def test_a_table_without_days_is_no_grid() -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Client", "Date", "Heure"])
    sheet.append(["MARTIN", "23/11/2026", "8h"])
    assert refusal(book_bytes(book)) == "import.wall_no_grid"
    assert not is_wall(book_bytes(book))


@pytest.mark.parametrize(
    "limits", [{"rows": 3}, {"columns": 4}, {"cells": 10}, {"unfolded_bytes": 2000}, {"file_bytes": 100}]
)
def test_limits_hold(limits: dict[str, int]) -> None:
    content = book_bytes(grid([("DUPONT", {0: "8h-9h MARTIN"})]))
    assert refusal(content, replace(WALL_LIMITS, **limits)) == "import.too_large"


@pytest.mark.parametrize("element", ["mergeCell", "hyperlink"])
def test_an_area_as_large_as_a_sheet_is_refused_before_it_unfolds(element: str) -> None:
    """A few bytes name seventeen thousand million cells: reading them one by one would never end."""
    area = f'<{element}s><{element} ref="A100:XFD1048576"/></{element}s></worksheet>'.encode()
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(book_bytes(grid([("DUPONT", {})])))) as source,
        zipfile.ZipFile(out, "w") as target,
    ):
        for part in source.namelist():
            text = source.read(part)
            target.writestr(part, text.replace(b"</worksheet>", area) if "sheet1" in part else text)
    assert refusal(out.getvalue()) == "import.too_large"


def test_a_hidden_sheet_is_left_out_and_told() -> None:
    book = grid([("DUPONT", {0: "8h-9h MARTIN"})])
    book.create_sheet("Caché").sheet_state = "hidden"
    wall = read_wall(book_bytes(book), file="planning.xlsx", today=TODAY)
    assert "[Caché]" in wall.reading.ignored

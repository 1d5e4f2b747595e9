"""No file, however small it looks, fills the memory; no text of ours runs in a spreadsheet."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from matching import InvalidTables, read_folder, write_folder
from matching.tables.limits import Limits, NotAWorkbook, TooLarge, check_workbook
from matching.tables.neutral import is_active, neutral_cell, plain_cell
from matching.tables.opening import Unreadable, open_csv, open_workbook
from scenarios.territory.packs import TINY_PACK

SMALL = Limits(file_bytes=1 << 20, unfolded_bytes=1 << 20, parts=50, rows=100, columns=20, cells=1_000)


def book(**cells: str) -> bytes:
    made = openpyxl.Workbook()
    for place, value in cells.items():
        made.worksheets[0][place] = value
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def with_part(content: bytes, name: str, part: bytes) -> bytes:
    out = io.BytesIO(content)
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, part)
    return out.getvalue()


@pytest.mark.parametrize(
    "content",
    [
        book(A101="x"),
        book(U1="x"),
        book(A99="x", K99="x"),
        with_part(book(A1="x"), "xl/media/zeros.bin", b"\0" * (2 << 20)),
        b"PK\x03\x04" + b"x" * (2 << 20),
    ],
    ids=["rows", "columns", "cells", "unfolded", "bytes"],
)
def test_a_workbook_past_a_limit_is_refused(content: bytes) -> None:
    with pytest.raises(TooLarge):
        open_workbook(content, SMALL)


def test_a_bomb_is_seen_without_being_unfolded() -> None:
    """Ten gigabytes of zeros in ten megabytes would take minutes; a limit stops at the first one over it."""
    content = with_part(book(A1="x"), "xl/media/zeros.bin", b"\0" * (32 << 20))
    assert len(content) < 64 << 10
    with pytest.raises(TooLarge):
        check_workbook(content, SMALL)


def test_a_format_laid_over_whole_columns_costs_nothing() -> None:
    """A sheet may claim a million rows; only cells that hold something count."""
    made = openpyxl.load_workbook(io.BytesIO(book(A1="x", A2="y")))
    made.worksheets[0]["T90"].number_format = "@"
    out = io.BytesIO()
    made.save(out)
    sheet = open_workbook(out.getvalue(), SMALL)[0]
    assert (list(sheet.lines), list(sheet.numbers)) == ([("x",), ("y",)], [1, 2])


@pytest.mark.parametrize("tag", ["mergeCell", "x:mergeCell", "hyperlink id='1'"])
def test_one_merged_cell_is_not_a_million(tag: str) -> None:
    """Readers make each cell of a merged area: seventeen thousand million, for thirty bytes."""
    far = f'<worksheet><a/><{tag} ref="A1:XFD1048576"/></worksheet>'.encode()
    for padding in (0, (1 << 19) - 40):
        content = with_part(book(A1="x"), "xl/worksheets/sheet9.xml", b" " * padding + far)
        with pytest.raises(TooLarge, match="cells"):
            check_workbook(content, SMALL)
    small = b'<worksheet><mergeCell ref="A1:C3"/></worksheet>'
    check_workbook(with_part(book(A1="x"), "xl/worksheets/sheet9.xml", small), SMALL)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_declared_entities_are_refused(encoding: str) -> None:
    bomb = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>'.encode(encoding)
    with pytest.raises(NotAWorkbook, match="entities"):
        check_workbook(with_part(book(A1="x"), "xl/more.xml", bomb), SMALL)


@pytest.mark.parametrize("text", ["a;b\n" * 101, ";".join("x" * 21), "x" * (2 << 20)])
def test_a_csv_past_a_limit_is_refused(text: str) -> None:
    with pytest.raises(TooLarge):
        open_csv(text.encode(), SMALL)


@given(st.binary(max_size=300))
def test_any_bytes_are_a_table_or_a_reason(content: bytes) -> None:
    try:
        found = open_csv(content, SMALL)
    except (Unreadable, TooLarge):
        found = None
    assert found is None or found.lines
    with pytest.raises(NotAWorkbook):
        open_workbook(b"PK\x03\x04" + content, SMALL)


def test_the_tables_of_a_folder_have_limits_too(tmp_path: Path) -> None:
    for path in TINY_PACK.folder.glob("*.csv"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    wide = (tmp_path / "posts.csv").read_bytes() + b"," * 500 + b"x\n"
    (tmp_path / "posts.csv").write_bytes(wide)
    with pytest.raises(InvalidTables) as refused:
        read_folder(tmp_path)
    assert "table.too_large" in {fault.code for fault in refused.value.faults}
    (tmp_path / "tables.xlsx").write_bytes(with_part(book(A1="x"), "xl/a.xml", b"<!DOCTYPE x><x/>"))
    with pytest.raises(InvalidTables) as refused:
        read_folder(tmp_path / "tables.xlsx")
    assert refused.value.faults[0].code == "table.unreadable"


@given(st.text(alphabet="'=+-@\t0a1,. ", max_size=12))
def test_a_neutral_cell_is_read_back_as_it_was(text: str) -> None:
    written = neutral_cell(text)
    assert plain_cell(written) == text
    assert not is_active(written)


def test_names_that_look_like_formulas_survive_a_folder(tmp_path: Path) -> None:
    association = read_folder(TINY_PACK.folder)
    from dataclasses import replace

    first = replace(association.clients[0], name="=cmd|' /C calc'!A0", phone="+33 1 99 00 00 00")
    hostile = replace(association, clients=(first, *association.clients[1:]))
    write_folder(hostile, tmp_path / "tables")
    assert read_folder(tmp_path / "tables") == hostile
    text = (tmp_path / "tables" / "clients.csv").read_text("utf-8")
    assert ",'=cmd|" in text
    assert ",'+33" in text
    write_folder(hostile, tmp_path / "tables.xlsx")
    assert read_folder(tmp_path / "tables.xlsx") == hostile
    sheet = openpyxl.load_workbook(tmp_path / "tables.xlsx")["clients"]
    cell = next(cell for row in sheet.iter_rows() for cell in row if cell.value == first.name)
    assert (cell.data_type, cell.quotePrefix) == ("s", True)

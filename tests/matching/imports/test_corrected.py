"""The copy to correct: bad cells coloured, a column of errors, nothing that a spreadsheet would run."""

from __future__ import annotations

import io
from typing import Any

import openpyxl
import pytest
from openpyxl.comments import Comment

from matching.imports import corrected_copy, corrected_name, read_content
from matching.imports.corrected import BAD
from tests.matching.imports.layouts import Rows, csv_bytes, rows_of, saved, workbook_bytes


def spoiled() -> Rows:
    rows = rows_of("ogust7")
    rows[2][2] = "25h"
    rows[4][1] = "demain"
    return rows


def opened(content: bytes) -> Any:
    return openpyxl.load_workbook(io.BytesIO(content)).worksheets[0]


def copy_of(name: str, content: bytes) -> Any:
    return opened(corrected_copy(content, read_content(name, content)))


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_bad_cells_are_coloured_and_told(form: str) -> None:
    rows = spoiled()
    content = csv_bytes(rows) if form == "csv" else workbook_bytes(rows)
    sheet = copy_of(f"p.{form}", content)
    filled = {
        cell.coordinate for row in sheet.iter_rows() for cell in row if cell.fill.start_color.rgb == BAD
    }
    assert filled == {"C3", "B5", "H3", "H5"}
    assert sheet["H1"].value == "Erreur"
    assert sheet["H3"].value == "Heure de début : Une heure de 0h à 24h est attendue. Écrivez 8h30 ou 08:30."
    assert [cell.value for cell in sheet[2]][:7] == rows[1]


def test_a_corrected_copy_is_read_again_without_a_trace() -> None:
    content = csv_bytes(spoiled())
    book = openpyxl.load_workbook(io.BytesIO(corrected_copy(content, read_content("p.csv", content))))
    book.worksheets[0]["C3"] = "09:00"
    half = saved(book)
    reading = read_content("p-a-corriger.xlsx", half)
    assert [fault.at.cell for fault in reading.faults if fault.at] == ["B5"]
    assert reading.ignored == ()
    sheet = copy_of("p-a-corriger.xlsx", half)
    assert sheet["H3"].value is None
    assert sheet["C3"].fill.fill_type is None
    assert sheet["H5"].value
    sheet["B5"] = "24/11/2026"
    assert read_content("p-a-corriger.xlsx", saved(sheet.parent)).faults == ()


def test_the_copy_of_a_copy_has_its_name() -> None:
    assert corrected_name("semaine.csv") == "semaine-a-corriger.xlsx"
    assert corrected_name("semaine-a-corriger.xlsx") == "semaine-a-corriger.xlsx"


@pytest.mark.parametrize("text", ["=1+1", "+33", "-2", "@SUM(A1)", "=cmd|' /C calc'!A0"])
@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_no_text_becomes_a_formula(text: str, form: str) -> None:
    rows = spoiled()
    rows[1][3] = text
    content = csv_bytes(rows) if form == "csv" else workbook_bytes(rows)
    cell = copy_of(f"p.{form}", content)["D2"]
    assert (cell.value, cell.data_type, cell.quotePrefix) == (text, "s", True)


def test_only_formulas_that_compute_stay() -> None:
    book = openpyxl.load_workbook(io.BytesIO(workbook_bytes(spoiled())))
    sheet = book.worksheets[0]
    sheet["F2"], sheet["D2"] = "=TIME(0,45,0)", '=HYPERLINK("http://example.org","x")'
    sheet["A2"].comment = Comment("note sur la personne", "x")
    sheet["F3"] = "=WEBSERVICE(A1)"
    shown = copy_of("p.xlsx", saved(book))
    assert shown["F2"].value == "=TIME(0,45,0)"
    assert shown["D2"].value is None
    assert shown["F3"].value is None
    assert shown["A2"].comment is None


def test_titles_above_the_table_stay_where_they_are() -> None:
    rows = rows_of("generique")
    rows[4][2] = "le matin"
    sheet = copy_of("p.xlsx", workbook_bytes(rows))
    assert sheet["A1"].value == "Planning du secteur Nord"
    assert sheet["A3"].value == "N° sécurité sociale"
    assert sheet["A4"].value is None
    assert sheet["L3"].value == "Erreur"
    assert sheet["L5"].value

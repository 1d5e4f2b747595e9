"""Workbooks written cell by cell, as dispatchers make them: the fixture builder of the wall-grid tests."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from datetime import datetime, time

from openpyxl import Workbook
from openpyxl.styles import PatternFill
from openpyxl.worksheet.worksheet import Worksheet

Held = str | float | time | datetime | None

DAYS = ("lun 23", "mar 24", "mer 25", "jeu 26", "ven 27", "sam 28", "dim 29")
LEGEND = {
    "RH": "repos hebdomadaire",
    "CP": "congés payés",
    "AM": "arrêt maladie",
    "FORM": "formation",
    "JF": "jour férié",
}


def book_bytes(book: Workbook) -> bytes:
    """The workbook as the bytes of a file."""
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def grid(
    rows: Sequence[tuple[Held, Mapping[int, Held]]],
    *,
    title: str | None = "SECTEUR NORD - Semaine 48",
    tab: str = "Nord",
    days: Sequence[Held] = DAYS,
    legend: Mapping[str, str] | None = None,
) -> Workbook:
    """A sheet with a title on row 1, headings on row 3, and a row per name; days count from 0."""
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = tab
    fill(sheet, rows, title=title, days=days)
    if legend is not None:
        codes = book.create_sheet("Légende")
        for code, meaning in legend.items():
            codes.append([code, meaning])
    return book


def fill(
    sheet: Worksheet,
    rows: Sequence[tuple[Held, Mapping[int, Held]]],
    *,
    title: str | None = None,
    days: Sequence[Held] = DAYS,
) -> None:
    """Write title, headings and rows on a sheet."""
    if title is not None:
        sheet.cell(row=1, column=1, value=title)
    sheet.cell(row=3, column=1, value="Intervenante")
    for number, day in enumerate(days):
        sheet.cell(row=3, column=2 + number, value=day)
    for number, (name, cells) in enumerate(rows):
        sheet.cell(row=4 + number, column=1, value=name)
        for day, text in cells.items():
            sheet.cell(row=4 + number, column=2 + day, value=text)


def colour(sheet: Worksheet, cell: str, rgb: str) -> None:
    """Fill a cell."""
    sheet[cell].fill = PatternFill("solid", fgColor=rgb)

"""Writes typed cells into the sheets of a workbook, in the house's formats."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import xlsxwriter

from matching.report.bilingual import Language
from matching.report.cells import is_active
from matching.report.rows import Cell, headings
from matching.report.words import word

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

WIDE = {"service", "client", "carer", "family", "reasons", "organisation"}


class Pen:
    """The formats of one workbook, and what writes with them."""

    def __init__(self, book: xlsxwriter.Workbook, language: Language) -> None:
        self.book, self.language = book, language
        self.head: Format = book.add_format(
            {"bold": True, "bg_color": "#0f5c5c", "font_color": "#ffffff", "valign": "top"}
        )
        self.text: Format = book.add_format({"valign": "top"})
        self.quoted: Format = book.add_format({"valign": "top", "quote_prefix": True})
        self.wrapped: Format = book.add_format({"valign": "top", "text_wrap": True, "font_size": 9})

    def sheet(self, code: str) -> Worksheet:
        sheet = self.book.add_worksheet(word(code).said(self.language))
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        sheet.freeze_panes(1, 1)
        return sheet

    def header(self, sheet: Worksheet, titles: Iterable[str]) -> None:
        for column, title in enumerate(titles):
            sheet.write_string(0, column, title, self.head)
        sheet.repeat_rows(0)

    def write(self, sheet: Worksheet, row: int, column: int, cell: Cell, style: Format | None = None) -> None:
        if isinstance(cell, str):
            chosen = self.quoted if is_active(cell) else style or self.text
            sheet.write_string(row, column, cell, chosen)
        elif cell is not None:
            sheet.write_number(row, column, cell, self.text)

    def table(self, sheet: Worksheet, columns: tuple[str, ...], rows: Iterable[list[Cell]]) -> None:
        self.header(sheet, headings(columns, self.language))
        for number, column in enumerate(columns):
            sheet.set_column(number, number, 26 if column in WIDE else 12)
        last = 0
        for last, row in enumerate(rows, start=1):
            for column_number, cell in enumerate(row):
                self.write(sheet, last, column_number, cell)
        sheet.autofilter(0, 0, last, len(columns) - 1)

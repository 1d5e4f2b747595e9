"""The layouts written by hand in ``files``, as rows of cells, and the same rows as CSV or as a workbook.

None of it goes through our own writers: what is read here is what people have.
"""

from __future__ import annotations

import csv
import io
import re
from datetime import date, datetime, time
from pathlib import Path

import openpyxl

FILES = Path(__file__).parent / "files"
LAYOUTS = ("compani", "ogust7", "generique")

Rows = list[list[str]]


def rows_of(layout: str) -> Rows:
    """The rows of a layout, headings included."""
    text = (FILES / f"{layout}.csv").read_text(encoding="utf-8")
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))


def heading_row(rows: Rows) -> int:
    """Place of the row of headings: the first one that is filled up to the end."""
    return next(place for place, row in enumerate(rows) if row[-1].strip())


def csv_bytes(rows: Rows, *, encoding: str = "utf-8", separator: str = ";") -> bytes:
    """The rows as a CSV file."""
    out = io.StringIO()
    csv.writer(out, delimiter=separator, lineterminator="\r\n").writerows(rows)
    return out.getvalue().encode(encoding)


def workbook_bytes(rows: Rows, *, typed: bool = False, title: str = "Planning") -> bytes:
    """The rows as a workbook: every cell as text or, when ``typed``, dates and numbers as such."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = title
    for number, row in enumerate(rows, start=1):
        for column, text in enumerate(row, start=1):
            if text:
                cell = sheet.cell(number, column, as_typed(text) if typed else text)
                if text.startswith("="):
                    cell.data_type = "s"
    return saved(book)


def saved(book: openpyxl.Workbook) -> bytes:
    """The bytes of a workbook."""
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


#: Texts that a spreadsheet turns into a date or a time.
_TURNED = (
    (r"\d{2}/\d{2}/\d{4} \d{2}:\d{2}", "%d/%m/%Y %H:%M", lambda moment: moment),
    (r"\d{2}/\d{2}/\d{4}", "%d/%m/%Y", datetime.date),
    (r"\d{2}:\d{2}", "%H:%M", datetime.time),
)


def as_typed(text: str) -> datetime | date | time | float | str:
    """What a spreadsheet makes of a text that is typed into a cell."""
    for pattern, form, turned in _TURNED:
        if re.fullmatch(pattern, text):
            try:
                return turned(datetime.strptime(text, form))  # noqa: DTZ007 - cells have no zone
            except ValueError:
                return text
    if re.fullmatch(r"\d+(,\d+)?", text):
        return float(text.replace(",", "."))
    return text

"""An Excel workbook completed: its other sheets, formulas, widths and colours stay as they are."""

from __future__ import annotations

import io
import warnings
from collections.abc import Sequence
from typing import Any

from matching.locating.grid import HEADER_WITHIN, BadGrid, IsHeader, Value, header_row, number_text
from matching.tables.limits import NotAWorkbook, TooLarge, check_shape, check_workbook

#: Light orange.
_MARKED = "FFFFD9A8"


class XlsxGrid:
    """One sheet of a workbook: the one named, else ``places``, else the one that was open last.

    ``is_header`` recognises the header among the first rows; titles may stand above it.

    Raises
    ------
    BadGrid: no workbook, too large, no such sheet, or a sheet with nothing in it.
    """

    def __init__(self, content: bytes, *, is_header: IsHeader, sheet: str | None = None) -> None:
        try:
            check_workbook(content)
        except NotAWorkbook as error:
            raise BadGrid("locate.unreadable", error.reason) from None
        except TooLarge as error:
            raise BadGrid("locate.too_large", str(error)) from None
        self._book = _loaded(content, values=False)
        # Addresses that are formulas are read by the value they last had, and stay formulas.
        name = _sheet_name(self._book, sheet)
        self._sheet = self._book[name]
        shown = _loaded(content, values=True)[name]
        try:
            # One stray cell in the far corner would make seventeen thousand million empty ones.
            check_shape(shown.max_row, shown.max_column)
        except TooLarge as error:
            raise BadGrid("locate.too_large", str(error)) from None
        rows = [list(row) for row in shown.iter_rows(values_only=True)]
        top = header_row([[number_text(cell) for cell in row] for row in rows[:HEADER_WITHIN]], is_header)
        self._header = [number_text(cell) for cell in _trimmed(rows[top])]
        found = [(n, row) for n, row in enumerate(rows[top + 1 :], start=top + 2) if _trimmed(row)]
        self._numbers = tuple(number for number, _ in found)
        self._cells = [row for _, row in found]
        self._top = top + 1
        self._width = max([len(self._header), *(len(_trimmed(row)) for row in self._cells)])

    @property
    def header(self) -> Sequence[str]:
        """Titles of the columns."""
        return self._header

    @property
    def numbers(self) -> Sequence[int]:
        """Number of each row in the sheet."""
        return self._numbers

    def text(self, row: int, column: int) -> str:
        """What a cell shows."""
        cells = self._cells[row]
        return number_text(cells[column]) if column < len(cells) else ""

    def add_column(self, title: str) -> int:
        """A new column after all cells, styled as the header beside it."""
        place = self._width
        cell = self._sheet.cell(row=self._top, column=place + 1, value=title)
        cell._style = self._sheet.cell(row=self._top, column=max(1, len(self._header)))._style
        self._header += [""] * (place - len(self._header))
        self._header.append(title)
        self._width += 1
        return place

    def write(self, row: int, column: int, value: Value) -> None:
        """Put a value into a cell, text as text: never as a formula."""
        cell = self._sheet.cell(row=self._numbers[row], column=column + 1)
        cell.value = value
        if isinstance(value, str):
            cell.data_type = "s"
        line = self._cells[row]
        line += [None] * (column + 1 - len(line))
        line[column] = value

    def mark(self, row: int, column: int) -> None:
        """Colour a cell."""
        from openpyxl.styles import PatternFill

        cell = self._sheet.cell(row=self._numbers[row], column=column + 1)
        cell.fill = PatternFill("solid", start_color=_MARKED, end_color=_MARKED)

    def saved(self) -> bytes:
        """The workbook."""
        file = io.BytesIO()
        self._book.save(file)
        return file.getvalue()


def _loaded(content: bytes, *, values: bool) -> Any:
    import openpyxl

    try:
        with warnings.catch_warnings():
            # Said by openpyxl of what it leaves out (validations, drawings): no cell is concerned.
            warnings.simplefilter("ignore")
            return openpyxl.load_workbook(io.BytesIO(content), data_only=values)
    except Exception:  # noqa: BLE001 - openpyxl raises a dozen unrelated types on a damaged file
        raise BadGrid("locate.unreadable", "damaged") from None


def _sheet_name(book: Any, wanted: str | None) -> str:
    names = {sheet.title.strip().casefold(): sheet.title for sheet in book.worksheets}
    if wanted is not None:
        if wanted.strip().casefold() not in names:
            raise BadGrid("locate.sheet", wanted)
        return str(names[wanted.strip().casefold()])
    active = book.active if book.active in book.worksheets else book.worksheets[0]
    return str(names.get("places", active.title))


def _trimmed(row: Sequence[object]) -> Sequence[object]:
    """The cells up to the last that holds something."""
    last = len(row)
    while last and (row[last - 1] is None or str(row[last - 1]).strip() == ""):
        last -= 1
    return row[:last]

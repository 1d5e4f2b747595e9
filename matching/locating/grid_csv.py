"""A CSV file completed: its separator, encoding and cells stay as they are."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from matching.locating.grid import HEADER_WITHIN, BadGrid, IsHeader, Value, header_row
from matching.tables.limits import TooLarge
from matching.tables.neutral import is_active, neutral_cell
from matching.tables.opening import Unreadable, open_csv


class CsvGrid:
    """The one table of a CSV file.

    ``is_header`` recognises the header among the first rows; titles may stand above it.

    Raises
    ------
    BadGrid: neither UTF-8 nor Windows-1252, a quote never closed, nothing in it, or too large.
    """

    def __init__(self, content: bytes, *, is_header: IsHeader) -> None:
        try:
            sheet = open_csv(content)
        except Unreadable as error:
            raise BadGrid("locate.unreadable", error.reason) from None
        except TooLarge as error:
            raise BadGrid("locate.too_large", str(error)) from None
        self._encoding, self._separator = sheet.encoding, sheet.separator
        lines = [[str(cell) for cell in line] for line in sheet.lines]
        top = header_row(lines[:HEADER_WITHIN], is_header)
        self._above = lines[:top]
        self._header = [cell.strip() for cell in lines[top]]
        self._numbers = tuple(sheet.numbers[top + 1 :])
        self._lines = lines[top + 1 :]

    @property
    def header(self) -> Sequence[str]:
        """Titles of the columns."""
        return self._header

    @property
    def numbers(self) -> Sequence[int]:
        """Number of each row in the file."""
        return self._numbers

    def text(self, row: int, column: int) -> str:
        """What a cell holds."""
        line = self._lines[row]
        return line[column].strip() if column < len(line) else ""

    def add_column(self, title: str) -> int:
        """A new column after the longest row, so that cells without a header keep their place."""
        place = max([len(self._header), *(len(line) for line in self._lines)])
        self._header += [""] * (place - len(self._header))
        self._header.append(title)
        return place

    def write(self, row: int, column: int, value: Value) -> None:
        """Put a value into a cell; where ``;`` separates, numbers have the comma its readers expect."""
        line = self._lines[row]
        line += [""] * (column + 1 - len(line))
        text = "" if value is None else str(value)
        if isinstance(value, float) and self._separator == ";":
            text = text.replace(".", ",")
        line[column] = text

    def mark(self, row: int, column: int) -> None:
        """A CSV file has no colours."""

    def saved(self) -> bytes:
        """The file, in the encoding it came in; what a spreadsheet could run gets an apostrophe in front."""
        text = io.StringIO(newline="")
        writer = csv.writer(text, delimiter=self._separator, lineterminator="\r\n")
        for line in (*self._above, self._header, *self._lines):
            writer.writerow([neutral_cell(cell) if is_active(cell) else cell for cell in line])
        # A word we add may lie outside Windows-1252, which must not lose the others.
        return text.getvalue().encode(self._encoding, errors="replace")

"""From the bytes of a CSV file or a workbook to sheets of raw cells, within limits, whatever they hold."""

from __future__ import annotations

import csv
import io
import re
import warnings
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from matching.tables.limits import (
    USUAL_LIMITS,
    Limits,
    NotAWorkbook,
    TooLarge,
    check_shape,
    check_size,
    check_workbook,
    column_number,
)
from matching.tables.neutral import plain_cell

Encoding = Literal["utf-8", "utf-8-sig", "utf-16", "cp1252", "xlsx"]
SEPARATORS = ";,\t"


class Unreadable(ValueError):
    """The text is no table; ``reason`` is encoding, quotes or empty; ``row`` where known."""

    def __init__(self, reason: str, row: int | None = None) -> None:
        self.reason, self.row = reason, row
        super().__init__(reason)


@dataclass(frozen=True, slots=True)
class MergedRows:
    """Cells of one column merged from row ``top`` to row ``bottom``; both, and ``column``, count from 1."""

    column: int
    top: int
    bottom: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RawSheet:
    """Raw cells of one sheet, without the empty rows.

    Attributes
    ----------
    title: the sheet's title; "" for a CSV file.
    lines: cells of each row, as text or as Excel gives them; rows may differ in length.
    numbers: number of each row in the file, 1 is the first.
    encoding: how the text was written; ``separator``: of a CSV file.
    epoch_1904: serial dates count from 1904 rather than 1900.
    hidden: the workbook hides the sheet.
    merged: areas of cells merged over several rows, which hold their value in the first one only.
    filled: row number and place, from 0, of cells that were given the value of such an area.
    """

    title: str
    lines: Sequence[Sequence[object]]
    numbers: Sequence[int]
    encoding: Encoding
    separator: str = ""
    epoch_1904: bool = False
    hidden: bool = False
    merged: tuple[MergedRows, ...] = ()
    filled: frozenset[tuple[int, int]] = frozenset()


def open_csv(content: bytes, limits: Limits = USUAL_LIMITS, *, western: bool = True) -> RawSheet:
    """The one sheet of a CSV file: UTF-8, UTF-16 with its mark or, when ``western``, Windows-1252.

    Raises
    ------
    Unreadable: neither encoding fits, a quote is never closed, or there is nothing in it.
    TooLarge: a limit is passed.
    """
    check_size(len(content), limits)
    text, encoding = _decoded(content, western)
    if "\x00" in text:
        raise Unreadable("encoding")
    # A first line "sep=;" tells Excel the separator; it is no row of the table.
    told = re.match(r"sep=([;,\t])\r?\n", text, re.IGNORECASE)
    first = next((line for line in text[told.end() if told else 0 :].splitlines() if line.strip()), "")
    separator = told[1] if told else max(SEPARATORS, key=_unquoted(first).count)
    lines: list[list[str]] = []
    numbers: list[int] = []
    widest = 0
    for number, cells in _numbered(text, separator):
        if told and number == 1:
            continue
        widest = max(widest, len(cells))
        check_shape(number, widest, limits)
        lines.append([plain_cell(cell) for cell in cells])
        numbers.append(number)
    if not lines:
        raise Unreadable("empty")
    return RawSheet(title="", lines=lines, numbers=numbers, encoding=encoding, separator=separator)


def open_workbook(content: bytes, limits: Limits = USUAL_LIMITS) -> tuple[RawSheet, ...]:
    """The sheets of an ``.xlsx`` workbook, in order, formulas by the value they last had.

    Raises
    ------
    NotAWorkbook: an old ``.xls``, a protected or damaged file.
    TooLarge: a limit is passed.
    """
    import openpyxl

    check_workbook(content, limits)
    try:
        with warnings.catch_warnings():
            # Of what openpyxl leaves out (validations, drawings), nothing is a cell's value.
            warnings.simplefilter("ignore")
            book = openpyxl.load_workbook(
                io.BytesIO(content), read_only=True, data_only=True, keep_links=False
            )
            epoch_1904 = getattr(book.epoch, "year", 1900) == 1904
            return tuple(
                _raw(sheet, epoch_1904, limits, merged_rows(content, sheet)) for sheet in book.worksheets
            )
    except (NotAWorkbook, TooLarge):
        raise
    except Exception:  # noqa: BLE001 - openpyxl raises a dozen unrelated types on a damaged file
        raise NotAWorkbook("damaged") from None


_MERGED = re.compile(
    rb"<(?:\w+:)?mergeCell\b[^<>]*?\bref=[\"']([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})[\"']"
)


def merged_rows(content: bytes, sheet: Any) -> tuple[MergedRows, ...]:
    """Areas of a sheet that cover several rows; reading row by row, openpyxl does not tell them."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        text = archive.read(sheet._worksheet_path)
    return tuple(
        MergedRows(column_number(found[1]), int(found[2]), int(found[3]))
        for found in _MERGED.finditer(text)
        if int(found[3]) > int(found[2])
    )


def _raw(sheet: Any, epoch_1904: bool, limits: Limits, merged: tuple[MergedRows, ...]) -> RawSheet:
    # What a sheet says of its own size may be false: rows are as long as the cells they hold.
    sheet.reset_dimensions()
    lines: list[tuple[object, ...]] = []
    numbers: list[int] = []
    widest = scanned = 0
    for number, cells in enumerate(sheet.iter_rows(values_only=True), start=1):
        scanned += len(cells) + 1
        held = len(cells)
        while held and _blank(cells[held - 1]):
            held -= 1
        if scanned > limits.cells:
            check_shape(limits.cells + 1, 1, limits)
        if not held:
            continue
        widest = max(widest, held)
        check_shape(number, widest, limits)
        lines.append(cells[:held])
        numbers.append(number)
    return RawSheet(
        title=str(sheet.title),
        lines=lines,
        numbers=numbers,
        encoding="xlsx",
        epoch_1904=epoch_1904,
        hidden=sheet.sheet_state != "visible",
        merged=merged,
    )


def _blank(cell: object) -> bool:
    return cell is None or (isinstance(cell, str) and not cell.strip())


def _decoded(content: bytes, western: bool) -> tuple[str, Encoding]:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        candidates: tuple[Encoding, ...] = ("utf-16",)
    elif content.startswith(b"\xef\xbb\xbf"):
        candidates = ("utf-8-sig",)
    else:
        candidates = ("utf-8", "cp1252") if western else ("utf-8",)
    for encoding in candidates:
        try:
            return content.decode(encoding), encoding
        except UnicodeDecodeError:
            continue
    raise Unreadable("encoding")


def _unquoted(line: str) -> str:
    """The line without what stands between quotes, where separators are text."""
    return re.sub(r'"[^"]*"', "", line)


def _numbered(text: str, separator: str) -> Iterator[tuple[int, list[str]]]:
    """Rows that hold something, each with the number of its first line in the file."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    number = 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield number, cells
            number = reader.line_num + 1
    except csv.Error:
        raise Unreadable("quotes", number) from None

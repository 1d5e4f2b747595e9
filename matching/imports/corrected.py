"""A copy of the user's workbook that shows what is wrong: bad cells coloured, and a column ``Erreur``.

It is made to be corrected and read again, by us. So it keeps the sheets and the columns that were read, and
empties the others: what nobody needs is written nowhere. Comments, pictures and macros stay behind too.
"""

from __future__ import annotations

import io
import re
import warnings
from collections import defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING

from matching.imports.cell import plain
from matching.imports.file import is_workbook
from matching.imports.heading import ERROR_HEADINGS
from matching.imports.record import ImportFault, Reading
from matching.tables.opening import open_csv
from matching.words import Language, say

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell
    from openpyxl.workbook.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

#: Fill of a bad cell; it is taken off again when a copy comes back corrected.
BAD = "FFFFC7CE"
#: Formulas that only compute with cells of their own sheet; any other is replaced by its value.
_PLAIN_FORMULA = re.compile(r"=[-+*/(),;:.<>=$A-Z0-9 ]+")
_FUNCTION = re.compile(r"([A-Z]+)\(")
_FUNCTIONS = {"SUM", "TIME", "DATE", "HOUR", "MINUTE", "MOD", "INT", "ROUND", "IF", "MIN", "MAX"}
_ACTIVE = ("=", "+", "-", "@", "\t", "\r", "\n")


def corrected_name(file: str) -> str:
    """Name of the copy of a file: ``semaine-a-corriger.xlsx``, whether or not it is one already."""
    stem = file.rpartition(".")[0] or file
    return f"{stem.removesuffix('-a-corriger')}-a-corriger.xlsx"


def corrected_copy(content: bytes, reading: Reading, *, language: Language = "fr") -> bytes:
    """The copy, as the bytes of an ``.xlsx`` file; of a CSV file too. ``content`` is what was read."""
    book = _workbook(content) if is_workbook(content) else _of_csv(content)
    _keep_only_read(book, reading, is_workbook(content), content)
    faults: dict[str, list[ImportFault]] = defaultdict(list)
    for fault in reading.faults:
        if fault.at is not None:
            faults[fault.at.tab].append(fault)
    for sheet in book.worksheets:
        title = sheet.title if is_workbook(content) else ""
        _keep_columns(sheet, reading, title, language)
        _show(sheet, faults[title], reading.tops.get(title), language)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _workbook(content: bytes, *, values: bool = False) -> Workbook:
    import openpyxl

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # what openpyxl leaves out is not needed to correct cells
        return openpyxl.load_workbook(io.BytesIO(content), data_only=values, keep_links=False)


def _of_csv(content: bytes) -> Workbook:
    """A workbook with the text of a CSV file, every cell as text: no zero is lost, no date turned."""
    import openpyxl

    raw = open_csv(content)
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for number, cells in zip(raw.numbers, raw.lines, strict=True):
        for column, text in enumerate(cells, start=1):
            if str(text).strip():
                cell = _cell(sheet, number, column)
                _write(cell, str(text))
                cell.number_format = "@"
    return book


def _cell(sheet: Worksheet, row: int, column: int) -> Cell:
    from openpyxl.cell.cell import Cell

    cell = sheet.cell(row, column)
    if isinstance(cell, Cell):
        return cell
    # A cell hidden under a merged one: what is said of it is said of the one that shows.
    area = next(area for area in sheet.merged_cells.ranges if cell.coordinate in area)
    first = sheet.cell(area.min_row, area.min_col)
    assert isinstance(first, Cell)
    return first


def _write(cell: Cell, text: str) -> None:
    """Text that stays text: characters no workbook may hold are left out."""
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

    cell.value = ILLEGAL_CHARACTERS_RE.sub("", text)[:32_000]
    cell.data_type = "s"
    cell.quotePrefix = text.startswith(_ACTIVE)


def _keep_only_read(book: Workbook, reading: Reading, workbook: bool, content: bytes) -> None:
    if not workbook:
        return
    read = set(reading.sheets) if reading.kept else set(book.sheetnames)
    for title in book.sheetnames:
        if title not in read or title not in {sheet.title for sheet in book.worksheets}:
            del book[title]
    book.defined_names.clear()
    values: Workbook | None = None
    for sheet in book.worksheets:
        for cell in _cells(sheet):
            cell.comment = None
            cell.hyperlink = None
            if cell.data_type == "f" and not _is_plain(cell.value):
                values = values or _workbook(content, values=True)
                known = values[sheet.title].cell(cell.row, cell.column).value
                cell.value = None
                if isinstance(known, str):
                    _write(cell, known)
                elif known is not None:
                    cell.value = known
            elif isinstance(cell.value, str) and cell.data_type != "f" and cell.value.startswith(_ACTIVE):
                _write(cell, cell.value)


def _is_plain(formula: object) -> bool:
    """Whether a formula only computes; arrays and shared ones, which are objects, are not kept."""
    if not isinstance(formula, str) or not _PLAIN_FORMULA.fullmatch(formula):
        return False
    return set(_FUNCTION.findall(formula)) <= _FUNCTIONS


def _cells(sheet: Worksheet) -> Iterable[Cell]:
    """The cells that exist: a sheet may claim a million rows and hold ten."""
    from openpyxl.cell.cell import Cell

    return [cell for cell in sheet._cells.values() if isinstance(cell, Cell)]


def _keep_columns(sheet: Worksheet, reading: Reading, title: str, language: Language) -> None:
    """Empty the columns that were not read, below their headings."""
    kept, top = reading.kept.get(title), reading.tops.get(title)
    if kept is None or top is None:
        return
    for cell in _cells(sheet):
        if cell.column in kept or cell.row < top or plain(str(cell.value)) in ERROR_HEADINGS:
            continue
        if cell.row > top:
            cell.value = None
        elif cell.value is not None:
            _note(cell, say("import.dropped_heading", language))


def _note(cell: Cell, text: str) -> None:
    from openpyxl.comments import Comment

    cell.comment = Comment(text, "Maillon")


def _show(sheet: Worksheet, faults: list[ImportFault], top: int | None, language: Language) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill

    for cell in _cells(sheet):
        if cell.fill.fill_type == "solid" and cell.fill.start_color.rgb == BAD:
            cell.fill = PatternFill()
    column, heading_row = _error_column(sheet, top)
    if not faults:
        return
    bad = PatternFill("solid", start_color=BAD)
    heading = _cell(sheet, heading_row, column)
    _write(heading, say("import.error_heading", language))
    heading.font = Font(bold=True, color="FF9C0006")
    said: dict[int, list[str]] = defaultdict(list)
    for fault in faults:
        assert fault.at is not None
        if fault.at.column is not None:
            _cell(sheet, fault.at.row, fault.at.column).fill = bad
        what = fault.at.heading if fault.at.column is not None else None
        said[fault.at.row].append(
            f"{what} : {fault.rule(language)} {fault.advice(language)}"
            if what
            else f"{fault.rule(language)} {fault.advice(language)}"
        )
    for row, sentences in said.items():
        cell = _cell(sheet, row, column)
        _write(cell, "\n".join(sentences))
        cell.fill = bad
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    sheet.column_dimensions[heading.column_letter].width = 60


def _error_column(sheet: Worksheet, top: int | None) -> tuple[int, int]:
    """The column that tells the errors, emptied, and the row of its heading: ours if it is there already."""
    held = [cell for cell in _cells(sheet) if cell.value is not None]
    last = max((cell.column for cell in held), default=0)
    row = top or min((cell.row for cell in held), default=1)
    for cell in held:
        if cell.row == row and plain(str(cell.value)) in ERROR_HEADINGS:
            for other in _cells(sheet):
                if other.column == cell.column and other.row > row:
                    other.value = None
            return cell.column, row
    return last + 1, row

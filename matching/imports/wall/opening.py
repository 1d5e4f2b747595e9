"""Open a workbook with its merged cells and colours, within limits; tell a wall grid from a table."""

from __future__ import annotations

import io
import re
import warnings
import zipfile
from dataclasses import replace
from typing import Any

from openpyxl.utils import column_index_from_string

from matching.imports.wall.cells import Tab, tab_of
from matching.imports.wall.codes import is_legend
from matching.imports.wall.layout import heading_rows
from matching.tables.limits import (
    USUAL_LIMITS,
    Limits,
    NotAWorkbook,
    TooLarge,
    check_shape,
    check_workbook,
)

#: A planning hangs on a wall: far smaller than a table may be. Merged areas are spread out within these.
WALL_LIMITS = replace(USUAL_LIMITS, rows=5_000, columns=400, cells=400_000, unfolded_bytes=128 << 20)

#: An area of cells in a sheet's XML, of an element that openpyxl spreads out cell by cell.
_AREA = re.compile(
    rb"<(?:\w+:)?(?:mergeCell|hyperlink)\b[^>]*?\bref=[\"']"
    rb"\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})[\"']"
)


def open_tabs(content: bytes, limits: Limits = WALL_LIMITS) -> tuple[list[Tab], list[str]]:
    """The visible sheets of an ``.xlsx`` workbook, in order, and the titles of the hidden ones.

    Raises
    ------
    NotAWorkbook: an old ``.xls``, a protected or damaged file.
    TooLarge: a limit is passed.
    """
    import openpyxl

    check_workbook(content, limits)
    _check_areas(content, limits)
    try:
        with warnings.catch_warnings():
            # What openpyxl leaves out (validations, drawings) is no cell's value.
            warnings.simplefilter("ignore")
            book = openpyxl.load_workbook(io.BytesIO(content), data_only=True, keep_links=False)
            shown = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
            hidden = [str(sheet.title) for sheet in book.worksheets if sheet.sheet_state != "visible"]
            return [_tab(sheet, limits) for sheet in shown], hidden
    except (NotAWorkbook, TooLarge):
        raise
    except Exception:  # noqa: BLE001 - openpyxl raises a dozen unrelated types on a damaged file
        raise NotAWorkbook("damaged") from None


def _check_areas(content: bytes, limits: Limits) -> None:
    """Refuse merged cells and links over more cells than a sheet may have: reading makes each of them."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for part in archive.namelist():
            if part.endswith(".xml"):
                total = sum(map(_cells_in, _AREA.finditer(archive.read(part))))
                if total > limits.cells:
                    raise TooLarge("cells", limits.cells, "cellules")


def _cells_in(found: re.Match[bytes]) -> int:
    """Cells of an area written ``A1:B2``."""
    left, top, right, bottom = (part.decode() for part in found.groups())
    columns = abs(column_index_from_string(right) - column_index_from_string(left)) + 1
    return columns * (abs(int(bottom) - int(top)) + 1)


def _tab(sheet: Any, limits: Limits) -> Tab:
    """The sheet's cells; a format laid over whole columns makes no cell, but counts nothing either."""
    held = [cell for cell in sheet._cells.values() if cell.value is not None]
    rows = max((cell.row for cell in held), default=0)
    columns = max((cell.column for cell in held), default=0)
    check_shape(rows, columns, limits)
    return tab_of(sheet, rows=rows, columns=columns)


def is_wall(content: bytes) -> bool:
    """Whether a workbook holds at least one grid of days: a row with three headings of following days."""
    try:
        tabs, _ = open_tabs(content)
    except (NotAWorkbook, TooLarge):
        return False
    return any(heading_rows(tab) for tab in tabs if not is_legend(tab))

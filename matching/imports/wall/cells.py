"""The sheets of a workbook as plain grids: values, colours, merged cells spread out."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One cell.

    Attributes
    ----------
    value: what it holds; a merged area holds its first cell's value everywhere.
    text: the value as text, "" when empty.
    colour: fill as RGB (``FFFF00``); None without fill.
    origin: row and column of the first cell of its merged area; its own when it is not merged.
    """

    row: int
    column: int
    value: object = None
    colour: str | None = None
    origin: tuple[int, int] = (0, 0)

    @property
    def text(self) -> str:
        """The value as text, without edges."""
        return text_of(self.value)

    @property
    def spread(self) -> bool:
        """Whether the value comes from another cell of a merged area."""
        return self.origin != (self.row, self.column)


@dataclass(slots=True)
class Tab:
    """One sheet: cells by row and column, from 1."""

    title: str
    rows: int = 0
    columns: int = 0
    cells: dict[tuple[int, int], Cell] = field(default_factory=dict)

    def at(self, row: int, column: int) -> Cell:
        """The cell there, empty when nothing is written."""
        return self.cells.get((row, column)) or Cell(row=row, column=column, origin=(row, column))

    def put(self, cell: Cell) -> None:
        """Add a cell."""
        self.cells[cell.row, cell.column] = cell
        self.rows, self.columns = max(self.rows, cell.row), max(self.columns, cell.column)


def text_of(value: object) -> str:
    """A cell's value as a person sees it."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return f"{value:%d/%m/%Y}" if value.time() == time() else f"{value:%d/%m/%Y %H:%M}"
    if isinstance(value, date):
        return f"{value:%d/%m/%Y}"
    if isinstance(value, time):
        return f"{value:%H:%M}"
    if isinstance(value, timedelta):
        minutes = round(value.total_seconds() / 60)
        return f"{minutes // 60:02}:{minutes % 60:02}"
    if isinstance(value, float):
        return f"{value:.10g}".replace(".", ",")
    return str(value).strip()


def tab_of(sheet: Any, *, rows: int, columns: int) -> Tab:
    """The grid of an openpyxl worksheet, up to the last row and column that hold something."""
    tab = Tab(title=str(sheet.title))
    for line in sheet.iter_rows(max_row=rows, max_col=columns) if rows and columns else ():
        for found in line:
            colour = _colour(found)
            if found.value is not None or colour is not None:
                place = found.row, found.column
                tab.put(Cell(row=place[0], column=place[1], value=found.value, colour=colour, origin=place))
    for area in sheet.merged_cells.ranges:
        left, top, right, bottom = area.bounds
        first = tab.at(top, left)
        if first.value is None:
            continue
        for row in range(top, min(bottom, rows) + 1):
            for column in range(left, min(right, columns) + 1):
                if (row, column) != (top, left):
                    tab.put(replace(first, row=row, column=column, origin=(top, left)))
    return tab


def _colour(cell: Any) -> str | None:
    """RGB of a solid fill; None without one, or white."""
    fill = cell.fill
    if fill is None or fill.fill_type != "solid":
        return None
    colour = fill.fgColor
    if colour.type == "rgb" and isinstance(colour.rgb, str):
        rgb = colour.rgb[-6:].upper()
        return None if rgb == "FFFFFF" else rgb
    if colour.type == "theme":
        return f"thème {colour.theme}"
    return f"n° {colour.indexed}" if colour.type == "indexed" and colour.indexed not in (9, 64, 65) else None

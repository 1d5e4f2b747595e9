"""An employer's workbook as it is: grids of people by dates, and the legend of their codes."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from matching.shuttles.roster.grid import RosterRow, read_grid
from matching.shuttles.roster.legend import ShiftCode, is_legend, read_legend
from matching.tables.faults import TableFault
from matching.tables.limits import NotAWorkbook, TooLarge, check_size
from matching.tables.opening import RawSheet, open_workbook


def read_roster(
    path: Path, *, near: date, faults: list[TableFault], grid_needed: bool = True
) -> list[RosterRow]:
    """The people of one workbook; everything that is wrong in it is added to ``faults``.

    A sheet without headings of days is left alone, as hidden sheets are. A workbook without any grid is a
    fault when one is needed: when it cannot be the workbook of the tables.
    """
    try:
        check_size(path.stat().st_size)
        sheets = [sheet for sheet in open_workbook(path.read_bytes()) if not sheet.hidden and sheet.lines]
    except NotAWorkbook as problem:
        faults.extend(_again(path, grid_needed, "table.unreadable", problem=problem.reason))
        return []
    except TooLarge as problem:
        faults.extend(_again(path, grid_needed, "table.too_large", most=problem.most, unit=problem.unit))
        return []
    except OSError as problem:
        faults.extend(_again(path, grid_needed, "table.unreadable", problem=type(problem).__name__))
        return []
    codes: dict[str, ShiftCode] = {}
    for sheet in sheets:
        if is_legend(sheet):
            read_legend(sheet, _label(path, sheet), faults, codes)
    rows: list[RosterRow] = []
    grids = 0
    for sheet in sheets:
        if is_legend(sheet):
            continue
        found = read_grid(sheet, _label(path, sheet), codes, near=near, faults=faults)
        if found is not None:
            grids += 1
            rows += found
    if not grids and grid_needed:
        faults.append(_file_fault(path, "shuttles.no_grid"))
    return rows


def _label(path: Path, sheet: RawSheet) -> str:
    return f"{path.name} [{sheet.title}]"


def _file_fault(path: Path, code: str, **parameters: object) -> TableFault:
    return TableFault(code=code, file=path.name, seen=path.name, parameters=parameters)


def _again(path: Path, grid_needed: bool, code: str, **parameters: object) -> list[TableFault]:
    """The fault of a file that cannot be opened, unless reading it as tables has told it already."""
    return [_file_fault(path, code, **parameters)] if grid_needed else []

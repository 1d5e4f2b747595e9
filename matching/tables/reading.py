"""From a folder of CSV files, or one workbook, or pandas tables, to sheets of raw cells."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from matching.tables.catalogue import BY_NAME
from matching.tables.faults import TableFault, closest
from matching.tables.sheet import Sheet

if TYPE_CHECKING:
    from pandas import DataFrame

Found = tuple[dict[str, Sheet], list[TableFault]]


def read_sheets(path: Path) -> Found:
    """The sheets of a folder of CSV files or of an .xlsx workbook, and what could not be read."""
    if path.is_dir():
        return _read_folder(path)
    if not path.exists():
        return {}, [TableFault(code="table.missing_folder", file=path.name, seen=str(path.name))]
    return _read_workbook(path)


def sheets_of_frames(frames: Mapping[str, DataFrame]) -> Found:
    """The sheets of pandas tables by table name; line 1 is the first row."""
    sheets: dict[str, Sheet] = {}
    faults: list[TableFault] = []
    for name, frame in frames.items():
        if name not in BY_NAME:
            faults.extend(_stray(name, name))
            continue
        sheets[name] = _frame_sheet(name, frame, first=1)
    return sheets, faults


def _frame_sheet(file: str, frame: DataFrame, *, first: int) -> Sheet:
    lines: list[tuple[Any, ...]] = list(frame.astype(object).itertuples(index=False, name=None))
    header = tuple(str(name).strip().lower() for name in frame.columns)
    return Sheet(file=file, header=header, lines=lines, numbers=range(first, first + len(lines)))


def _read_folder(path: Path) -> Found:
    sheets: dict[str, Sheet] = {}
    faults: list[TableFault] = []
    for file in sorted(path.iterdir()):
        name = file.stem.lower()
        if file.suffix.lower() != ".csv":
            continue
        if name not in BY_NAME:
            faults.extend(_stray(name, file.name))
            continue
        sheet = _read_csv(file, faults)
        if sheet is not None:
            sheets[name] = sheet
    workbooks = [file for file in sorted(path.glob("*.xlsx")) if not file.name.startswith("~$")]
    if not sheets and not faults and len(workbooks) == 1:
        return _read_workbook(workbooks[0])
    return sheets, faults


def _read_csv(file: Path, faults: list[TableFault]) -> Sheet | None:
    try:
        text = file.read_text(encoding="utf-8-sig")
        lines = list(_numbered_lines(text))
    except (UnicodeDecodeError, OSError, csv.Error) as problem:
        reason = type(problem).__name__
        faults.append(TableFault(code="table.unreadable", file=file.name, parameters={"problem": reason}))
        return None
    header = tuple(name.strip().lower() for name in lines[0][1]) if lines else ()
    kept: list[list[str]] = []
    numbers: list[int] = []
    for number, cells in lines[1:]:
        extra = [cell for cell in cells[len(header) :] if cell.strip()]
        if extra:
            faults.append(
                TableFault(
                    code="table.long_row",
                    file=file.name,
                    row=number,
                    seen=extra[0],
                    parameters={"count": len(header)},
                )
            )
        kept.append([*cells[: len(header)], *[""] * (len(header) - len(cells))])
        numbers.append(number)
    return Sheet(file=file.name, header=header, lines=kept, numbers=numbers)


def _numbered_lines(text: str) -> Iterator[tuple[int, list[str]]]:
    """Lines that hold something, each with the number of its first line in the file."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    delimiter = max(";,\t", key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    number = 1
    for cells in reader:
        if any(cell.strip() for cell in cells):
            yield number, cells
        number = reader.line_num + 1


def _read_workbook(path: Path) -> Found:
    import pandas

    sheets: dict[str, Sheet] = {}
    faults: list[TableFault] = []
    try:
        frames = pandas.read_excel(path, sheet_name=None, dtype=object, engine="openpyxl")
    except Exception as problem:  # noqa: BLE001 - openpyxl raises half a dozen unrelated types on a damaged file
        reason = type(problem).__name__
        fault = TableFault(code="table.unreadable", file=path.name, parameters={"problem": reason})
        return {}, [fault]
    for title, frame in frames.items():
        name = str(title).strip().lower()
        label = f"{path.name} [{title}]"
        if name not in BY_NAME:
            faults.extend(_stray(name, label))
            continue
        sheets[name] = _frame_sheet(label, frame, first=2)
    return sheets, faults


def _stray(name: str, label: str) -> list[TableFault]:
    """A fault when an unknown table looks like a known one misspelt; other files are left alone."""
    close = closest(name, BY_NAME, likeness=0.85)
    if close is None:
        return []
    return [TableFault(code="table.stray_table", file=label, seen=name, parameters={"close": close})]

"""From a folder of CSV files, or one workbook, or pandas tables, to sheets of raw cells."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from matching.tables.catalogue import BY_NAME
from matching.tables.columns import Table
from matching.tables.faults import TableFault, closest
from matching.tables.limits import NotAWorkbook, TooLarge, check_size
from matching.tables.opening import RawSheet, Unreadable, open_csv, open_workbook
from matching.tables.sheet import Sheet

if TYPE_CHECKING:
    from pandas import DataFrame

Known = Mapping[str, Table]
Found = tuple[dict[str, Sheet], list[TableFault]]


def read_sheets(path: Path, *, known: Known = BY_NAME) -> Found:
    """The sheets of a folder of CSV files or of an .xlsx workbook, and what could not be read.

    ``known`` are the tables looked for, by name; other files and sheets are left alone.
    """
    if path.is_dir():
        return _read_folder(path, known)
    if not path.exists():
        return {}, [TableFault(code="table.missing_folder", file=path.name, seen=str(path.name))]
    return _read_workbook(path, known)


def sheets_of_frames(frames: Mapping[str, DataFrame], *, known: Known = BY_NAME) -> Found:
    """The sheets of pandas tables by table name; line 1 is the first row."""
    sheets: dict[str, Sheet] = {}
    faults: list[TableFault] = []
    for name, frame in frames.items():
        if name not in known:
            faults.extend(_stray(name, name, known))
            continue
        sheets[name] = _frame_sheet(name, frame, first=1)
    return sheets, faults


def _frame_sheet(file: str, frame: DataFrame, *, first: int) -> Sheet:
    lines: list[tuple[Any, ...]] = list(frame.astype(object).itertuples(index=False, name=None))
    header = tuple(str(name).strip().lower() for name in frame.columns)
    return Sheet(file=file, header=header, lines=lines, numbers=range(first, first + len(lines)))


def _read_folder(path: Path, known: Known) -> Found:
    sheets: dict[str, Sheet] = {}
    faults: list[TableFault] = []
    for file in sorted(path.iterdir()):
        name = file.stem.lower()
        if file.suffix.lower() != ".csv":
            continue
        if name not in known:
            faults.extend(_stray(name, file.name, known))
            continue
        sheet = _read_csv(file, faults)
        if sheet is not None:
            sheets[name] = sheet
    workbooks = [file for file in sorted(path.glob("*.xlsx")) if not file.name.startswith("~$")]
    if not sheets and not faults and len(workbooks) == 1:
        return _read_workbook(workbooks[0], known)
    return sheets, faults


def _read_csv(file: Path, faults: list[TableFault]) -> Sheet | None:
    try:
        raw = open_csv(_content(file), western=False)
    except Unreadable as problem:
        if problem.reason == "empty":
            return Sheet(file=file.name, header=(), lines=[], numbers=[])
        faults.append(_unreadable(file, problem.reason))
        return None
    except (TooLarge, OSError) as problem:
        faults.append(_refused(file, problem))
        return None
    header = tuple(str(name).strip().lower() for name in raw.lines[0])
    kept: list[list[str]] = []
    for number, cells in zip(raw.numbers[1:], raw.lines[1:], strict=True):
        texts = [str(cell) for cell in cells]
        extra = [cell for cell in texts[len(header) :] if cell.strip()]
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
        kept.append([*texts[: len(header)], *[""] * (len(header) - len(texts))])
    return Sheet(file=file.name, header=header, lines=kept, numbers=raw.numbers[1:])


def _read_workbook(path: Path, known: Known) -> Found:
    sheets: dict[str, Sheet] = {}
    faults: list[TableFault] = []
    try:
        found = open_workbook(_content(path))
    except NotAWorkbook as problem:
        return {}, [_unreadable(path, problem.reason)]
    except (TooLarge, OSError) as problem:
        return {}, [_refused(path, problem)]
    for raw in found:
        name = raw.title.strip().lower()
        label = f"{path.name} [{raw.title}]"
        if name not in known:
            faults.extend(_stray(name, label, known))
            continue
        sheets[name] = _sheet(label, raw, faults)
    return sheets, faults


def _sheet(label: str, raw: RawSheet, faults: list[TableFault]) -> Sheet:
    """The sheet with rows as long as its header."""
    header = tuple("" if name is None else str(name).strip().lower() for name in (raw.lines or [()])[0])
    lines: list[list[object]] = []
    for number, cells in zip(raw.numbers[1:], raw.lines[1:], strict=True):
        extra = [cell for cell in cells[len(header) :] if cell is not None]
        if extra:
            parameters = {"count": len(header)}
            fault = TableFault(
                code="table.long_row", file=label, row=number, seen=str(extra[0]), parameters=parameters
            )
            faults.append(fault)
        lines.append([*cells[: len(header)], *[None] * (len(header) - len(cells))])
    return Sheet(file=label, header=header, lines=lines, numbers=raw.numbers[1:])


def _content(path: Path) -> bytes:
    check_size(path.stat().st_size)
    return path.read_bytes()


def _unreadable(path: Path, reason: str) -> TableFault:
    return TableFault(code="table.unreadable", file=path.name, parameters={"problem": reason})


def _refused(path: Path, problem: TooLarge | OSError) -> TableFault:
    if isinstance(problem, OSError):
        return _unreadable(path, type(problem).__name__)
    parameters = {"most": problem.most, "unit": problem.unit}
    return TableFault(code="table.too_large", file=path.name, parameters=parameters)


def _stray(name: str, label: str, known: Known) -> list[TableFault]:
    """A fault when an unknown table looks like a known one misspelt; other files are left alone."""
    close = closest(name, known, likeness=0.85)
    if close is None:
        return []
    return [TableFault(code="table.stray_table", file=label, seen=name, parameters={"close": close})]

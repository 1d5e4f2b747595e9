"""From a file on disk to raw sheets, or to one fault that says why it cannot be read."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NoReturn

from matching.imports.merged import filled_down
from matching.imports.record import ImportFault
from matching.tables.faults import InvalidTables
from matching.tables.limits import USUAL_LIMITS, Limits, NotAWorkbook, TooLarge, check_size
from matching.tables.opening import RawSheet, Unreadable, open_csv, open_workbook

#: Endings of files that are text with separators, and of workbooks.
TEXTS = (".csv", ".txt", ".tsv")
WORKBOOKS = (".xlsx", ".xlsm")


class UnreadableFile(InvalidTables):
    """Nothing of the file could be read; its one fault says why."""


def file_content(path: Path, limits: Limits = USUAL_LIMITS) -> bytes:
    """The bytes of a file, when it exists and is not too large.

    Raises
    ------
    UnreadableFile: it does not exist, is a folder, or is too large.
    """
    if not path.exists():
        _refuse(path.name, "import.missing_file")
    if not path.is_file():
        _refuse(path.name, "import.not_a_file")
    try:
        check_size(path.stat().st_size, limits)
        with path.open("rb") as file:
            content = file.read(limits.file_bytes + 1)  # it may grow while it is read
        check_size(len(content), limits)
        return content
    except TooLarge as large:
        _too_large(path.name, large)
    except OSError as error:
        reason = os.strerror(error.errno) if error.errno else type(error).__name__
        _refuse(path.name, "import.unreadable", problem=reason)


def open_sheets(name: str, content: bytes, limits: Limits = USUAL_LIMITS) -> tuple[RawSheet, ...]:
    """The sheets of a file, by what it holds rather than by its ending.

    Raises
    ------
    UnreadableFile: it is no table, or too large.
    """
    try:
        if is_workbook(content):
            return tuple(filled_down(sheet) for sheet in open_workbook(content, limits))
        if Path(name).suffix.lower() in (*WORKBOOKS, ".xls", ".ods"):
            _refuse(name, f"import.{'empty' if not content else 'damaged'}")
        return (open_csv(content, limits),)
    except NotAWorkbook as problem:
        _refuse(name, f"import.{_BY_REASON[problem.reason]}")
    except TooLarge as large:
        _too_large(name, large)
    except Unreadable as problem:
        where = {} if problem.row is None else {"row": problem.row}
        _refuse(name, f"import.{problem.reason}", **where)


_BY_REASON = {"old": "old_workbook", "locked": "locked", "damaged": "damaged", "entities": "entities"}


def is_workbook(content: bytes) -> bool:
    """Whether the bytes are a ZIP archive or an old workbook, whatever the file is called."""
    return content.startswith((b"PK\x03\x04", b"PK\x05\x06", b"\xd0\xcf\x11\xe0"))


def _refuse(name: str, code: str, **parameters: object) -> NoReturn:
    raise UnreadableFile([ImportFault(code=code, file=name, seen=name, parameters=parameters)]) from None


def _too_large(name: str, large: TooLarge) -> NoReturn:
    _refuse(name, "import.too_large", most=large.most, unit=large.unit)

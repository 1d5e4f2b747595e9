"""From an association to the tables of a folder or of a workbook: the inverse of reading."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from pathlib import Path

import xlsxwriter

from matching.model.association import Association
from matching.tables.catalogue import TABLES
from matching.tables.columns import Table
from matching.tables.lines import LINES
from matching.tables.neutral import is_active, neutral_cell

Line = Mapping[str, str]


def write_folder(association: Association, path: str | Path) -> None:
    """Write one CSV per table into the folder ``path``, or a workbook when it ends with ``.xlsx``.

    Reading it back gives an equal association. Tables without rows are written with their header only.
    """
    target = Path(path)
    if target.suffix.lower() == ".xlsx":
        _write_workbook(association, target)
        return
    target.mkdir(parents=True, exist_ok=True)
    for name, content in folder_files(association).items():
        (target / name).write_bytes(content)


def folder_files(association: Association) -> dict[str, bytes]:
    """The files of an input folder by name, not yet written."""
    return {f"{table.name}.csv": _csv(association, table) for table in TABLES}


def _csv(association: Association, table: Table) -> bytes:
    out = io.StringIO()
    writer = csv.DictWriter(out, [column.name for column in table.columns], lineterminator="\n")
    writer.writeheader()
    for line in _lines(association, table.name):
        writer.writerow({name: neutral_cell(text) for name, text in line.items()})
    return out.getvalue().encode("utf-8")


def _lines(association: Association, table: str) -> Iterable[Line]:
    return LINES[table](association)


def _write_workbook(association: Association, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    # Text stays text: a name that begins with = is no formula, nor becomes one when it is edited.
    options = {"strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(target, options) as book:
        usual, quoted = book.add_format(), book.add_format({"quote_prefix": True})
        for table in TABLES:
            sheet = book.add_worksheet(table.name)
            names = [column.name for column in table.columns]
            sheet.write_row(0, 0, names)
            for row, line in enumerate(_lines(association, table.name), start=1):
                for column, name in enumerate(names):
                    text = line.get(name, "")
                    sheet.write_string(row, column, text, quoted if is_active(text) else usual)

"""From an association to the tables of a folder or of a workbook: the inverse of reading."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from pathlib import Path

from matching.model.association import Association
from matching.tables.catalogue import TABLES
from matching.tables.lines import LINES

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
    for table in TABLES:
        names = [column.name for column in table.columns]
        with (target / f"{table.name}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, names, lineterminator="\n")
            writer.writeheader()
            writer.writerows(_lines(association, table.name))


def _lines(association: Association, table: str) -> Iterable[Line]:
    return LINES[table](association)


def _write_workbook(association: Association, target: Path) -> None:
    import pandas

    target.parent.mkdir(parents=True, exist_ok=True)
    # Text stays text: a name that begins with = is no formula.
    options = {"options": {"strings_to_formulas": False, "strings_to_urls": False}}
    with pandas.ExcelWriter(target, engine="xlsxwriter", engine_kwargs=options) as workbook:
        for table in TABLES:
            names = [column.name for column in table.columns]
            frame = pandas.DataFrame(list(_lines(association, table.name)), columns=names, dtype=object)
            frame.to_excel(workbook, sheet_name=table.name, index=False)

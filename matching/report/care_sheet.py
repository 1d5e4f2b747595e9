"""The sheet of persons and hours: what the plan achieved, then what each change costs."""

from __future__ import annotations

from matching.report.pen import Pen
from matching.report.rows import Cell
from matching.report.view import CareView
from matching.report.words import word


def care_sheet(pen: Pen, care: CareView) -> None:
    """Add the sheet; prices are numbers, so that they can be sorted and summed."""
    sheet = pen.sheet("sheet_care")
    language = pen.language
    pen.header(sheet, [word(code).said(language) for code in ("figure", "value", "detail")])
    sheet.set_column(0, 0, 66)
    sheet.set_column(1, 1, 14)
    sheet.set_column(2, 2, 52)
    for row, one in enumerate(care.achieved, start=1):
        cells: list[Cell] = [one.label.said(language), one.value.said(language), one.note.said(language)]
        for column, cell in enumerate(cells):
            pen.write(sheet, row, column, cell)
    top = len(care.achieved) + 2
    titles = [word(code).said(language) for code in ("changes", "price", "as_km_cell")]
    for column, title in enumerate((titles[0], f"{titles[1]} (€)", titles[2])):
        sheet.write_string(top, column, title, pen.head)
    for row, change in enumerate(care.changes, start=top + 1):
        priced = round(change.euros, 2) if change.euros else word("no_price").said(language)
        pen.write(sheet, row, 0, change.label.said(language))
        pen.write(sheet, row, 1, priced)
        pen.write(sheet, row, 2, change.km if change.euros else None)
    notes = (*care.notes, word("care_settings"))
    for row, note in enumerate(notes, start=top + len(care.changes) + 2):
        pen.write(sheet, row, 0, note.said(language))

"""The week as one flat CSV file that a French spreadsheet opens by a double click."""

from __future__ import annotations

import csv
import io

from matching.report.bilingual import Language
from matching.report.cells import neutral
from matching.report.rows import VISIT_COLUMNS, Cell, headings, visit_rows
from matching.report.view import WeekView


def render_csv(view: WeekView, *, language: Language = "fr") -> str:
    """One row per visit, planned or not; semicolons, decimal comma in French, text never a formula.

    Written with a byte-order mark so that accents survive in old spreadsheets.
    """
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";" if language == "fr" else ",", lineterminator="\r\n")
    writer.writerow(headings(VISIT_COLUMNS, language))
    for row in visit_rows(view, language):
        writer.writerow([_text(cell, language) for cell in row])
    return "\ufeff" + out.getvalue()


def _text(cell: Cell, language: Language) -> str:
    if cell is None:
        return ""
    if isinstance(cell, str):
        return neutral(cell)
    text = str(cell)
    return text.replace(".", ",") if language == "fr" else text

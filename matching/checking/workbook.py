"""The check as an Excel list: problems, what was read as, hours, what was not checked."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence

import xlsxwriter

from matching.checking.check import Checked
from matching.checking.groups import guess_groups
from matching.report.cells import is_active
from matching.report.moments import midnight
from matching.words import Language, say

Cell = str | int | float | None


def render_list(checked: Checked, *, language: Language = "fr") -> bytes:
    """The bytes of an ``.xlsx`` file; text is always written as text, so no cell can run as a formula."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False}) as book:
        if checked.days:
            # A fixed creation date: the same check gives the same bytes.
            book.set_properties({"created": midnight(checked.days[0], None).replace(tzinfo=None)})
        pen = _Pen(book, language)
        pen.table(
            "list", ("sort", "carer", "day", "sheet", "line", "cell", "what"), _problems(checked, language)
        )
        pen.table("unread", ("place", "what"), _unread(checked, language))
        pen.table("guesses", ("place", "what"), _guesses(checked, language))
        pen.table("unmade", ("what",), ([one.text(language)] for one in checked.unmade))
        hours = ("carer", "visits", "planned", "sure", "travel_between", "due", "gap")
        pen.table("hours", hours, _hours(checked))
    return out.getvalue()


class _Pen:
    """Writes tables, one a sheet."""

    def __init__(self, book: xlsxwriter.Workbook, language: Language) -> None:
        self._book, self._language = book, language
        self._head = book.add_format({"bold": True, "bg_color": "#0f5c5c", "font_color": "#ffffff"})
        self._text = book.add_format({"valign": "top", "text_wrap": True})
        self._quoted = book.add_format({"valign": "top", "text_wrap": True, "quote_prefix": True})

    def table(self, title: str, columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> None:
        name = say(f"check.{title}", self._language).replace(":", "").replace("'", "’")[:31]
        sheet = self._book.add_worksheet(name)
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        sheet.freeze_panes(1, 0)
        sheet.repeat_rows(0)
        for number, column in enumerate(columns):
            sheet.write_string(0, number, say(f"check.{column}", self._language), self._head)
            sheet.set_column(
                number, number, {"what": 90, "carer": 24, "sort": 24, "place": 28}.get(column, 13)
            )
        last = 0
        for last, row in enumerate(rows, start=1):
            for number, cell in enumerate(row):
                if isinstance(cell, str):
                    sheet.write_string(last, number, cell, self._quoted if is_active(cell) else self._text)
                elif cell is not None:
                    sheet.write_number(last, number, cell, self._text)
        sheet.autofilter(0, 0, last, len(columns) - 1)


def _problems(checked: Checked, language: Language) -> Iterable[list[Cell]]:
    for finding in checked.findings:
        first = finding.places[0] if finding.places else None
        yield [
            say(f"check.kind.{finding.kind}", language),
            finding.person,
            None if finding.day is None else f"{finding.day:%d/%m/%Y}",
            None if first is None else first.tab or first.sheet,
            None if first is None else first.row,
            ", ".join(place.cell for place in finding.places) or None,
            finding.text(language),
        ]


def _unread(checked: Checked, language: Language) -> Iterable[list[Cell]]:
    for fault in checked.reading.faults:
        yield [fault.where(language), f"{fault.seen or ''} : {fault.rule(language)} {fault.advice(language)}"]


def _guesses(checked: Checked, language: Language) -> Iterable[list[Cell]]:
    groups = guess_groups(checked.reading.guesses, language)
    return ([group.places, group.text] for group in groups)


def _hours(checked: Checked) -> Iterable[list[Cell]]:
    for row in checked.hours:
        due = None if row.due is None else round(row.due / 3600, 2)
        planned = round(row.planned / 3600, 2)
        yield [
            row.person,
            row.visits,
            planned,
            round(row.sure / 3600, 2),
            round(row.travel / 3600, 2),
            due,
            None if due is None else round(planned - due, 2),
        ]

"""``bureau.xlsx``: open visits, calls, counters and changes as lists to sort and tick off."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

import xlsxwriter

from matching.papers.counted import total_row
from matching.papers.sheets import Counter, OpenVisit, Papers
from matching.papers.words import word
from matching.report.bilingual import Language
from matching.report.cells import is_active
from matching.report.moments import midnight

if TYPE_CHECKING:
    from xlsxwriter.format import Format

Cell = str | float | None

_OPENED = (
    "col_day",
    "col_first",
    "col_last",
    "col_minutes",
    "client",
    "col_service",
    "col_level",
    "col_address",
    "col_phone",
    "col_reasons",
)
_CALLS = ("col_done", "col_person", "col_phone", "col_say")
_COUNTERS = (
    "carer",
    "col_visits",
    "col_work",
    "col_contract",
    "col_gap",
    "col_month",
    "col_month_contract",
    "col_month_gap",
)
_WIDE = {
    "client",
    "carer",
    "col_person",
    "col_address",
    "col_service",
    "col_reasons",
    "col_say",
    "col_change",
}


def office_workbook(papers: Papers, *, language: Language = "fr") -> bytes:
    """The bytes of an ``.xlsx`` file; hours are decimal numbers, text is never a formula."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False}) as book:
        # A fixed creation date: the same papers give the same bytes.
        created = midnight(papers.first, None).replace(tzinfo=None)
        book.set_properties({"title": f"{papers.title} {papers.week}", "created": created})
        pen = _Pen(book, language)
        opened = (row for one in papers.opened for row in _open_rows(one, language))
        pen.sheet("sheet_opened", _OPENED, opened)
        calls = (
            ["", call.name, call.phone, topic.said(language)]
            for call in papers.calls
            for topic in call.topics
        )
        pen.sheet("sheet_calls", _CALLS, calls)
        rows = [*papers.counters.rows, total_row(papers.counters)]
        pen.sheet("sheet_counters", _COUNTERS, (_counter(row, language) for row in rows))
        if papers.changes is not None:
            changes = ([change.said.said(language)] for change in papers.changes)
            pen.sheet("sheet_changes", ("col_change",), changes)
    return out.getvalue()


def _open_rows(one: OpenVisit, language: Language) -> Iterator[list[Cell]]:
    """A row for each person still to be found."""
    for _ in one.keys:
        yield [
            one.day.isoformat() if one.day else word("any_day").said(language),
            f"{one.earliest:%H:%M}" if one.earliest else "",
            f"{one.latest:%H:%M}" if one.latest else "",
            round(one.duration / 60),
            one.title,
            one.service,
            word(f"level_{one.level}").said(language),
            one.address,
            ", ".join(one.phones),
            " ".join(reason.said(language) for reason in one.reasons),
        ]


def _counter(row: Counter, language: Language) -> list[Cell]:
    return [
        row.name if row.key else word("total").said(language),
        row.visits,
        _hours(row.work),
        _hours(row.contract),
        _gap(row.work, row.contract) if row.key else None,
        _hours(row.month_work),
        _hours(row.month_contract),
        _gap(row.month_work, row.month_contract) if row.key else None,
    ]


def _hours(seconds: int | None) -> float | None:
    return None if seconds is None else round(seconds / 3600, 2)


def _gap(work: int, contract: int | None) -> float | None:
    return None if contract is None else round((work - contract) / 3600, 2)


class _Pen:
    def __init__(self, book: xlsxwriter.Workbook, language: Language) -> None:
        self.book, self.language = book, language
        self.head: Format = book.add_format({"bold": True, "bg_color": "#e6eeec", "valign": "top"})
        self.text: Format = book.add_format({"valign": "top", "text_wrap": True})
        self.quoted: Format = book.add_format({"valign": "top", "text_wrap": True, "quote_prefix": True})

    def sheet(self, code: str, columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> None:
        sheet = self.book.add_worksheet(word(code).said(self.language))
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        sheet.freeze_panes(1, 0)
        sheet.repeat_rows(0)
        for number, column in enumerate(columns):
            sheet.set_column(number, number, 34 if column in _WIDE else 13)
            sheet.write_string(0, number, word(column).said(self.language), self.head)
        for place, row in enumerate(rows, start=1):
            for number, cell in enumerate(row):
                if isinstance(cell, str):
                    sheet.write_string(place, number, cell, self.quoted if is_active(cell) else self.text)
                elif cell is not None:
                    sheet.write_number(place, number, cell, self.text)

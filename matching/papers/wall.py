"""The wall planning: people down, days across, as it hangs in the office; no key, address or telephone."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

import xlsxwriter

from matching.papers.carer_sheet import CarerDay, CarerSheet, CarerVisit
from matching.papers.lines import stamp_words
from matching.papers.sheets import Papers
from matching.papers.words import at_clock, word
from matching.report.bilingual import Language, hours, short_day
from matching.report.cells import is_active
from matching.report.moments import midnight

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

#: A sheet's name has at most this many letters, and none of these.
_NAME, _FORBIDDEN = 31, re.compile(r"[\[\]:*?/\\]")


def wall_workbook(papers: Papers, *, language: Language = "fr") -> bytes:
    """An Excel workbook with a sheet for each sector, the people who start there down its side."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False}) as book:
        # A fixed creation date: the same papers give the same bytes.
        created = midnight(papers.first, None).replace(tzinfo=None)
        book.set_properties({"title": f"{papers.title} {papers.week}", "created": created})
        pen = _Pen(book, papers, language)
        for name, people in _sectors(papers, language):
            pen.sheet(name, people)
    return out.getvalue()


def _sectors(papers: Papers, language: Language) -> list[tuple[str, list[CarerSheet]]]:
    """People by the sector their tours start from, with a name no other sheet has."""
    groups: dict[str, list[CarerSheet]] = {}
    for sheet in papers.carers:
        groups.setdefault(sheet.sector, []).append(sheet)
    taken: set[str] = {"history"}  # Excel keeps that name for itself
    found: list[tuple[str, list[CarerSheet]]] = []
    for sector in sorted(groups, key=str.casefold):
        name = _sheet_name(sector or word("wall_sheet").said(language), taken)
        found.append((name, groups[sector]))
    return found or [(word("wall_sheet").said(language), [])]


def _sheet_name(wanted: str, taken: set[str]) -> str:
    plain_name = _FORBIDDEN.sub(" ", wanted).strip().strip("'")[:_NAME] or "_"
    name, number = plain_name, 2
    while name.casefold() in taken:
        ending = f" {number}"
        name, number = plain_name[: _NAME - len(ending)] + ending, number + 1
    taken.add(name.casefold())
    return name


class _Pen:
    def __init__(self, book: xlsxwriter.Workbook, papers: Papers, language: Language) -> None:
        self.book, self.papers, self.language = book, papers, language
        base = {"valign": "top", "border": 1, "border_color": "#9aa5a0"}
        self.title: Format = book.add_format({"bold": True, "font_size": 14})
        self.faint: Format = book.add_format({"font_size": 8, "font_color": "#56636e"})
        self.head: Format = book.add_format({**base, "bold": True, "bg_color": "#e6eeec"})
        self.name: Format = book.add_format({**base, "bold": True, "text_wrap": True})
        self.cell: Format = book.add_format({**base, "text_wrap": True, "font_size": 9})
        self.quoted: Format = book.add_format(
            {**base, "text_wrap": True, "font_size": 9, "quote_prefix": True}
        )

    def sheet(self, name: str, people: Sequence[CarerSheet]) -> None:
        sheet = self.book.add_worksheet(name)
        sheet.set_landscape()
        sheet.set_paper(8)  # A3: this one hangs on a wall
        sheet.fit_to_pages(1, 0)
        title = word("wall_title", title=self.papers.title, week=self.papers.week).said(self.language)
        sheet.write_string(0, 0, title, self.title)
        sheet.write_string(1, 0, self._stamp(), self.faint)
        self._heads(sheet)
        for row, one in enumerate(people, start=3):
            self._row(sheet, row, one)
        sheet.freeze_panes(3, 1)
        sheet.repeat_rows(2)

    def _stamp(self) -> str:
        stamp = stamp_words(self.papers).said(self.language)
        synthetic = word("synthetic").said(self.language) if self.papers.synthetic else ""
        return " · ".join(part for part in (stamp, synthetic) if part)

    @property
    def _days(self) -> list[date]:
        return [self.papers.first + timedelta(days=step) for step in range(7)]

    def _heads(self, sheet: Worksheet) -> None:
        heads = [word("carer"), *map(short_day, self._days), word("total")]
        sheet.set_column(0, 0, 22)
        sheet.set_column(1, 7, 26)
        sheet.set_column(8, 8, 10)
        for column, head in enumerate(heads):
            sheet.write_string(2, column, head.said(self.language), self.head)

    def _row(self, sheet: Worksheet, row: int, one: CarerSheet) -> None:
        self._write(sheet, row, 0, one.name, self.name)
        for column, day in enumerate(self._days, start=1):
            found = next((each for each in one.days if each.day == day), CarerDay(day=day))
            self._write(sheet, row, column, self._shown(found), self.cell)
        self._write(sheet, row, 8, hours(one.work).said(self.language), self.cell)

    def _shown(self, day: CarerDay) -> str:
        lines = [self._visit(visit) for tour in day.tours for visit in tour.visits]
        if not lines and day.absent:
            return word("wall_absent").said(self.language)
        return "\n".join(lines)

    def _visit(self, visit: CarerVisit) -> str:
        """``08:00-08:45 Foyer 0001 Aide au lever``."""
        first, last = (at_clock(moment).said(self.language) for moment in (visit.start, visit.end))
        return " ".join(part for part in (f"{first}-{last}", visit.title, visit.service) if part)

    def _write(self, sheet: Worksheet, row: int, column: int, text: str, style: Format) -> None:
        sheet.write_string(row, column, text, self.quoted if is_active(text) else style)

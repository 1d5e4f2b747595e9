"""``mois.pdf``: the month of every client in large print: who comes, and when."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer

from matching.papers.lines import client_aside, coming_when, coming_who, month_words, unplanned_spans
from matching.papers.pdf.grids import Cell, grid
from matching.papers.pdf.letters import bold, paragraph, safe, style
from matching.papers.pdf.pages import Section, render
from matching.papers.sheets import ClientSheet, Papers
from matching.papers.words import word
from matching.report.bilingual import Bilingual, Language, long_day

_WIDTHS = (52 * mm, 50 * mm, 84 * mm)
_COLUMNS = ("col_day", "col_time", "col_who")
#: Large print: 14 points and more for whatever a client must read.
_TITLE, _LARGE, _FAINT = style(20, bold=True), style(14.5), style(12, faint=True)
#: Points of the service's name, under the one who comes.
_SERVICE = 12


def clients_pdf(papers: Papers, *, language: Language = "fr") -> bytes:
    """The month sheets of all clients, as one file."""
    writer = _Writer(papers, language)
    sections = [writer.section(sheet) for sheet in papers.clients]
    return render(papers, sections, name=word("clients_title").said(language), language=language)


class _Writer:
    def __init__(self, papers: Papers, language: Language) -> None:
        self.papers, self.language = papers, language

    def section(self, sheet: ClientSheet) -> Section:
        return Section(
            key=sheet.key,
            title=sheet.name,
            aside=client_aside(sheet).said(self.language),
            content=list(self._content(sheet)),
        )

    def _content(self, sheet: ClientSheet) -> Iterator[Flowable]:
        yield paragraph(self._said(word("month_title", month=month_words(sheet.month))), kind=_TITLE)
        if self.papers.phone:
            yield Spacer(0, 1.5 * mm)
            yield paragraph(self._said(word("office_phone", phone=self.papers.phone)), kind=_LARGE)
        yield Spacer(0, 3 * mm)
        rows: list[list[Cell]] = [
            [paragraph(bold(word(code).said(self.language)), kind=_FAINT) for code in _COLUMNS]
        ]
        unplanned = dict(unplanned_spans(sheet))
        for day in sheet.days:
            if day in unplanned:
                rows.append(self._unplanned(day, unplanned[day]))
            elif day in sheet.planned or sheet.on(day):
                rows += self._day(sheet, day)
        yield grid(rows, widths=_WIDTHS, padding=3.5)
        for service, count in sheet.undated:
            yield Spacer(0, 2 * mm)
            yield paragraph(self._said(word("undated", count=count, service=service)), kind=_LARGE)

    def _unplanned(self, first: date, last: date) -> list[Cell]:
        days = [long_day(first)] if first == last else [long_day(first), word("to"), long_day(last)]
        shown = " ".join(day.said(self.language) for day in days)
        return [
            paragraph(safe(shown), kind=_FAINT),
            paragraph("–", kind=_FAINT),
            paragraph(self._said(word("to_come")), kind=_FAINT),
        ]

    def _day(self, sheet: ClientSheet, day: date) -> Iterator[list[Cell]]:
        name = bold(long_day(day).said(self.language))
        if not sheet.on(day):
            yield [
                paragraph(self._said(long_day(day)), kind=_FAINT),
                paragraph("–", kind=_FAINT),
                paragraph(self._said(word("nobody_comes")), kind=_FAINT),
            ]
        for number, coming in enumerate(sheet.on(day)):
            who = bold(coming_who(coming).said(self.language))
            what = f'<font size="{_SERVICE}">{safe(coming.service)}</font>'
            yield [
                paragraph("" if number else name, kind=_LARGE),
                paragraph(self._said(coming_when(coming)), kind=_LARGE),
                paragraph(who, what, kind=_LARGE),
            ]

    def _said(self, text: Bilingual) -> str:
        return safe(text.said(self.language))

"""``feuilles.pdf``: the sheet of every carer, in alphabetical order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, Flowable, Spacer

from matching.papers.carer_sheet import (
    CarerAside,
    CarerDay,
    CarerHalt,
    CarerPapers,
    CarerSheet,
    CarerTour,
    CarerVisit,
    CarerWay,
)
from matching.papers.lines import (
    Line,
    door_lines,
    joined,
    period_words,
    sheet_totals,
    task_lines,
    time_lines,
    tour_caption,
    travel_lines,
)
from matching.papers.pdf.grids import Cell, grid
from matching.papers.pdf.letters import bold, paragraph, safe, style
from matching.papers.pdf.pages import Section, render
from matching.papers.words import word
from matching.report.bilingual import Bilingual, Language, long_day

_WIDTHS = (8 * mm, 25 * mm, 69 * mm, 62 * mm, 22 * mm)
#: Room a tour needs to begin on a page: its two heading rows and a visit.
_BEGIN = 38 * mm
_COLUMNS = ("col_order", "col_time", "col_where", "col_tasks", "col_travel")
_TEXT, _FAINT, _DAY = style(8.6), style(7.8, faint=True), style(10.5, bold=True)


def carers_pdf(papers: CarerPapers, *, language: Language = "fr") -> bytes:
    """The sheets of all carers who have something to do, as one file."""
    writer = _Writer(papers, language)
    sections = [writer.section(sheet) for sheet in papers.printed_carers]
    return render(papers, sections, name=word("carers_title").said(language), language=language)


class _Writer:
    def __init__(self, papers: CarerPapers, language: Language) -> None:
        self.papers, self.language = papers, language

    def section(self, sheet: CarerSheet) -> Section:
        return Section(
            key=sheet.key,
            title=sheet.name,
            aside=period_words(self.papers).said(self.language),
            content=list(self._content(sheet)),
        )

    def _content(self, sheet: CarerSheet) -> Iterator[Flowable]:
        yield paragraph(self._said(sheet_totals(sheet, self.papers)), kind=_FAINT)
        yield Spacer(0, 2 * mm)
        if sheet.changes:
            yield paragraph(bold(word("your_changes").said(self.language)), kind=_DAY)
            for change in sheet.changes:
                yield paragraph(f"• {self._said(change)}", kind=_TEXT)
            yield Spacer(0, 2.5 * mm)
        for day in sheet.days:
            if not day.tours:
                yield self._empty(day)
            for tour in day.tours:
                yield CondPageBreak(_BEGIN)
                yield self._tour(tour)
            yield Spacer(0, 2.5 * mm)

    def _empty(self, day: CarerDay) -> Flowable:
        state = word("absent" if day.absent else "no_tour")
        return paragraph(self._said(joined(long_day(day.day), state)), kind=_FAINT)

    def _tour(self, tour: CarerTour) -> Flowable:
        rows: list[list[Cell]] = [
            [paragraph(self._said(tour_caption(tour)), kind=_DAY), "", "", "", ""],
            [paragraph(bold(word(code).said(self.language)), kind=_FAINT) for code in _COLUMNS],
        ]
        rows += [self._halt(halt, tour) for halt in tour.halts]
        return grid(rows, widths=_WIDTHS, heads=2, captions=True)

    def _halt(self, halt: CarerHalt, tour: CarerTour) -> list[Cell]:
        if isinstance(halt, CarerWay):
            return self._way(halt, tour)
        return self._aside(halt, tour) if isinstance(halt, CarerAside) else self._row(halt, tour)

    def _way(self, way: CarerWay, tour: CarerTour) -> list[Cell]:
        return [
            paragraph("→", kind=_FAINT),
            paragraph(*self._lines(time_lines(way, tour)), kind=_TEXT),
            paragraph(bold(way.label.said(self.language)), kind=_TEXT),
            paragraph(*(self._said(note) for note in way.notes), kind=_TEXT),
            paragraph(*self._lines(travel_lines(way)), kind=_FAINT),
        ]

    def _row(self, visit: CarerVisit, tour: CarerTour) -> list[Cell]:
        return [
            paragraph(str(visit.order), kind=_TEXT),
            paragraph(*self._lines(time_lines(visit, tour)), kind=_TEXT),
            paragraph(bold(visit.title), *self._lines(door_lines(visit)), kind=_TEXT),
            paragraph(bold(visit.service), *self._lines(task_lines(visit)), kind=_TEXT),
            paragraph(*self._lines(travel_lines(visit)), kind=_FAINT),
        ]

    def _aside(self, aside: CarerAside, tour: CarerTour) -> list[Cell]:
        return [
            "",
            paragraph(*self._lines(time_lines(aside, tour)), kind=_TEXT),
            paragraph(bold(aside.label.said(self.language)), safe(aside.address), kind=_TEXT),
            "",
            paragraph(*self._lines(travel_lines(aside)), kind=_FAINT),
        ]

    def _lines(self, lines: Iterable[Line]) -> list[str]:
        shown = ((line.said.said(self.language), line.strong) for line in lines)
        return [bold(text) if strong else safe(text) for text, strong in shown]

    def _said(self, text: Bilingual) -> str:
        return safe(text.said(self.language))

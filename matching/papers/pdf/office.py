"""``bureau.pdf``: what the office works from: open visits, calls, counters, changes."""

from __future__ import annotations

from collections.abc import Iterator

from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, Flowable, Spacer

from matching.papers.counted import counter_cells, total_cells
from matching.papers.lines import counters_note, open_count, open_days, open_what, open_when, period_words
from matching.papers.pdf.grids import Cell, grid
from matching.papers.pdf.letters import bold, paragraph, safe, style
from matching.papers.pdf.pages import Section, render
from matching.papers.sheets import OpenVisit, Papers
from matching.papers.words import word
from matching.report.bilingual import Bilingual, Language, long_day

_OPEN = (29 * mm, 62 * mm, 95 * mm)
_CALLS = (10 * mm, 58 * mm, 118 * mm)
_COUNTERS = (54 * mm, 20 * mm, 22 * mm, 22 * mm, 22 * mm, 23 * mm, 23 * mm)
_TEXT, _FAINT, _DAY = style(8.6), style(7.8, faint=True), style(11, bold=True)
#: Reasons printed for each open visit, the nearest to a solution first.
_REASONS = 4


def office_pdf(papers: Papers, *, language: Language = "fr") -> bytes:
    """Open visits, calls, counters, and changes when there is a plan to compare with."""
    writer = _Writer(papers, language)
    parts = {"opened": writer.opened(), "calls": writer.calls(), "counters": writer.counters()}
    if papers.changes is not None:
        parts["changes"] = writer.changes()
    sections = [
        Section(
            key=code,
            title=word(f"{code}_title").said(language),
            aside=period_words(papers).said(language),
            content=list(content),
        )
        for code, content in parts.items()
    ]
    return render(papers, sections, name=word("office_title").said(language), language=language)


class _Writer:
    def __init__(self, papers: Papers, language: Language) -> None:
        self.papers, self.language = papers, language

    def opened(self) -> Iterator[Flowable]:
        note = word("opened_note", count=open_count(self.papers))
        yield paragraph(self._said(note), kind=_TEXT)
        yield Spacer(0, 2 * mm)
        for day, found in open_days(self.papers):
            title = word("any_day") if day is None else long_day(day)
            yield CondPageBreak(30 * mm)
            rows: list[list[Cell]] = [[paragraph(self._said(title), kind=_DAY), "", ""]]
            rows += [self._open(one) for one in found]
            yield grid(rows, widths=_OPEN, captions=True)
            yield Spacer(0, 3 * mm)

    def _open(self, one: OpenVisit) -> list[Cell]:
        phones = [word("phone", phone=", ".join(one.phones)).said(self.language)] if one.phones else []
        reasons = [reason.said(self.language) for reason in one.reasons[:_REASONS]]
        return [
            paragraph(bold(open_when(one).said(self.language)), kind=_TEXT),
            paragraph(bold(one.title), safe(one.address), *map(safe, phones), kind=_TEXT),
            paragraph(bold(open_what(one).said(self.language)), *map(safe, reasons), kind=_TEXT),
        ]

    def calls(self) -> Iterator[Flowable]:
        yield paragraph(self._said(word("calls_note", count=len(self.papers.calls))), kind=_TEXT)
        yield Spacer(0, 2 * mm)
        if not self.papers.calls:
            return
        rows: list[list[Cell]] = [self._heads("col_done", "col_person", "col_say")]
        for call in self.papers.calls:
            kind = word("carer" if call.carer else "client").said(self.language)
            phone = call.phone or word("no_phone").said(self.language)
            rows.append(
                [
                    paragraph("☐", kind=_DAY),
                    paragraph(bold(call.name), safe(kind), bold(phone), kind=_TEXT),
                    paragraph(*(f"• {self._said(topic)}" for topic in call.topics), kind=_TEXT),
                ]
            )
        yield grid(rows, widths=_CALLS)

    def counters(self) -> Iterator[Flowable]:
        yield paragraph(self._said(counters_note(self.papers.counters)), kind=_TEXT)
        yield Spacer(0, 2 * mm)
        heads = ("carer", "col_visits", "col_work", "col_contract", "col_gap", "col_month", "col_month_gap")
        rows: list[list[Cell]] = [self._heads(*heads)]
        for row in self.papers.counters.rows:
            rows.append([paragraph(self._said(cell), kind=_TEXT) for cell in counter_cells(row)])
        total = total_cells(self.papers.counters)
        rows.append([paragraph(bold(cell.said(self.language)), kind=_TEXT) for cell in total])
        yield grid(rows, widths=_COUNTERS)

    def changes(self) -> Iterator[Flowable]:
        changes = self.papers.changes or ()
        yield paragraph(self._said(word("changes_note", count=len(changes))), kind=_TEXT)
        yield Spacer(0, 2 * mm)
        if changes:
            rows: list[list[Cell]] = [[paragraph(self._said(change.said), kind=_TEXT)] for change in changes]
            yield grid(rows, widths=(sum(_OPEN),), heads=0)

    def _heads(self, *codes: str) -> list[Cell]:
        return [paragraph(bold(word(code).said(self.language)), kind=_FAINT) for code in codes]

    def _said(self, text: Bilingual) -> str:
        return safe(text.said(self.language))

"""``feuilles-de-route.pdf``: a sheet per driver on A4, in letters as large as one page allows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer

from matching.papers.pdf.grids import Cell, grid
from matching.papers.pdf.letters import bold, paragraph, safe, style
from matching.papers.pdf.pages import HEIGHT, WIDTH, Foot, Section, render_sections
from matching.papers.words import at_clock, telephone
from matching.report.bilingual import Bilingual, Language, full_day, kilometres, long_day
from matching.rides.papers.sheets import RidePapers, RunHalt, RunSheet, RunTour
from matching.rides.papers.words import word

_WIDTHS = (8 * mm, 24 * mm, 58 * mm, 31 * mm, 34 * mm, 16 * mm, 15 * mm)
_COLUMNS = ("order", "time", "who", "equipment", "contact", "aboard", "done")
#: Letter sizes tried, in points: the largest with which the sheet stands on one page; when none does, the one
#: of a sheet of several pages.
_SIZES, _LONG = (9.0, 8.2, 7.4, 6.6), 8.2


def run_sheets_pdf(papers: RidePapers, *, language: Language = "fr") -> bytes:
    """The sheets of all drivers as one file; a sheet too long for a page goes on, numbered 1 / 2."""
    printed = papers.stamp.printed
    issued = word(
        "issued", version=papers.stamp.version, day=long_day(printed.date()), time=at_clock(printed)
    )
    # a long title is cut at the end: what must be read stands before it
    owner = [word("made_up").said(language) if papers.synthetic else "", papers.title]
    return render_sections(
        [_section(papers, sheet, language) for sheet in papers.sheets],
        foot=Foot(left=issued.said(language), middle=" · ".join(part for part in owner if part)),
        title=f"{word('sheets_title').said(language)} {papers.day.isoformat()}",
        author=papers.title,
        language=language,
    )


def _section(papers: RidePapers, sheet: RunSheet, language: Language) -> Section:
    size = next((size for size in _SIZES if _fits(_Sheet(papers, sheet, language, size))), _LONG)
    return Section(
        key=sheet.number,
        title=f"{word('sheet', number=sheet.number).said(language)} · {sheet.driver}",
        aside=full_day(papers.day).said(language),
        content=list(_Sheet(papers, sheet, language, size).content()),
    )


def _fits(sheet: _Sheet) -> bool:
    """Whether it stands on one page. What has been measured is never printed: it is made anew."""
    return sum(one.wrap(WIDTH, HEIGHT)[1] for one in sheet.content()) <= HEIGHT


class _Sheet:
    """One sheet in one size of letters."""

    def __init__(self, papers: RidePapers, sheet: RunSheet, language: Language, size: float) -> None:
        self.papers, self.sheet, self.language = papers, sheet, language
        self.text, self.faint = style(size), style(size - 0.8, faint=True)
        self.caption = style(size + 1.2, bold=True)
        self.padding = 2.4 * size / _SIZES[0]

    def content(self) -> Iterator[Flowable]:
        """From the head of the first tour to the boxes at the end."""
        for tour in self.sheet.tours:
            yield self._tour(tour)
            yield Spacer(0, 3 * mm)
        yield paragraph(self._said(word("foot_boxes")), kind=self.text)
        if self.papers.phone:
            yield Spacer(0, 2 * mm)
            office = word("call_office", phone=telephone(self.papers.phone))
            yield paragraph(bold(office.said(self.language)), kind=self.text)

    def _tour(self, tour: RunTour) -> Flowable:
        caption = word(
            "tour",
            vehicle=tour.vehicle,
            departure=at_clock(tour.departure),
            start=tour.start_place,
            arrival=at_clock(tour.arrival),
            end=tour.end_place,
            people=tour.people,
            distance=kilometres(tour.metres),
        )
        heads = [paragraph(bold(word(f"col_{one}").said(self.language)), kind=self.faint) for one in _COLUMNS]
        rows: list[list[Cell]] = [
            [paragraph(self._said(caption), kind=self.caption), *[""] * (len(_COLUMNS) - 1)],
            list(heads),
        ]
        rows += [self._pause(one[0]) if one[0].kind == "pause" else self._row(one) for one in _lines(tour)]
        return grid(rows, widths=_WIDTHS, heads=2, captions=True, padding=self.padding)

    def _pause(self, halt: RunHalt) -> list[Cell]:
        return [
            "",
            self._times(halt, halt),
            paragraph(bold(word("pause").said(self.language)), kind=self.text),
            "",
            "",
            "",
            "",
        ]

    def _row(self, halts: Sequence[RunHalt]) -> list[Cell]:
        """One halt, or all who get out one after the other at one place."""
        halt, last = halts[0], halts[-1]
        several = len(halts) > 1
        verb = word("out_several" if several else halt.kind).said(self.language)
        who = f"{safe(verb)} {bold(', '.join(one.who for one in halts))}"
        contact = [bold(word("phone", phone=halt.phone).said(self.language))] if halt.phone else []
        contact += [self._said(word("contact", contact=halt.contact))] if halt.contact else []
        ready = list(dict.fromkeys(each for one in halts for each in one.equipment))
        ready = ready if several else [halt.party, *ready]
        ready += [word("along", name=halt.along)] if halt.along else []
        boxes = [self._said(word("real_time"))]
        boxes += [self._said(word("absent"))] if halt.kind == "in" else []
        return [
            paragraph(f"{halt.order}–{last.order}" if several else str(halt.order), kind=self.text),
            self._times(halt, last),
            paragraph(
                who, safe(halt.place), self._said(word("on_call")) if halt.reserved else "", kind=self.text
            ),
            paragraph(*(self._said(one) for one in ready), kind=self.text),
            paragraph(*contact, kind=self.faint),
            paragraph(*(self._said(one) for one in _aboard(last)), kind=self.faint),
            paragraph(*boxes, kind=self.faint),
        ]

    def _times(self, first: RunHalt, last: RunHalt) -> Cell:
        start, end = at_clock(first.start).said(self.language), at_clock(last.end).said(self.language)
        return paragraph(f"{bold(start)} – {safe(end)}", kind=self.text)

    def _said(self, text: Bilingual) -> str:
        return safe(text.said(self.language))


def _lines(tour: RunTour) -> Iterator[list[RunHalt]]:
    """Halts of a tour, those who get out together: at one place, without waiting for anybody's window."""
    line: list[RunHalt] = []
    for halt in tour.halts:
        if line and not _together(line[-1], halt):
            yield line
            line = []
        line.append(halt)
    if line:
        yield line


def _together(one: RunHalt, other: RunHalt) -> bool:
    return (
        one.kind == other.kind == "out"
        and (one.place, one.reserved) == (other.place, other.reserved)
        and other.start <= one.end
    )


def _aboard(halt: RunHalt) -> Iterator[Bilingual]:
    if halt.seats:
        yield word("seats", count=halt.seats)
    if halt.wheelchairs:
        yield word("chairs", count=halt.wheelchairs)
    if not halt.seats and not halt.wheelchairs:
        yield word("empty")

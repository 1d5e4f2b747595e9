"""Pages: what stands at the head and foot of each, and how a sheet counts its own pages."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageBreak, PageTemplate

from matching.papers.carer_sheet import CarerPapers
from matching.papers.lines import owner_words, stamp_words
from matching.papers.pdf.letters import BOLD, BRAND, FAINT, INK, PLAIN, RULE
from matching.papers.words import word
from matching.report.bilingual import Language

MARGIN = 12 * mm
HEAD, FOOT = 17 * mm, 12 * mm
WIDTH, HEIGHT = A4[0] - 2 * MARGIN, A4[1] - HEAD - FOOT


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One sheet: pages that are numbered together, under one head."""

    key: str
    title: str
    aside: str
    content: Sequence[Flowable]


@dataclass(frozen=True, slots=True, kw_only=True)
class Foot:
    """What stands at the foot of every page."""

    left: str
    middle: str


def render(papers: CarerPapers, sections: Iterable[Section], *, name: str, language: Language) -> bytes:
    """A PDF file of these sheets, each on pages of its own. The same papers give the same bytes."""
    period = papers.week if papers.day is None else papers.day.isoformat()
    foot = Foot(left=stamp_words(papers).said(language), middle=owner_words(papers).said(language))
    return render_sections(
        sections, foot=foot, title=f"{name} {period}", author=papers.title, language=language
    )


def render_sections(
    sections: Iterable[Section], *, foot: Foot, title: str, author: str, language: Language
) -> bytes:
    """A PDF file of sheets, with ``foot`` under every page; title and author are the file's own."""
    out = io.BytesIO()
    document = BaseDocTemplate(
        out, pagesize=A4, leftMargin=MARGIN, rightMargin=MARGIN, title=title, author=author, invariant=1
    )
    frame = Frame(MARGIN, FOOT, WIDTH, HEIGHT, leftPadding=0, rightPadding=0, topPadding=0, bottomPadding=0)
    document.addPageTemplates([PageTemplate(id="sheet", frames=[frame])])

    def canvas(*arguments: Any, **options: Any) -> Canvas:
        return _SheetCanvas(*arguments, foot=foot, language=language, **options)

    document.build(list(_flow(sections)), canvasmaker=canvas)
    return out.getvalue()


def _flow(sections: Iterable[Section]) -> Iterator[Flowable]:
    for number, section in enumerate(sections):
        if number:
            yield PageBreak()
        yield _Begin(section)
        yield from section.content


class _Begin(Flowable):
    """Takes no room; tells the canvas which sheet the page belongs to."""

    def __init__(self, section: Section) -> None:
        super().__init__()
        self.section = section
        self.width = self.height = 0

    def draw(self) -> None:
        canvas: Any = self.canv  # the writer of this module, not any canvas
        canvas.section = self.section


class _SheetCanvas(Canvas):
    """Keeps the pages until the end, when it is known how many each sheet has."""

    section: Section | None = None

    def __init__(self, *arguments: Any, foot: Foot, language: Language, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._foot, self._words = foot, language
        self._kept: list[dict[str, Any]] = []

    def showPage(self) -> None:
        self._kept.append(dict(self.__dict__))
        begin: Any = super()
        begin._startPage()

    def save(self) -> None:
        kept = self._kept
        counts = Counter(page["section"].key for page in kept if page.get("section"))
        numbers: Counter[str] = Counter()
        for page in kept:
            self.__dict__.update(page)
            if self.section is not None:
                numbers[self.section.key] += 1
                self._frame(self.section, number=numbers[self.section.key], count=counts[self.section.key])
            Canvas.showPage(self)
        super().save()

    def _frame(self, section: Section, *, number: int, count: int) -> None:
        top, right = A4[1] - 9 * mm, A4[0] - MARGIN
        aside = fitted(section.aside, font=PLAIN, size=9, room=WIDTH * 0.55)
        aside_width = stringWidth(aside, PLAIN, 9)
        self.setFillColor(BRAND)
        self.setFont(BOLD, 13)
        self.drawString(
            MARGIN, top, fitted(section.title, font=BOLD, size=13, room=WIDTH - aside_width - 6 * mm)
        )
        self.setFillColor(INK)
        self.setFont(PLAIN, 9)
        self.drawRightString(right, top, aside)
        self.setStrokeColor(RULE)
        self.setLineWidth(0.8)
        self.line(MARGIN, top - 2.2 * mm, right, top - 2.2 * mm)
        self.setFillColor(FAINT)
        self.setFont(PLAIN, 7.5)
        self.drawString(MARGIN, 6 * mm, fitted(self._foot.left, font=PLAIN, size=7.5, room=WIDTH * 0.42))
        owner = fitted(self._foot.middle, font=PLAIN, size=7.5, room=WIDTH * 0.36)
        self.drawCentredString(A4[0] / 2 + 18 * mm, 6 * mm, owner)
        page = word("page", number=number, count=count).said(self._words)
        self.drawRightString(right, 6 * mm, page)


def fitted(text: str, *, font: str, size: float, room: float) -> str:
    """The text, cut with an ellipsis when it is wider than ``room`` points."""
    if stringWidth(text, font, size) <= room:
        return text
    while text and stringWidth(f"{text}…", font, size) > room:
        text = text[:-1]
    return f"{text.rstrip()}…"

"""The letters of the papers: one shipped face that spells every Latin, Greek or Cyrillic name."""

from __future__ import annotations

import io
from importlib import resources
from xml.sax.saxutils import escape

from reportlab.lib.colors import HexColor
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Paragraph

#: Names the faces have inside a PDF file.
PLAIN, BOLD = "MaillonSans", "MaillonSans-Bold"
_FILES = {PLAIN: "DejaVuSansCondensed.ttf", BOLD: "DejaVuSansCondensed-Bold.ttf"}

INK = HexColor("#16212b")
FAINT = HexColor("#56636e")
BRAND = HexColor("#0f5c5c")
RULE = HexColor("#9aa5a0")
BAND = HexColor("#e6eeec")


def load_letters() -> None:
    """Make the two faces known to the PDF writer; doing it twice changes nothing."""
    if BOLD in pdfmetrics.getRegisteredFontNames():
        return
    for name, file in _FILES.items():
        content = resources.files("matching.papers").joinpath("fonts", file).read_bytes()
        pdfmetrics.registerFont(TTFont(name, io.BytesIO(content)))
    pdfmetrics.registerFontFamily(PLAIN, normal=PLAIN, bold=BOLD, italic=PLAIN, boldItalic=BOLD)


def style(size: float, *, bold: bool = False, faint: bool = False, after: float = 0) -> ParagraphStyle:
    """Text of ``size`` points; a word too long for its column is broken rather than printed over the next."""
    return ParagraphStyle(
        f"{size}{'b' if bold else ''}{'f' if faint else ''}",
        fontName=BOLD if bold else PLAIN,
        fontSize=size,
        leading=size * 1.24,
        textColor=FAINT if faint else INK,
        spaceAfter=after,
        splitLongWords=1,
    )


def paragraph(*lines: str, kind: ParagraphStyle) -> Paragraph:
    """Lines of markup already made safe (see :func:`safe`), one under the other."""
    load_letters()
    return Paragraph("<br/>".join(line for line in lines if line), kind)


def safe(text: str) -> str:
    """Text from the tables as text, never as markup; what no printer can show is left out."""
    shown = "".join(letter for letter in text if letter.isprintable() or letter.isspace())
    return escape(" ".join(shown.split(" ")).replace("\r\n", "\n").strip()).replace("\n", "<br/>")


def bold(text: str) -> str:
    """Markup for text in bold."""
    return f"<b>{safe(text)}</b>" if text else ""

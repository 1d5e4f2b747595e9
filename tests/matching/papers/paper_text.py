"""What a finished file holds, whatever its kind: the text a person could read in it."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pypdf import PdfReader


def text_of(name: str, content: bytes) -> str:
    """All text of a PDF, an Excel workbook or a text file."""
    if name.endswith(".pdf"):
        return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)
    if name.endswith(".xlsx"):
        with zipfile.ZipFile(io.BytesIO(content)) as book:
            return "\n".join(book.read(part).decode("utf-8", "replace") for part in book.namelist())
    return content.decode("utf-8").replace("\r\n ", "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One run of letters on a page: where it begins, how large, in which face. Points from bottom left."""

    page: int
    text: str
    x: float
    y: float
    size: float
    bold: bool


def runs(content: bytes) -> Iterator[Run]:
    """Every run of letters of a PDF, page by page."""
    for number, page in enumerate(PdfReader(io.BytesIO(content)).pages, start=1):
        found: list[Run] = []

        def visit(
            text: str,
            cm: Any,
            tm: Any,
            font: Any,
            size: float,
            found: list[Run] = found,
            number: int = number,
        ) -> None:
            if text.strip():
                x = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
                y = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
                bold = font is not None and "Bold" in str(font.get("/BaseFont", ""))
                found.append(Run(page=number, text=text.strip("\n"), x=x, y=y, size=size, bold=bold))

        page.extract_text(visitor_text=visit)
        yield from found

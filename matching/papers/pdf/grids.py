"""Tables of the papers: headings repeated on every page, and no row too tall to stand on one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Paragraph, Table, TableStyle

from matching.papers.pdf.letters import BAND, RULE

Cell = Paragraph | str
#: Taller rows go on in a second one: a row never breaks, so whatever is written must fit on some page.
_TALLEST = 90 * mm


def grid(
    rows: Sequence[Sequence[Cell]],
    *,
    widths: Sequence[float],
    heads: int = 1,
    captions: bool = False,
    padding: float = 2.5,
) -> Flowable:
    """A table that repeats its first ``heads`` rows on every page; with ``captions`` row one spans it all."""
    look: list[Any] = [
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LINEBELOW", (0, 0), (-1, -1), 0.4, RULE),
        ("LEFTPADDING", (0, 0), (-1, -1), padding),
        ("RIGHTPADDING", (0, 0), (-1, -1), padding),
        ("TOPPADDING", (0, 0), (-1, -1), padding),
        ("BOTTOMPADDING", (0, 0), (-1, -1), padding),
    ]
    if heads:
        look.append(("BACKGROUND", (0, 0), (-1, heads - 1), BAND))
    if captions:
        look.append(("SPAN", (0, 0), (-1, 0)))
    inner = [width - 2 * padding for width in widths]
    body = [part for row in rows[heads:] for part in _parts(row, inner)]
    return Table(
        [*(list(row) for row in rows[:heads]), *body],
        colWidths=list(widths),
        style=TableStyle(look),
        repeatRows=heads,
        hAlign="LEFT",
    )


def _parts(row: Sequence[Cell], widths: Sequence[float]) -> Iterator[list[Cell]]:
    """The row, or several one under the other when one of its cells is too tall."""
    columns = [list(_pieces(cell, width)) for cell, width in zip(row, widths, strict=True)]
    for pieces in zip_longest(*columns, fillvalue=""):
        yield list(pieces)


def _pieces(cell: Cell, width: float) -> Iterator[Cell]:
    """The cell's text in pieces of whole lines, none taller than a row may be."""
    while isinstance(cell, Paragraph) and cell.wrap(width, _TALLEST)[1] > _TALLEST:
        pieces: list[Any] = cell.split(width, _TALLEST)
        yield pieces[0]
        cell = pieces[1]
    yield cell

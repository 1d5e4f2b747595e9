"""A day of rides as an Excel workbook: run sheets, rides, refusals, solo against pooled."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import xlsxwriter

from matching.report.bilingual import Bilingual, Language, clock
from matching.report.cells import is_active
from matching.report.moments import midnight
from matching.rides.report.view import ExtraSheet, RidesView
from matching.rides.report.words import word

if TYPE_CHECKING:
    from xlsxwriter.format import Format

Cell = str | int | float | None


def render_rides_workbook(
    view: RidesView, *, language: Language = "fr", sheets: Sequence[ExtraSheet] = ()
) -> bytes:
    """The bytes of an ``.xlsx`` file. Text is always written as text, so no cell can run as a formula.

    ``sheets`` come first.
    """
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False}) as book:
        # A fixed creation date: the same plan gives the same bytes.
        book.set_properties({"title": view.title, "created": midnight(view.day, None).replace(tzinfo=None)})
        pen = _Pen(book, language)
        for one in sheets:
            pen.extra(one)
        pen.table("sheets", _SHEET, _calls(view, language))
        pen.table("orders", _ORDERS, _orders(view, language))
        pen.table("refusals", _REFUSALS, _refusals(view, language))
        pen.table("compare", ("", "shared", "alone", "difference"), _compare(view, language))
    return out.getvalue()


_SHEET = (
    "vehicle",
    "driver",
    "n°",
    "time",
    "in",
    "out",
    "place",
    "party",
    "contact",
    "aboard",
    "ride",
)
_ORDERS = ("time", "who", "from", "to", "party", "cost")
_REFUSALS = ("who", "from", "to", "wanted", "why")


class _Pen:
    """Writes typed cells in the house's formats."""

    def __init__(self, book: xlsxwriter.Workbook, language: Language) -> None:
        self.book, self.language = book, language
        self.head: Format = book.add_format({"bold": True, "bg_color": "#0f5c5c", "font_color": "#ffffff"})
        self.text: Format = book.add_format({"valign": "top"})
        self.quoted: Format = book.add_format({"valign": "top", "quote_prefix": True})

    def table(self, title: str, columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> None:
        """One sheet: a header in words, then the rows."""
        heads = [word(code).said(self.language) if code not in ("", "n°") else code for code in columns]
        self._sheet(word(title).said(self.language), heads, rows)

    def extra(self, one: ExtraSheet) -> None:
        """A sheet that comes with its own words."""
        rows = (
            [cell.said(self.language) if isinstance(cell, Bilingual) else cell for cell in row]
            for row in one.rows
        )
        heads = [column.said(self.language) for column in one.columns]
        self._sheet(one.title.said(self.language), heads, rows)

    def _sheet(self, title: str, heads: Sequence[str], rows: Iterable[Sequence[Cell]]) -> None:
        sheet = self.book.add_worksheet(title[:31])
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        sheet.freeze_panes(1, 0)
        sheet.set_column(0, len(heads) - 1, 20)
        for column, head in enumerate(heads):
            sheet.write_string(0, column, head, self.head)
        for number, row in enumerate(rows, start=1):
            for column, cell in enumerate(row):
                if isinstance(cell, str):
                    sheet.write_string(number, column, cell, self.quoted if is_active(cell) else self.text)
                elif cell is not None:
                    sheet.write_number(number, column, cell, self.text)


def _calls(view: RidesView, language: Language) -> Iterable[list[Cell]]:
    for tour in view.tours:
        for number, call in enumerate(tour.calls, start=1):
            pause = word("pause").said(language) if call.kind == "pause" else ""
            ride = "" if call.ride is None else f"{call.ride // 60} / {(call.direct or 0) // 60}"
            if call.ride is not None and call.longest is not None:
                ride += f" / {call.longest // 60}"
            yield [
                tour.vehicle,
                tour.driver,
                number,
                clock(call.start),
                call.who if call.kind == "in" else pause,
                call.who if call.kind == "out" else "",
                call.place,
                call.party.said(language) if call.kind == "in" else "",
                call.contact if call.kind == "in" else "",
                call.seats + call.wheelchairs,
                ride,
            ]


def _orders(view: RidesView, language: Language) -> Iterable[list[Cell]]:
    for one in view.orders:
        party = one.party.said(language)
        yield [clock(one.pickup), one.who, one.origin, one.destination, party, round(one.euros, 2)]


def _refusals(view: RidesView, language: Language) -> Iterable[list[Cell]]:
    for one in view.refusals:
        reasons = " ".join(reason.said(language) for reason in one.reasons)
        yield [one.who, one.origin, one.destination, one.wanted.said(language), reasons]


def _compare(view: RidesView, language: Language) -> Iterable[list[Cell]]:
    for row in view.compare:
        values = (row.shared, row.alone, row.difference)
        yield [word(row.code).said(language), *(value.said(language) for value in values)]

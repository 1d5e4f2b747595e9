"""The week as an Excel workbook: the grid, by person, by day, unserved, figures, continuity."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import xlsxwriter

from matching.report.bilingual import Language, clock, long_day
from matching.report.care_sheet import care_sheet
from matching.report.counters import count
from matching.report.moments import midnight
from matching.report.pen import Pen
from matching.report.rows import VISIT_COLUMNS, Cell, headings, planned_row, unserved_row
from matching.report.view import WeekView
from matching.report.words import mode_word, word

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

_PEOPLE = ("carer", "organisation", "mode", "visits", "hours_work", "hours_contract", "travel_km")


def render_workbook(view: WeekView, *, language: Language = "fr") -> bytes:
    """The bytes of an ``.xlsx`` file. Text is always written as text, so no cell can run as a formula."""
    out = io.BytesIO()
    # A fixed creation date: the same plan gives the same bytes.
    with xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False}) as book:
        book.set_properties(
            {"title": f"{view.title} {view.week}", "created": midnight(view.first, None).replace(tzinfo=None)}
        )
        pen = Pen(book, language)
        _grid(pen, view)
        _people(pen, view)
        _days(pen, view)
        _unserved(pen, view)
        _figures(pen, view)
        if view.care is not None:
            care_sheet(pen, view.care)
    return out.getvalue()


def _grid(pen: Pen, view: WeekView) -> None:
    sheet = pen.sheet("sheet_grid")
    days = [long_day(day).said(pen.language) for day in view.days]
    pen.header(sheet, [word("carer").said(pen.language), *days])
    sheet.set_column(0, 0, 24)
    sheet.set_column(1, len(view.days), 25)
    for row, worker in enumerate(sorted(view.workers, key=lambda w: w.name.casefold()), start=1):
        pen.write(sheet, row, 0, worker.name)
        for column, day in enumerate(view.days, start=1):
            lines = [
                f"{clock(stop.start)}-{clock(stop.end)} {stop.client}"
                for tour in worker.on(day)
                for stop in tour.stops
            ]
            pen.write(sheet, row, column, "\n".join(lines), pen.wrapped)


def _people(pen: Pen, view: WeekView) -> None:
    sheet = pen.sheet("sheet_people")
    found = [
        planned_row(worker, tour, stop, pen.language)
        for worker in sorted(view.workers, key=lambda w: w.name.casefold())
        for tour in sorted(worker.tours, key=lambda t: t.departure.timestamp())
        for stop in tour.stops
    ]
    _visits(pen, sheet, found, first="carer")


def _days(pen: Pen, view: WeekView) -> None:
    sheet = pen.sheet("sheet_days")
    stops = sorted(view.stops(), key=lambda found: (found[2].start.timestamp(), found[2].key))
    _visits(pen, sheet, [planned_row(*found, pen.language) for found in stops], first="date")


def _visits(pen: Pen, sheet: Worksheet, rows: list[list[Cell]], *, first: str) -> None:
    """Visit rows with the column ``first`` in front, and without what only unserved visits have."""
    shown = [first, *(c for c in VISIT_COLUMNS if c not in {first, "state", "level", "reasons"})]
    places = [VISIT_COLUMNS.index(column) for column in shown]
    pen.table(sheet, tuple(shown), ([row[place] for place in places] for row in rows))


def _unserved(pen: Pen, view: WeekView) -> None:
    shown = (
        "date",
        "start",
        "end",
        "minutes",
        "client",
        "service",
        "family",
        "commune",
        "level",
        "reasons",
        "id",
    )
    places = [VISIT_COLUMNS.index(column) for column in shown]
    rows = (unserved_row(one, pen.language) for one in view.unserved)
    pen.table(pen.sheet("sheet_unserved"), shown, ([row[place] for place in places] for row in rows))


def _figures(pen: Pen, view: WeekView) -> None:
    sheet = pen.sheet("sheet_figures")
    sums = count(view)
    lines: list[tuple[str, Cell]] = [
        (word("visits_planned").said(pen.language), sums.planned),
        (word("unserved").said(pen.language), sums.unserved),
        (word("hours_work").said(pen.language), round(sums.work / 3600, 2)),
        (word("hours_contract").said(pen.language), round(sums.contract / 3600, 2)),
        (word("travel_km").said(pen.language), round(sums.metres / 1000, 1)),
        (word("travel_minutes").said(pen.language), round(sums.travel / 60)),
        (word("wait_minutes").said(pen.language), round(sums.wait / 60)),
    ]
    lines += [(f"{price.label.said(pen.language)} (€)", round(price.euros, 2)) for price in view.prices]
    pen.header(sheet, [word("figure").said(pen.language), word("value").said(pen.language)])
    sheet.set_column(0, 0, 44)
    for row, (label, value) in enumerate(lines, start=1):
        pen.write(sheet, row, 0, label)
        pen.write(sheet, row, 1, value)
    said = [word("synthetic")] if view.synthetic else []
    said += [notice.text for notice in view.notices]
    for row, text in enumerate(said, start=len(lines) + 2):
        pen.write(sheet, row, 0, text.said(pen.language))
    _hours(pen, sheet, view, top=len(lines) + 4 + max(1, len(said)))


def _hours(pen: Pen, sheet: Worksheet, view: WeekView, *, top: int) -> None:
    """Hours and kilometres of each person, from row ``top`` on."""
    for column, title in enumerate(headings(_PEOPLE, pen.language)):
        sheet.write_string(top - 1, column, title, pen.head)
    for row, worker in enumerate(sorted(view.workers, key=lambda w: w.name.casefold()), start=top):
        cells: list[Cell] = [
            worker.name,
            worker.organisation,
            mode_word(worker.mode).said(pen.language),
            worker.visits,
            round(worker.work / 3600, 2),
            None if worker.contract is None else round(worker.contract / 3600, 2),
            round(worker.metres / 1000, 1),
        ]
        for column, cell in enumerate(cells):
            pen.write(sheet, row, column, cell)

"""The wall planning as a workbook, as they are: merged names, totals, colours, slips."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

import xlsxwriter

from scenarios.wall.people import CARERS, Carer
from scenarios.wall.week import Usual, of_day

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

_HEADINGS = ("lun 23", "mar 24", "mer 25", "jeu 26", "ven 27", "sam 28", "dim 29")
_LEGEND = (
    ("RH", "repos hebdomadaire"),
    ("CP", "congés payés"),
    ("AM", "arrêt maladie"),
    ("FORM", "formation"),
    ("JF", "jour férié"),
)

#: What the week really says where it differs from the usual one: carer, day (0 is Monday), the cell.
EXCEPTIONS: dict[tuple[str, int], str] = {
    # Overlap: the first visit grew, the second stayed.
    ("carvalho", 1): (
        "8h30-10h DURAND J. toilette / 9h45-10h45 MOREAU toilette / 11h-12h DURAND J. repas / "
        "13h30-15h30 GARCIA ménage"
    ),
    # Planned on her rest day.
    ("diallo", 2): "RH / 9h-10h NGUYEN compagnie",
    # A client who refuses her.
    ("mercier", 6): (
        "8H-9H FAURE toilette\n9H15-10H15 Mme LEGRAND toilette\n11H30-12H30 FAURE repas\n"
        "18H-19H Mme LEGRAND repas\n19H15-20H MOREAU compagnie"
    ),
    # Ill; her visits wait on the row "À pourvoir".
    ("rousseau", 0): "AM",
    ("rousseau", 1): "AM",
    ("rousseau", 2): "AM",
    # More than the contract and its tenth.
    ("tran", 5): "9-12 DURAND P. ménage",
    # A meeting; an end that nobody wrote.
    ("aubert", 3): "FORM 9h-12h / 14h Mme ANDRÉ ménage / 16h15-18h15 LECLERC courses",
    # Two minutes to get from one client to the next.
    ("costa", 4): (
        "8h30-9h30 KONÉ toilette ; 9h32-10h45 PERRIN toilette ; 11h45-12h45 KONÉ repas ; "
        "13,5-15,5 COLIN ménage"
    ),
    # A time as a spreadsheet keeps it.
    ("sow", 1): "0,375-0,4583 HUET garde / 11h15-12h15 HUET repas / 14h-15h KONÉ courses",
    # No time at all: it cannot be read.
    ("leblanc", 2): "MARCHAND repas",
}
_TO_FILL = {0: "8h-9h30 GARCIA toilette", 1: "8h-9h30 GARCIA toilette", 2: "8h-9h30 GARCIA toilette"}

Writes = Callable[[Usual], str]


def workbook_bytes() -> bytes:
    """The workbook; the same bytes each time."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        book.set_properties({"title": "Planning mural (données fictives)", "created": datetime(2026, 11, 16)})  # noqa: DTZ001
        pen = _Pen(book)
        pen.thiais()
        pen.orly()
        pen.legend()
    return out.getvalue()


def _cell(carer: Carer, day: int, write: Writes, between: str) -> str:
    if (carer.key, day) in EXCEPTIONS:
        return EXCEPTIONS[carer.key, day]
    return between.join(write(visit) for visit in of_day(carer.key, day)) or "RH"


def _hours(minutes: int, letter: str) -> str:
    return (
        f"{minutes // 60 % 24}{letter}{minutes % 60:02d}" if minutes % 60 else f"{minutes // 60 % 24}{letter}"
    )


def _small(visit: Usual) -> str:
    return f"{_hours(visit.start, 'h')}-{_hours(visit.end, 'h')} {visit.client.written} {visit.service}"


def _capital(visit: Usual) -> str:
    return f"{_hours(visit.start, 'H')}-{_hours(visit.end, 'H')} {visit.client.written} {visit.service}"


def _colon(visit: Usual) -> str:
    start, end = (f"{minutes // 60 % 24:02d}:{minutes % 60:02d}" for minutes in (visit.start, visit.end))
    return f"{start}-{end} {visit.client.written} {visit.service}"


#: How each carer's row is written, and what stands between two visits.
_HANDS: dict[str, tuple[Writes, str]] = {
    "mercier": (_capital, "\n"),
    "tran": (_colon, "\n"),
    "leblanc": (_colon, " / "),
    "picard": (_capital, " / "),
}


class _Pen:
    """Writes the sheets cell by cell."""

    def __init__(self, book: xlsxwriter.Workbook) -> None:
        self._book = book
        self._title = book.add_format({"bold": True, "font_size": 14, "align": "center"})
        self._head = book.add_format({"bold": True, "bg_color": "#D9E1F2", "border": 1})
        self._name = book.add_format({"bold": True, "border": 1, "valign": "vcenter"})
        self._text = book.add_format({"text_wrap": True, "valign": "top", "border": 1})
        self._leave = book.add_format({"text_wrap": True, "border": 1, "bg_color": "#BFBFBF"})
        self._spare = book.add_format({"text_wrap": True, "border": 1, "bg_color": "#FFFF00"})

    def _sheet(self, title: str, above: str, first: tuple[str, ...]) -> Worksheet:
        sheet = self._book.add_worksheet(title)
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        sheet.merge_range(0, 0, 0, len(first) + 7, above, self._title)
        for column, heading in enumerate((*first, *_HEADINGS, "Total")):
            sheet.write_string(2, column, heading, self._head)
        sheet.set_column(0, 0, 20)
        sheet.set_column(len(first), len(first) + 6, 28)
        return sheet

    def thiais(self) -> None:
        """Title and week above, contracts and telephones beside, two rows under one merged name."""
        sheet = self._sheet(
            "Thiais",
            "SECTEUR THIAIS - Semaine 48 (du 23 au 29 novembre 2026)",
            ("Intervenante", "Contrat", "Tél."),
        )
        row = 3
        for number, carer in enumerate(one for one in CARERS if one.sector == "Thiais"):
            write, between = _HANDS.get(carer.key, (_small, " / "))
            cells = [_cell(carer, day, write, between) for day in range(7)]
            two_rows = carer.key == "benali"
            if two_rows:
                sheet.merge_range(row, 0, row + 1, 0, carer.name, self._name)
            else:
                sheet.write_string(row, 0, carer.name, self._name)
            sheet.write_string(row, 1, f"{carer.hours}h", self._text)
            sheet.write_number(row, 2, 600000000 + 11 * number, self._text)  # its zero is lost, as ever
            halves = [cell.split(" / 14h") for cell in cells] if two_rows else [[cell] for cell in cells]
            for day, parts in enumerate(halves):
                for line, part in enumerate(parts):
                    text = part if not line else "14h" + part
                    style = self._leave if text == "AM" else self._text
                    sheet.write_string(row + line, 3 + day, text, style)
            sheet.write_number(row, 10, carer.hours, self._text)
            row += 2 if two_rows else 1
        sheet.write_string(row, 0, "À pourvoir", self._name)
        for day, text in _TO_FILL.items():
            sheet.write_string(row, 3 + day, text, self._spare)
        sheet.write_string(row + 1, 0, "Total", self._name)
        for day in range(7):
            sheet.write_number(row + 1, 3 + day, 30, self._text)

    def orly(self) -> None:
        """Contract behind the name, leave laid over several days, days only headed "lun 23"."""
        sheet = self._sheet("Orly", "SECTEUR ORLY", ("NOM Prénom",))
        for row, carer in enumerate((one for one in CARERS if one.sector == "Orly"), start=3):
            write, between = _HANDS.get(carer.key, (_small, " / "))
            sheet.write_string(row, 0, f"{carer.name} ({carer.hours}h)", self._name)
            cells = [_cell(carer, day, write, between) for day in range(7)]
            first = 0
            if carer.key == "picard":  # one "RH" laid over Monday and Tuesday
                sheet.merge_range(row, 1, row, 2, cells[0], self._leave)
                first = 2
            for day in range(first, 7):
                sheet.write_string(
                    row, 1 + day, cells[day], self._leave if cells[day] == "RH" else self._text
                )
            sheet.write_number(row, 8, carer.hours, self._text)
        sheet.write_string(9, 0, "Imprimé le 20/11, données fictives", self._text)

    def legend(self) -> None:
        """Codes and colours."""
        sheet = self._book.add_worksheet("Légende")
        sheet.write_row(0, 0, ("Code", "Signification"), self._head)
        for row, (code, meaning) in enumerate(_LEGEND, start=1):
            sheet.write_row(row, 0, (code, meaning), self._text)
        sheet.write_string(len(_LEGEND) + 2, 0, "", self._spare)
        sheet.write_string(len(_LEGEND) + 2, 1, "remplacement à trouver", self._text)
        sheet.set_column(1, 1, 30)

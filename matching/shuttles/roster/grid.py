"""One grid of people by dates: where its columns stand, and its cells as shifts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from matching.imports.cell import plain
from matching.imports.wall.days import Heading, anchors_of, dates_of, heading_of
from matching.imports.wall.layout import is_total
from matching.shuttles.hours import BadHour, HourRange
from matching.shuttles.roster.faults import cell_fault
from matching.shuttles.roster.legend import Codes, ShiftCode, code_key, read_span
from matching.tables.cells import is_empty
from matching.tables.faults import TableFault, closest
from matching.tables.opening import RawSheet

#: Headings of the columns beside the days, in plain text.
_COLUMNS: tuple[tuple[str, str], ...] = (
    (r"prenom|first name", "first_name"),
    (r"matricule|id|numero|n|badge|reference|key", "id"),
    (r"nom.*|salarie.*|agent|name|employe|collaborateur|personne|worker", "name"),
    (r"commune.*|ville.*|domicile|residence|town|habite.*", "commune"),
    (r"arret.*|stop", "stop"),
    (r"lat(?:itude)?", "lat"),
    (r"lon(?:gitude)?|lng", "lon"),
    (r"site|lieu.*|etablissement|zone", "site"),
    (r"porte|acces|gate", "gate"),
    (r"employeur|societe|entreprise|employer|company", "employer"),
    (r"fauteuil|ufr|wheelchair", "wheelchair"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterShift:
    """A cell that holds a shift: its day, hours, and where it stands."""

    day: date
    start: int
    end: HourRange
    code: str
    site: str | None
    gate: str | None
    column: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterRow:
    """One person of a grid: what the columns beside the days say, and the shifts."""

    file: str
    number: int
    said: Mapping[str, object]
    columns: Mapping[str, int]
    shifts: tuple[RosterShift, ...]

    @property
    def name(self) -> str:
        """First name and name, else the key."""
        parts = [str(self.said[kind]).strip() for kind in ("first_name", "name") if kind in self.said]
        return " ".join(parts) or str(self.said.get("id", "")).strip()

    @property
    def key(self) -> str:
        """The employer's own number of the person, else the name."""
        said = self.said.get("id")
        if isinstance(said, float) and said.is_integer():
            said = int(said)
        return str(said).strip() if said is not None else self.name

    def fault(self, kind: str, code: str, **parameters: object) -> TableFault:
        """The fault of one of the columns beside the days; of the name's when there is no such column."""
        column = self.columns.get(kind, self.columns.get("name", 0))
        seen = self.said.get(kind)
        return cell_fault(code, file=self.file, row=self.number, column=column + 1, seen=seen, **parameters)


def read_grid(
    sheet: RawSheet, file: str, codes: Codes, *, near: date, faults: list[TableFault]
) -> list[RosterRow] | None:
    """The people of one sheet; None when no row heads days.

    ``near`` completes headings without a year (``lun 23``): the title above does, else the nearest date.
    """
    place = next((n for n, cells in enumerate(sheet.lines) if len(_days(cells)) >= 1 and _named(cells)), None)
    if place is None:
        return None
    columns = _columns(sheet.lines[place])
    days = _dated(sheet, place, file, near, faults)
    if days is None:
        return []
    rows = []
    for number, cells in list(zip(sheet.numbers, sheet.lines, strict=True))[place + 1 :]:
        row = _row(cells, file, number, columns, days, codes, faults)
        if row is not None:
            rows.append(row)
    return rows


def _days(cells: Sequence[object]) -> list[tuple[int, Heading]]:
    headings = ((place, heading_of(cell)) for place, cell in enumerate(cells))
    return [(place, heading) for place, heading in headings if heading is not None]


def _columns(cells: Sequence[object]) -> dict[str, int]:
    found: dict[str, int] = {}
    for place, cell in enumerate(cells):
        if isinstance(cell, str) and heading_of(cell) is None:
            kind = next((kind for words, kind in _COLUMNS if re.fullmatch(words, plain(cell))), None)
            if kind is not None:
                found.setdefault(kind, place)
    return found


def _named(cells: Sequence[object]) -> bool:
    return bool(_columns(cells).keys() & {"name", "id"})


def _dated(
    sheet: RawSheet, place: int, file: str, near: date, faults: list[TableFault]
) -> dict[int, date] | None:
    """The date of each day column; None, with a fault, when a heading fits no date."""
    headings = _days(sheet.lines[place])
    above = [str(cell) for cells in sheet.lines[:place] for cell in cells if not is_empty(cell)]
    anchors = [anchor for text in (*above, sheet.title) for anchor in anchors_of(text, near)]
    found = dates_of([heading for _, heading in headings], week=None, anchors=anchors, today=near)
    if isinstance(found, int):
        column = headings[found][0]
        faults.append(
            cell_fault(
                "shuttles.heading",
                file=file,
                row=sheet.numbers[place],
                column=column + 1,
                seen=sheet.lines[place][column],
            )
        )
        return None
    return {column: day for (column, _), day in zip(headings, found[0], strict=True)}


def _row(
    cells: Sequence[object],
    file: str,
    number: int,
    columns: Mapping[str, int],
    days: Mapping[int, date],
    codes: Codes,
    faults: list[TableFault],
) -> RosterRow | None:
    said = {kind: cells[place] for kind, place in columns.items() if place < len(cells)}
    said = {kind: cell for kind, cell in said.items() if not is_empty(cell)}
    row = RosterRow(file=file, number=number, said=said, columns=columns, shifts=())
    if row.name and is_total(row.name):
        return None
    shifts = tuple(_shifts(cells, row, days, codes, faults))
    if not row.name:
        if shifts:
            faults.append(row.fault("name", "shuttles.no_name"))
        return None
    return RosterRow(file=file, number=number, said=said, columns=columns, shifts=shifts)


def _shifts(
    cells: Sequence[object],
    row: RosterRow,
    days: Mapping[int, date],
    codes: Codes,
    faults: list[TableFault],
) -> Iterator[RosterShift]:
    for place, day in days.items():
        if place >= len(cells) or is_empty(cells[place]):
            continue
        text = str(cells[place]).strip()
        try:
            code = _code(text, codes)
        except BadHour as bad:
            known = closest(code_key(text), codes)
            faults.append(
                cell_fault(
                    bad.code,
                    file=row.file,
                    row=row.number,
                    column=place + 1,
                    seen=text,
                    known=", ".join(sorted(one.code for one in codes.values())) or "-",
                    close=codes[known].code if known else "-",
                    day=f"{day:%d/%m/%Y}",
                )
            )
            continue
        if code.start is not None and code.end is not None:
            yield RosterShift(
                day=day,
                start=code.start,
                end=code.end,
                code=code.code,
                site=code.site,
                gate=code.gate,
                column=place,
            )


def _code(text: str, codes: Codes) -> ShiftCode:
    """What a cell means: a code of the legend, or hours written out. Raises BadHour."""
    found = codes.get(code_key(text))
    if found is not None:
        return found
    if text in ("-", "–", "/"):
        return ShiftCode(code=text)
    if not any(letter.isdigit() for letter in text):
        raise BadHour("shuttles.code")
    try:
        start, end = read_span(text)
    except BadHour as bad:
        raise BadHour("shuttles.code" if text[0].isalpha() else bad.code) from None
    return ShiftCode(code="", start=start, end=end)

"""Where things stand on a sheet: headings of days, names, totals, the title above."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from matching.imports.cell import plain
from matching.imports.heading import ERROR_HEADINGS
from matching.imports.wall.cells import Tab
from matching.imports.wall.days import Heading, heading_of
from matching.imports.wall.folded import folded

#: Fewer headings of days in a row are a coincidence.
_FEWEST = 3
_TOTAL = re.compile(r"(?:sous[- ]?)?totaux?\b|(?:sous[- ]?)?total\b|somme\b|nb\b|nombre\b|sum\b|effectif")
_NAME = re.compile(r"nom|intervenant|auxiliaire|salarie|avs|aide a domicile|personne|agent|carer|name|worker")
_FIRST_NAME = re.compile(r"prenom|first name")
_CONTRACT = re.compile(r"contrat|contract|h/sem|heures? (?:hebdo|sem)|mensualisation|base horaire")
_NOBODY = re.compile(
    r"(?:interventions? |visites? )?(?:a pourvoir|a affecter|non affectee?s?|non attribuee?s?|"
    r"sans intervenante?|a remplacer|vacante?s?|a planifier|unassigned|to fill|open)|\?+"
)
_NOTE = re.compile(
    r"^(?:imprime|edite|mis a jour|maj\b|version|nb\s*:|note|legende|\*|remarque|fait le|printed)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One grid of a sheet.

    Attributes
    ----------
    row: of the headings; ``last`` is the last row of the grid.
    days: column and heading of each day, from left to right.
    name, first_name, contract: columns; the last two are None when there is none.
    ignored: headings of the other columns.
    title: what stands above the headings.
    """

    row: int
    last: int
    days: tuple[tuple[int, Heading], ...]
    name: int
    first_name: int | None
    contract: int | None
    ignored: tuple[str, ...]
    title: str


def heading_rows(tab: Tab) -> list[int]:
    """Rows with at least three cells that head days, and at most a few other words."""
    return [row for row in range(1, tab.rows + 1) if len(_days(tab, row)) >= _FEWEST]


def blocks_of(tab: Tab) -> list[Block]:
    """The grids of a sheet, from top to bottom."""
    rows = heading_rows(tab)
    return [_block(tab, rows, number) for number in range(len(rows))]


def error_columns(tab: Tab) -> frozenset[int]:
    """Columns in which a copy that comes back told what was wrong."""
    return frozenset(
        column
        for row in heading_rows(tab)
        for column in range(1, tab.columns + 1)
        if plain(tab.at(row, column).text) in ERROR_HEADINGS
    )


def is_total(text: str) -> bool:
    """Whether a row's name or a heading says that it only sums others."""
    return bool(_TOTAL.match(folded(text)))


def is_nobody(text: str) -> bool:
    """Whether a row's name says that its visits have no carer yet."""
    return bool(_NOBODY.fullmatch(folded(text).strip(" .:!")))


def is_note(text: str) -> bool:
    """Whether what stands in the column of names is a remark, not a name."""
    return bool(_NOTE.match(folded(text))) or len(text) > 50 or sum(letter.isdigit() for letter in text) > 3


def _days(tab: Tab, row: int) -> list[tuple[int, Heading]]:
    found: list[tuple[int, Heading]] = []
    for column in range(1, tab.columns + 1):
        cell = tab.at(row, column)
        if cell.value is None or cell.spread:
            continue
        heading = heading_of(cell.value)
        if heading is not None:
            found.append((column, heading))
    return found


def _block(tab: Tab, rows: Sequence[int], number: int) -> Block:
    row = rows[number]
    days = _days(tab, row)
    last = rows[number + 1] - 1 if number + 1 < len(rows) else tab.rows
    titles = dict(_titles(tab, row))
    name = next((column for column, text in titles.items() if _is_name(text)), None)
    if name is None:
        name = _first_text_column(tab, row, last, days[0][0])
    first_name = next((c for c, text in titles.items() if _FIRST_NAME.search(folded(text))), None)
    contract = next((c for c, text in titles.items() if _CONTRACT.search(folded(text))), None)
    used = {name, first_name, contract, *(column for column, _ in days), *error_columns(tab)}
    others = (tab.at(row, column).text for column in range(1, tab.columns + 1) if column not in used)
    above = range(rows[number - 1] + 1 if number else 1, row)
    return Block(
        row=row,
        last=last,
        days=tuple(days),
        name=name,
        first_name=first_name if first_name != name else None,
        contract=contract,
        ignored=tuple(dict.fromkeys(text for text in others if text)),
        title=_title(tab, above, first=number == 0),
    )


def _titles(tab: Tab, row: int) -> Iterator[tuple[int, str]]:
    """Headings of the columns that are no days."""
    for column in range(1, tab.columns + 1):
        text = tab.at(row, column).text
        if text and heading_of(tab.at(row, column).value) is None:
            yield column, text


def _is_name(text: str) -> bool:
    plain_text = folded(text)
    return bool(_NAME.search(plain_text)) and not _FIRST_NAME.search(plain_text)


def _first_text_column(tab: Tab, row: int, last: int, first_day: int) -> int:
    """The first column left of the days that holds words; the one beside them when none does."""
    for column in range(1, first_day):
        texts = (tab.at(line, column).text for line in range(row + 1, last + 1))
        if any(re.search(r"[^\W\d_]{2}", text) for text in texts):
            return column
    return max(1, first_day - 1)


def _title(tab: Tab, rows: range, *, first: bool) -> str:
    """The text above the headings; above a later grid only its last lines can be its title."""
    kept = rows if first else range(max(rows.start, rows.stop - 3), rows.stop)
    texts: list[str] = []
    for row in kept:
        for column in range(1, tab.columns + 1):
            cell = tab.at(row, column)
            if cell.text and not cell.spread:
                texts.append(cell.text)
    return " ".join(texts)[:400]

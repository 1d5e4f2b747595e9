"""One row on its way to an entry: what is read of it, what was guessed, what is wrong."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeVar

from matching.imports.cell import Misread, Read, plain, spaced
from matching.imports.contacts import told
from matching.imports.heading import Table
from matching.imports.names import Name
from matching.imports.profile import Field
from matching.imports.record import Guess, ImportFault, Kind, Where

T = TypeVar("T")

#: What spreadsheets write in a cell whose formula fails, in both languages.
_ERRORS = {"#REF!", "#N/A", "#VALUE!", "#VALEUR!", "#NAME?", "#NOM?", "#DIV/0!"}
_ERRORS |= {"#NUM!", "#NOMBRE!", "#NULL!", "#NUL!", "#SPILL!", "#CALC!"}


@dataclass(slots=True)
class Draft:
    """What one row holds, as far as it could be read; ``start`` is naive, on the clock."""

    table: Table
    line: int
    kind: Kind = "visit"
    person: Name | None = None
    client: Name | None = None
    service: str | None = None
    start: datetime | None = None
    minutes: int | None = None
    code: str | None = None
    address: str | None = None
    postcode: str | None = None
    commune: str | None = None
    phone: str | None = None
    guesses: list[Guess] = field(default_factory=list)
    faults: list[ImportFault] = field(default_factory=list)

    @property
    def row(self) -> int:
        """Number of the row in the file."""
        return self.table.sheet.numbers[self.line]

    def has(self, name: Field) -> bool:
        """Whether the table has a column for the field."""
        return name in self.table.fields

    def raw(self, name: Field) -> object:
        """What the cell of a field holds; None when it is empty or has no column."""
        place = self.table.fields.get(name)
        cells = self.table.sheet.lines[self.line]
        if place is None or place >= len(cells):
            return None
        cell = cells[place]
        return None if isinstance(cell, str) and not cell.strip() else cell

    def text(self, name: Field) -> str:
        """The cell of a field as text in one line; "" when it is empty."""
        cell = self.raw(name)
        if isinstance(cell, float) and cell.is_integer():
            cell = int(cell)
        return "" if cell is None else spaced(str(cell))

    def where(self, name: Field | None = None) -> Where:
        """The cell of a field; the row as a whole without one."""
        sheet = self.table.sheet
        place = None if name is None else self.table.fields.get(name)
        if place is None or name is None:
            return Where(sheet=self.table.label, row=self.row, tab=sheet.title)
        return Where(
            sheet=self.table.label,
            row=self.row,
            column=place + 1,
            heading=self.table.headings[place],
            text=told(self.raw(name)),
            tab=sheet.title,
        )

    def wrong(self, name: Field | None, code: str, **parameters: object) -> None:
        """Note what is wrong with a cell, or with the row."""
        self.faults.append(self.where(name).fault(code, **parameters))

    def guessed(self, name: Field | None, code: str, **parameters: object) -> None:
        """Note a guess about a cell, or about the row."""
        self.guesses.append(Guess(code=code, where=self.where(name), parameters=parameters))

    def failed(self, name: Field) -> bool:
        """Whether the cell holds a failed formula, which is then noted."""
        cell = self.raw(name)
        if not isinstance(cell, str) or cell.strip().upper() not in _ERRORS:
            return False
        self.wrong(name, "import.error_cell")
        return True

    def read(self, name: Field, reader: Callable[[object], Read[T]]) -> T | None:
        """The value of a cell that is not empty; None, with the fault noted, when it cannot be read."""
        cell = self.raw(name)
        if cell is None:
            return None
        if self.failed(name):
            return None
        try:
            found = reader(cell)
        except Misread as bad:
            self.wrong(name, bad.code, **bad.parameters)
            return None
        if found.guess is not None:
            self.guessed(name, found.guess, **found.parameters)
        return found.value

    @property
    def town(self) -> str:
        """What tells two homes of one name apart."""
        return self.postcode or plain(self.commune or "")

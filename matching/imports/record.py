"""What every reader of a file as it is gives back: entries, guesses to confirm, faults; one form for all.

A reader fills a :class:`Reading`; what comes after it (the table folder, the check of an assigned week, the
base plan, the corrected copy of the workbook) reads nothing else. Columns that nobody needs are named in
``Reading.ignored`` and their cells are never kept, not even in a fault.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from matching.tables.faults import TableFault
from matching.words import Language, say

#: A visit at a client's; paid time elsewhere; time away; a visit that was called off.
Kind = Literal["visit", "internal", "absence", "cancelled"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Where:
    """The cell that something was read from.

    Attributes
    ----------
    sheet: name shown in messages: ``semaine.csv``, or ``semaine.xlsx [Nord]`` (see :attr:`tab`).
    row: number of the row in the file, 1 is the first.
    column: number of the column, 1 is the first; None for a whole row.
    heading: heading of the column as written, or the day of a grid.
    text: what the cell holds, for a message; None when empty.
    tab: title of the workbook's sheet; "" for a CSV file.
    """

    sheet: str
    row: int
    column: int | None = None
    heading: str | None = None
    text: str | None = None
    tab: str = ""

    @property
    def cell(self) -> str:
        """Name of the cell as a spreadsheet shows it: ``B7``; of the row when there is no column: ``7``."""
        name, left = "", self.column or 0
        while left:
            left, letter = divmod(left - 1, 26)
            name = chr(ord("A") + letter) + name
        return f"{name}{self.row}"

    def fault(self, code: str, **parameters: object) -> ImportFault:
        """What is wrong here: ``code`` is ``import.<reason>``, of which the catalogue has rule and advice."""
        label = None if self.column is None else f"{self.heading or '?'} ({self.cell})"
        return ImportFault(
            code=code,
            file=self.sheet,
            row=self.row,
            column=label,
            seen=self.text,
            parameters=parameters,
            at=self,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportFault(TableFault):
    """A fault that knows its cell, which a copy of the file can then show; ``at`` is None for the file."""

    at: Where | None = None

    def _said(self, language: Language) -> dict[str, object]:
        return said(self.parameters, language)


@dataclass(frozen=True, slots=True, kw_only=True)
class Guess:
    """One cell whose meaning was guessed: shown as "lu comme", to be confirmed.

    Attributes
    ----------
    code: ``read_as.<what>``, a key of the catalogue.
    parameters: what the sentence names; a value that is a pair of texts is said (French, English).
    """

    code: str
    where: Where
    parameters: Mapping[str, object] = field(default_factory=dict)

    def text(self, language: Language = "fr") -> str:
        """The guess in words, without its place."""
        return say(self.code, language, seen=self.where.text or "", **said(self.parameters, language))

    def sentence(self, language: Language = "fr") -> str:
        """The place, then the guess."""
        return f"{self.where.sheet} {self.where.cell} : {self.text(language)}"


def said(parameters: Mapping[str, object], language: Language) -> dict[str, object]:
    """Parameters in one language: a pair of texts is (French, English)."""
    return {
        name: value[0 if language == "fr" else 1] if isinstance(value, tuple) and len(value) == 2 else value
        for name, value in parameters.items()
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One thing that a schedule holds.

    Attributes
    ----------
    person: normalised name of who does it (``DURAND Marie``); None is to be assigned.
    client, service: normalised name of the client, name of the service; None where there is none.
    start: aware local moment (in the association's zone).
    minutes: length on the clock; a night crosses midnight.
    code: what the file calls it, where it has a code: RH, CP, FORM, the reason of a cancellation...
    read_as: what was guessed to read it.
    """

    kind: Kind
    person: str | None
    client: str | None
    service: str | None
    start: datetime
    minutes: int
    where: Where
    code: str | None = None
    read_as: tuple[Guess, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejected:
    """A row or cell that could not be read whole: what is known of it, and why it is kept out.

    ``visit`` is False when it surely is none (an absence, internal time): only visits are to complete.
    """

    where: Where
    faults: tuple[ImportFault, ...]
    visit: bool = True
    person: str | None = None
    client: str | None = None
    service: str | None = None
    start: datetime | None = None
    minutes: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """A person or client as the file shows them.

    Attributes
    ----------
    name: normalised, unique in the reading; what entries name.
    written: every way it was written, as read.
    phone, postcode: with the zeros restored that a spreadsheet took away.
    """

    name: str
    written: tuple[str, ...] = ()
    address: str | None = None
    postcode: str | None = None
    commune: str | None = None
    phone: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """All that was read of one file.

    Attributes
    ----------
    profile: id of the import profile (``generique``, ``compani``, ``ogust7``, ``grille``).
    file: name of the file, without its folder.
    zone: time zone of every moment (IANA).
    entries: what was read whole, in the order of the file.
    rejected: rows or cells kept out, each with its faults.
    people, clients: who was seen, in order of appearance.
    guesses: everything "lu comme", the guesses of the entries included, in the order of the file.
    faults: everything wrong, those of ``rejected`` included, in the order of the file.
    ignored: headings of the columns that were not read, nor kept.
    sheets: titles of the sheets that were read; kept: numbers of the columns read, from 1, by sheet. An
    empty ``kept`` means all of them: in a grid every cell is the planning.
    tops: number of the row of headings, by sheet.
    outside: rows left out because they are of another week than the one asked for.
    """

    profile: str
    file: str
    zone: str
    entries: tuple[Entry, ...]
    rejected: tuple[Rejected, ...] = ()
    people: tuple[Party, ...] = ()
    clients: tuple[Party, ...] = ()
    guesses: tuple[Guess, ...] = ()
    faults: tuple[ImportFault, ...] = ()
    ignored: tuple[str, ...] = ()
    sheets: tuple[str, ...] = ()
    kept: Mapping[str, frozenset[int]] = field(default_factory=dict)
    tops: Mapping[str, int] = field(default_factory=dict)
    outside: int = 0

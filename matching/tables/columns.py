"""The tables of an input folder, declared once: what is read, written, documented and generated.

A folder holds one CSV file per table (``workers.csv``, UTF-8), or one Excel workbook with a sheet per
table. Lists inside a cell are separated by ``|``; groups of alternatives by ``&``. The tables
themselves stand in ``ground.py``, ``people.py``, ``demand.py`` and ``promises.py``; ``catalogue.TABLES``
lists them all; the keys of the settings table are in ``matching.model.settings.SETTINGS``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal[
    "id",  # key of a row of this table
    "ids",  # keys or names, separated by |
    "text",
    "number",  # decimal point or comma
    "integer",
    "boolean",  # yes/no, oui/non, true/false, vrai/faux, 1/0
    "choice",  # one of Column.choices
    "date",  # 2026-11-23 or 23/11/2026
    "dates",  # dates separated by |
    "moment",  # a date, or a date and a time: 2026-11-23 14:00
    "time",  # 07:30, up to 24:00; local wall clock
    "weekdays",  # mon-fri, lu|me|ve, 1-5
    "groups",  # alternatives by |, groups by &: DEAES|ADVF & permis
    "rrule",  # RFC 5545 recurrence, without DTSTART
]

FAMILIES = ("elderly", "childcare", "post")
MODES = ("car", "bicycle", "walking", "transit")
LEVELS = ("essential", "ordinary", "optional")
PERIODS = ("week", "month", "year")


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column of a table.

    Attributes
    ----------
    required: a row without a value is a fault; otherwise the empty cell means ``default``.
    references: table whose ``id`` the value (each value, for a list) must be.
    least, most: inclusive limits of a number.
    french, english: meaning and unit, for people.
    """

    name: str
    kind: Kind
    french: str
    english: str
    example: str
    required: bool = False
    default: object = None
    choices: tuple[str, ...] = ()
    references: str | None = None
    least: float | None = None
    most: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """One table: ``name`` is the file's stem and the sheet's name."""

    name: str
    french: str
    english: str
    columns: tuple[Column, ...]
    required: bool = False

    def column(self, name: str) -> Column:
        """The column of that name; KeyError when there is none."""
        for column in self.columns:
            if column.name == name:
                return column
        raise KeyError(name)

    @property
    def key(self) -> str | None:
        """Name of the column that identifies a row, None when rows have no key."""
        return next((column.name for column in self.columns if column.kind == "id"), None)

"""Reading a schedule as its owner has it: the file, its layout, its rows, and who is who in it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from matching.imports.draft import Draft
from matching.imports.file import UnreadableFile, file_content, open_sheets
from matching.imports.gathering import Gathering, all_guesses
from matching.imports.heading import Table, find_table, nearest_table
from matching.imports.profile import Profile, find_profile, profiles
from matching.imports.record import Guess, ImportFault, Reading, Where
from matching.imports.row import draft_of
from matching.planning.calendar import Week
from matching.tables.limits import USUAL_LIMITS, Limits
from matching.tables.opening import RawSheet

ZONE = "Europe/Paris"


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """Names that the structure's own tables hold; the file's are matched with them first."""

    people: tuple[str, ...] = ()
    clients: tuple[str, ...] = ()


NOBODY_KNOWN = Known()


def read_file(
    path: str | Path,
    *,
    profile: str | None = None,
    week: Week | None = None,
    zone: str = ZONE,
    known: Known = NOBODY_KNOWN,
    limits: Limits = USUAL_LIMITS,
) -> Reading:
    """Everything that a schedule file holds, row by row; what is wrong with a row is in the reading.

    Parameters
    ----------
    path: a CSV file (UTF-8, UTF-16 or Windows-1252; semicolon, comma or tab) or an ``.xlsx`` workbook.
    profile: id of the layout; None recognises it by its headings.
    week: keeps that ISO week only, and gives the year of dates written without one.
    zone: the association's time zone (IANA).

    Raises
    ------
    UnreadableFile: nothing of it can be read; it says why, and what to do.
    """
    place = Path(path)
    return read_content(
        place.name,
        file_content(place, limits),
        profile=profile,
        week=week,
        zone=zone,
        known=known,
        limits=limits,
    )


def read_content(
    name: str,
    content: bytes,
    *,
    profile: str | None = None,
    week: Week | None = None,
    zone: str = ZONE,
    known: Known = NOBODY_KNOWN,
    limits: Limits = USUAL_LIMITS,
) -> Reading:
    """:func:`read_file` of bytes that are in memory already; ``name`` is the file's, for messages."""
    asked = _asked(name, profile)
    sheets = open_sheets(name, content, limits)
    tables = _tables(name, sheets, asked)
    rows = [(table, line) for table in tables for line in range(table.top + 1, len(table.sheet.lines))]
    found = [draft for table, line in rows if (draft := draft_of(table, line, week)) is not None]
    inside = [draft for draft in found if _inside(draft, week)]
    if not found:
        _refuse(name, "import.no_rows")
    gathering = Gathering(inside, zone=zone, people=known.people, clients=known.clients)
    return Reading(
        profile=tables[0].profile.id,
        file=name,
        zone=zone,
        entries=tuple(gathering.entries),
        rejected=tuple(gathering.rejected),
        people=gathering.people(),
        clients=gathering.clients(),
        guesses=(*_of_file(tables), *all_guesses(inside)),
        faults=tuple(fault for draft in inside for fault in _ordered(draft)),
        ignored=tuple(dict.fromkeys(text for table in tables for text in table.ignored)),
        sheets=tuple(dict.fromkeys(table.sheet.title for table in tables)),
        kept={table.sheet.title: frozenset(place + 1 for place in table.fields.values()) for table in tables},
        tops={table.sheet.title: table.sheet.numbers[table.top] for table in tables},
        outside=len(found) - len(inside),
    )


def _asked(name: str, profile: str | None) -> Profile | None:
    if profile is None:
        return None
    asked = find_profile(profile)
    if asked is None:
        _refuse(name, "import.profile", seen=profile, known=", ".join(profiles()))
    return asked


def _tables(name: str, sheets: tuple[RawSheet, ...], asked: Profile | None) -> list[Table]:
    """The tables of one layout; sheets that hold none (a legend, a note) are passed over."""
    shown = [sheet for sheet in sheets if not sheet.hidden]
    if not any(sheet.lines for sheet in shown):
        _refuse(name, "import.empty")
    labels = [f"{name} [{sheet.title}]" if sheet.title else name for sheet in shown]
    found = [find_table(sheet, label, asked) for sheet, label in zip(shown, labels, strict=True)]
    tables = [table for table in found if table is not None]
    whole = [table for table in tables if not table.missing]
    if not whole:
        raise UnreadableFile(_missing(name, shown, labels, asked, tables))
    # Sheets of several layouts in one file: the first one's, for a list beside is another thing.
    return [table for table in whole if table.profile is whole[0].profile]


def _missing(
    name: str, sheets: list[RawSheet], labels: list[str], asked: Profile | None, tables: list[Table]
) -> list[ImportFault]:
    """Which columns the nearest table lacks; that there is no table when none comes near."""
    wanted = asked or profiles()["generique"]
    near = tables or [
        table
        for sheet, label in zip(sheets, labels, strict=True)
        if (table := nearest_table(sheet, label, wanted)) is not None
    ]
    if not near:
        known = ", ".join(f"{one.id} ({one.french})" for one in profiles().values())
        return [ImportFault(code="import.no_header", file=name, parameters={"known": known})]
    return [
        Where(sheet=table.label, row=table.sheet.numbers[table.top], tab=table.sheet.title).fault(
            "import.column", columns=_headings(table.profile, group)
        )
        for table in near
        for group in table.missing
    ]


def _headings(profile: Profile, group: Iterable[str]) -> str:
    """The first heading of each field of the group, as the profile writes it."""
    return " / ".join(names[0] for field, names in profile.columns.items() if field in group)


def _inside(draft: Draft, week: Week | None) -> bool:
    """Whether the row is of the week asked for; one whose date cannot be read is, to be told."""
    if week is None or draft.start is None:
        return True
    return draft.start.date() in week.days


def _ordered(draft: Draft) -> list[ImportFault]:
    """The faults of a row from left to right."""
    return sorted(draft.faults, key=lambda fault: (fault.at and fault.at.column) or 0)


def _of_file(tables: list[Table]) -> list[Guess]:
    """What was guessed of the file as a whole."""
    first = tables[0]
    where = Where(sheet=first.label, row=first.sheet.numbers[first.top], tab=first.sheet.title)
    if first.sheet.encoding != "cp1252":
        return []
    return [Guess(code="read_as.encoding", where=where, parameters={"value": "Windows-1252"})]


def _refuse(name: str, code: str, *, seen: str | None = None, **parameters: object) -> NoReturn:
    raise UnreadableFile([ImportFault(code=code, file=name, seen=seen, parameters=parameters)])

"""Read a schedule as its owner has it, and write the input folder that ``plan`` reads."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from api.cases.week import PLAN_FILE, open_folder, plan_document
from api.files.atomic import write_files
from api.files.json_file import json_bytes
from api.words import Language, say
from matching import Association, Week
from matching.imports import (
    Guess,
    Imported,
    Known,
    Reading,
    Tolerances,
    UnreadableFile,
    corrected_copy,
    corrected_name,
    file_content,
    read_content,
    read_tolerances,
    structure_of,
)
from matching.imports.assigned import AssignedWeek, assigned_week, weeks_of
from matching.imports.file import is_workbook
from matching.imports.wall import is_wall, read_wall
from matching.tables.limits import USUAL_LIMITS, Limits
from matching.tables.neutral import neutral_cell
from matching.tables.writing import folder_files

#: Id of the wall grid among the profiles, which has no headings to be recognised by.
WALL = "grille"
#: File of the guesses to confirm, in the folder.
GUESSES_FILE = "lu-comme.csv"
#: Most weeks written as assigned plans: the last ones.
WEEKS = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A schedule as read, with the bytes it was read from and the structure's own tables."""

    content: bytes
    reading: Reading
    known: Association | None
    tolerances: Tolerances | None
    week_hours: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupedGuess:
    """One guess with how many cells it was made of, and the first of them."""

    guess: Guess
    count: int


def open_schedule(
    path: Path,
    *,
    profile: str | None,
    week: Week | None,
    folder: Path | None,
    tolerances: Path | None,
    today: date,
    limits: Limits = USUAL_LIMITS,
) -> Opened:
    """Read the file; nothing is written.

    Raises
    ------
    UnreadableFile: nothing of the file can be read, or the tolerances cannot.
    InvalidTables, BadInput: the structure's own folder cannot be read.
    """
    known = None if folder is None else open_folder(folder)
    allowed = None if tolerances is None else read_tolerances(tolerances.name, file_content(tolerances))
    content = file_content(path, limits)
    zone = "Europe/Paris" if known is None else known.settings.time_zone
    people = () if known is None else tuple(worker.name for worker in known.workers)
    clients = () if known is None else tuple(client.name for client in known.clients)
    names = Known(people=people, clients=clients)
    week_hours: Mapping[str, float] = {}
    reading: Reading | None = None
    if profile != WALL:
        try:
            reading = read_content(
                path.name, content, profile=profile, week=week, zone=zone, known=names, limits=limits
            )
        except UnreadableFile:
            # No table of any layout: a grid of people and days, perhaps.
            if profile is not None or not (is_workbook(content) and is_wall(content)):
                raise
    if reading is None:
        wall = read_wall(
            content,
            file=path.name,
            today=today,
            zone=zone,
            week=week,
            people=people,
            clients=clients,
            services={} if known is None else _service_names(known),
        )
        reading, week_hours = wall.reading, wall.week_hours
    return Opened(content=content, reading=reading, known=known, tolerances=allowed, week_hours=week_hours)


def _service_names(known: Association) -> dict[str, str]:
    """What each service is called, by its name and by its key."""
    return {text: service.name for service in known.services for text in (service.id, service.name)}


def copy_to_correct(opened: Opened, out: Path, language: Language) -> Path | None:
    """Write the copy that shows what is wrong; None when nothing is."""
    if not opened.reading.faults:
        return None
    name, content = _copy(opened, language)
    write_files(out, {name: content})
    return out / name


def _copy(opened: Opened, language: Language) -> tuple[str, bytes]:
    name = corrected_name(opened.reading.file)
    return name, corrected_copy(opened.content, opened.reading, language=language)


def import_schedule(opened: Opened, *, recurring: bool) -> tuple[Imported, tuple[AssignedWeek, ...]]:
    """The structure that the schedule shows, and its weeks as it assigns them."""
    imported = structure_of(
        opened.reading,
        known=opened.known,
        tolerances=opened.tolerances,
        week_hours=opened.week_hours,
        recurring=recurring,
    )
    weeks = weeks_of(opened.reading)[-WEEKS:]
    return imported, tuple(assigned_week(imported.association, opened.reading, week) for week in weeks)


def write_import(
    opened: Opened,
    imported: Imported,
    weeks: Iterable[AssignedWeek],
    out: Path,
    language: Language,
) -> dict[str, Path]:
    """Write the folder, all of its files or none: tables, guesses, weeks as assigned, copy to correct."""
    files = folder_files(imported.association)
    tables = tuple(files)
    files[GUESSES_FILE] = _guesses_csv(opened.reading, language)
    found = {"folder": out, "guesses": out / GUESSES_FILE}
    for one in weeks:
        name = f"affecte-{one.plan.week.week}.{PLAN_FILE.rpartition('.')[2]}"
        files[name] = json_bytes(plan_document(one.plan, tables="."))
        found[str(one.plan.week.week)] = out / name
    if opened.reading.faults:
        name, content = _copy(opened, language)
        files[name] = content
        found["copy"] = out / name
    assert len(files) > len(tables)
    write_files(out, files)
    return found


def grouped_guesses(reading: Reading) -> tuple[GroupedGuess, ...]:
    """Guesses of one sheet that say the same, once, in the order of the file."""
    groups: dict[tuple[str, str, str], list[Guess]] = {}
    for guess in reading.guesses:
        groups.setdefault((guess.code, guess.where.sheet, guess.text()), []).append(guess)
    return tuple(GroupedGuess(guess=found[0], count=len(found)) for found in groups.values())


def _guesses_csv(reading: Reading, language: Language) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow([say(f"import.guess_{name}", language) for name in ("sheet", "cell", "count", "text")])
    for group in grouped_guesses(reading):
        where = group.guess.where
        cells = (where.sheet, where.cell, str(group.count), group.guess.text(language))
        writer.writerow([neutral_cell(cell) for cell in cells])
    return ("\ufeff" + out.getvalue()).encode("utf-8")


def import_json(opened: Opened, language: Language) -> dict[str, Any]:
    """What a program wants to know of a reading."""
    reading = opened.reading
    kinds = [entry.kind for entry in reading.entries]
    return {
        "file": reading.file,
        "profile": reading.profile,
        "entries": {kind: kinds.count(kind) for kind in sorted(set(kinds))},
        "rejected": len(reading.rejected),
        "people": len(reading.people),
        "clients": len(reading.clients),
        "weeks": [str(week) for week in weeks_of(reading)],
        "outside": reading.outside,
        "ignored_columns": list(reading.ignored),
        "guesses": [
            {
                "code": group.guess.code,
                "where": f"{group.guess.where.sheet} {group.guess.where.cell}",
                "count": group.count,
                "text": group.guess.text(language),
            }
            for group in grouped_guesses(reading)
        ],
    }

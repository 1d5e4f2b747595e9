"""Check an assigned week in the file people have: read it, check it, write the page and the list."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from api.cases.week import open_folder, week_of
from api.files.atomic import write_files
from api.words import Language
from matching import Association
from matching.checking import Assigned, Checked, check_week, render_list, render_page
from matching.checking.findings import Finding
from matching.imports.file import file_content
from matching.imports.reading import Known, read_content
from matching.imports.record import Guess, Where
from matching.imports.wall import PROFILE, is_wall, read_wall
from matching.planning.calendar import Week
from matching.tables.faults import TableFault

PAGE_FILE, LIST_FILE = "controle.html", "controle.xlsx"


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekRequest:
    """What to check, with what, and for which week; ``today`` completes days without a year."""

    file: Path
    tables: Path | None
    week: str | None
    profile: str | None
    today: date


def check_assigned(request: WeekRequest) -> Checked:
    """The week of the file, checked.

    Raises
    ------
    BadInput: ``--week`` names no week, or the folder of tables is missing.
    InvalidTables: the file cannot be read at all, or the tables have bad cells.
    """
    week = None if request.week is None else week_of(request.week)
    association = None if request.tables is None else open_folder(request.tables)
    return check_week(_assigned(request, week, association), association)


def _assigned(request: WeekRequest, week: Week | None, association: Association | None) -> Assigned:
    content = file_content(request.file)
    people = tuple(worker.name for worker in association.workers) if association else ()
    clients = tuple(client.name for client in association.clients) if association else ()
    zone = association.settings.time_zone if association else "Europe/Paris"
    if request.profile == PROFILE or (request.profile is None and is_wall(content)):
        wall = read_wall(
            content,
            file=request.file.name,
            today=request.today,
            zone=zone,
            week=week,
            people=people,
            clients=clients,
            services=_services(association),
        )
        return Assigned(
            reading=wall.reading,
            days=wall.days,
            week_hours=wall.week_hours,
            sectors=wall.sectors,
            rejected_days=wall.rejected_days,
        )
    known = Known(people=people, clients=clients)
    reading = read_content(
        request.file.name, content, profile=request.profile, week=week, zone=zone, known=known
    )
    return Assigned(reading=reading, days=() if week is None else week.days)


def _services(association: Association | None) -> dict[str, str]:
    """Names of services by what may be written for them: their name or their id."""
    services = association.services if association else ()
    return {text: service.name for service in services for text in (service.id, service.name)}


def write_check(checked: Checked, out: Path, *, language: Language) -> dict[str, Path]:
    """Write the page and the list into ``out``, both or neither."""
    page, listed = render_page(checked, language=language), render_list(checked, language=language)
    write_files(out, {PAGE_FILE: page.encode("utf-8"), LIST_FILE: listed})
    return {"html": out / PAGE_FILE, "excel": out / LIST_FILE}


def check_json(checked: Checked, files: dict[str, Path]) -> dict[str, Any]:
    """What a program wants to know of a check."""
    reading = checked.reading
    return {
        "file": reading.file,
        "profile": reading.profile,
        "days": [day.isoformat() for day in checked.days],
        "visits": sum(entry.kind == "visit" for entry in reading.entries),
        "people": len(reading.people),
        "clients": len(reading.clients),
        "findings": [_finding(finding) for finding in checked.findings],
        "unread": [_fault(fault) for fault in reading.faults],
        "unchecked": [
            {"code": one.code, "fr": one.text("fr"), "en": one.text("en")} for one in checked.unmade
        ],
        "read_as": [_guess(guess) for guess in reading.guesses],
        "hours": [
            {
                "person": row.person,
                "visits": row.visits,
                "planned_s": row.planned,
                "sure_s": row.sure,
                "travel_s": row.travel,
                "contract_s": row.due,
            }
            for row in checked.hours
        ],
        "files": {kind: str(path) for kind, path in files.items()},
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "kind": finding.kind,
        "person": finding.person,
        "day": None if finding.day is None else finding.day.isoformat(),
        "places": [_place(place) for place in finding.places],
        "fr": finding.text("fr"),
        "en": finding.text("en"),
    }


def _place(place: Where) -> dict[str, Any]:
    return {"sheet": place.tab or place.sheet, "row": place.row, "cell": place.cell}


def _fault(fault: TableFault) -> dict[str, Any]:
    return {"code": fault.code, "fr": fault.sentence("fr"), "en": fault.sentence("en")}


def _guess(guess: Guess) -> dict[str, Any]:
    return {"code": guess.code, **_place(guess.where), "fr": guess.text("fr"), "en": guess.text("en")}

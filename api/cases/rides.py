"""A day of pooled rides from tables to a report on disk."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from api.cases.ride_papers import papers_json, papers_of, write_with_papers
from api.cases.roads import read_roads, roads_of
from api.errors import BadInput, Reason
from api.files.json_file import json_bytes
from matching.report import read_outlines
from matching.rides import BookedDay, RideBook, book_day, read_ride_book
from matching.rides.fleet import MODE
from matching.rides.papers import RidePapers
from matching.rides.planning import PlannedDay
from matching.rides.report import (
    RidesView,
    render_rides_geojson,
    render_rides_html,
    render_rides_workbook,
    rides_document,
    rides_view,
)
from routing.travel.source import Sources
from routing.words import Language

PLAN_FILE = "trajets.json"
PAGE_FILE = "rapport.html"


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenRides:
    """The files of a report by kind, and what they show; the papers stand beside them."""

    files: dict[str, Path]
    view: RidesView
    papers: RidePapers


def date_of(text: str | None) -> date:
    """The date of that text, ISO or French. Raises BadInput."""
    if text is None:
        raise BadInput(Reason(code="date.missing", where="--date", seen="-"))
    for form in ("%Y-%m-%d", "%d/%m/%Y"):
        try:
            # A calendar day has no zone; that of the tables is used when it meets the clock.
            return datetime.strptime(text.strip(), form).date()  # noqa: DTZ007
        except ValueError:
            continue
    raise BadInput(Reason(code="date.format", where="--date", seen=repr(text)))


def open_day(
    folder: Path,
    day: date,
    *,
    asked: Sources | None = None,
    tell: Callable[[str, str], None] = lambda file, mode: None,
) -> tuple[RideBook, BookedDay]:
    """The book of a folder, and one day of it.

    Parameters
    ----------
    asked: sources of ``--roads``; None: those of the setting ``roads``.
    tell: given the file and the mode before each network is read.

    Raises
    ------
    InvalidTables: with every bad cell. BadInput: with every part of the roads that is wrong.
    """
    book = read_ride_book(folder)
    sources = roads_of(book.settings.roads, folder=folder, asked=asked)
    read_roads((MODE,), sources, tell=tell)
    return book, book_day(book, day, roads=sources)


def write_rides(
    planned: PlannedDay,
    out: Path,
    *,
    outlines: Path,
    printed: datetime,
    language: Language,
    messages: bool = False,
) -> WrittenRides:
    """Write page, workbook, GeoJSON, plan document and papers into ``out``, all of them or none.

    ``printed`` stands on every run sheet as the moment it is issued; with ``messages`` the day's TCRP 210
    messages are written too.

    Raises
    ------
    BadInput: a folder cannot be made or written.
    """
    view = rides_view(planned.booked, planned.plan, planned.comparison, outlines=read_outlines(outlines))
    document = rides_document(planned.booked, planned.plan, planned.comparison)
    contents: dict[str, tuple[str, bytes]] = {
        "plan": (PLAN_FILE, json_bytes(document)),
        "geojson": ("trajets.geojson", json_bytes(render_rides_geojson(view))),
        "excel": ("trajets.xlsx", render_rides_workbook(view, language=language)),
        "html": (PAGE_FILE, render_rides_html(view, language=language).encode("utf-8")),
    }
    papers = papers_of(planned.booked, planned.plan, printed=printed)
    sent = (planned.booked, planned.plan) if messages else None
    files = write_with_papers(contents, papers, out, language=language, messages=sent)
    return WrittenRides(files=files, view=view, papers=papers)


def rides_json(planned: PlannedDay, written: WrittenRides) -> dict[str, Any]:
    """What a program wants to know of a planned day; the rides themselves stand in the plan file."""
    document = rides_document(planned.booked, planned.plan, planned.comparison)
    kept = ("date", "profiles", "orders", "refused", "turned_away", "valid", "promises_broken")
    return {
        **{name: document[name] for name in kept},
        "figures": document["figures"],
        "alone": document["alone"],
        "files": {kind: str(path) for kind, path in written.files.items()},
        **papers_json(written.papers),
    }

"""A day of shift shuttles from employers' files to a report on disk."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import Any, Protocol

from api.cases.ride_papers import papers_json, papers_of, write_with_papers
from api.errors import BadInput, Reason, everything_wrong
from api.files.json_file import json_bytes, read_json
from matching.report import read_outlines
from matching.rides.papers import RidePapers
from matching.rides.report import RidesView, render_rides_html, render_rides_workbook, rides_view
from matching.shuttles import ShuttleBook, read_shuttle_book
from matching.shuttles.busy import BadDuties, Busy, duties_document, read_duties, together
from matching.shuttles.day import ShuttleDay, shuttle_day
from matching.shuttles.form import FORMS, ShuttleTerms
from matching.shuttles.planning import PlannedShuttles
from matching.shuttles.report import (
    ShuttlesView,
    render_shuttles_geojson,
    runs_csv,
    shuttle_sections,
    shuttle_sheets,
    shuttles_document,
    shuttles_view,
)
from matching.shuttles.report.document import demand_json
from matching.shuttles.report.unseated import unseated_texts
from routing.words import Language

PLAN_FILE = "navettes.json"
PAGE_FILE = "rapport.html"
_LAST = date.max.toordinal()


class Asked(Protocol):
    """What the doors ask for."""

    @property
    def form(self) -> str: ...
    @property
    def profile(self) -> str: ...
    @property
    def walk(self) -> int: ...
    @property
    def covered(self) -> bool: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenShuttles:
    """The files of a report by kind, and what they show; the papers stand beside them."""

    files: dict[str, Path]
    rides: RidesView
    view: ShuttlesView
    papers: RidePapers


def terms_of(request: Asked) -> ShuttleTerms:
    """The terms of supply that were asked for. Raises BadInput."""
    form = next((one for one in FORMS if one == request.form), None)
    if form is None:
        raise BadInput(Reason(code="shuttles.form", where="--form", seen=request.form))
    return ShuttleTerms(form=form, profile=request.profile, walk=request.walk, covered=request.covered)


def duties_file(day: date) -> str:
    """Name of the file of what vehicles do on a service day; days written into one folder stay apart."""
    return f"sorties-{day.isoformat()}.json"


def known_duties(day: date, out: Path, beside: Iterable[Path]) -> Busy:
    """What vehicles do for the service days before and after, as plans in these folders have it.

    ``out`` may hold no such plan yet, the folders ``beside`` must.

    Raises
    ------
    BadInput: with every such file that cannot be read or is of another day, and every folder without one.
    """
    named = list(dict.fromkeys(beside))
    around = _around(day)
    files = {folder / duties_file(other): other for folder in (out, *named) for other in around}
    found = {path: other for path, other in files.items() if path.is_file()}
    everything_wrong(
        *(partial(_beside, folder, around) for folder in named),
        *(partial(_duties, path, other) for path, other in found.items()),
    )
    return together(_duties(path, other) for path, other in found.items())


def _around(day: date) -> list[date]:
    """The days before and after; the first and the last of the calendar have one only."""
    steps = (-1, 1)
    return [date.fromordinal(one) for one in (day.toordinal() + step for step in steps) if 1 <= one <= _LAST]


def _beside(folder: Path, days: Iterable[date]) -> None:
    if not any((folder / duties_file(day)).is_file() for day in days):
        raise BadInput(Reason(code="shuttles.beside", where="--beside", seen=str(folder)))


def _duties(path: Path, day: date) -> Busy:
    try:
        found = read_duties(read_json(path))
        if found.days != {day}:
            raise BadDuties("date")
        return found
    except BadDuties as error:
        raise BadInput(Reason(code="shuttles.duties", where=str(path), seen=str(error)[:120])) from None


def open_day(
    folder: Path, day: date, *, terms: ShuttleTerms, spread: int, busy: Busy | None = None
) -> ShuttleDay:
    """One service day of a folder; ``busy``: what vehicles do for the days around.

    Raises
    ------
    InvalidTables: with every bad cell. BadInput: nobody works on that day, or there is no such profile.
    """
    book = read_shuttle_book(folder, near=day, seed=spread)
    if not book.on(day):
        days = ", ".join(one.isoformat() for one in book.days[:10]) or "-"
        raise BadInput(Reason(code="shuttles.no_shift", where="--date", seen=f"{day} ({days})"))
    check_profile(book, terms.profile)
    return shuttle_day(book, day, terms=terms, busy=busy)


def check_profile(book: ShuttleBook, name: str) -> None:
    """Refuse a ride-time profile that does not exist. Raises BadInput."""
    known = [profile.name for profile in book.fleet.profiles]
    if name not in known:
        raise BadInput(
            Reason(code="shuttles.profile", where="--profile", seen=f"{name} ({', '.join(known)})")
        )


def write_shuttles(
    planned: PlannedShuttles,
    out: Path,
    *,
    outlines: Path,
    printed: datetime,
    language: Language,
    messages: bool = False,
) -> WrittenShuttles:
    """Write page, workbook, GeoJSON, plan document and papers into ``out``, all of them or none.

    ``printed`` and ``messages`` are as for :func:`api.cases.rides.write_rides`.

    Raises
    ------
    BadInput: a folder cannot be made or written.
    """
    booked = planned.day.booked
    told = unseated_texts(planned)
    rides = rides_view(booked, planned.plan, planned.comparison, outlines=read_outlines(outlines), told=told)
    view = shuttles_view(planned)
    page = render_rides_html(rides, language=language, sections=shuttle_sections(view))
    contents: dict[str, tuple[str, bytes]] = {
        "plan": (PLAN_FILE, json_bytes(shuttles_document(planned, view))),
        "geojson": ("navettes.geojson", json_bytes(render_shuttles_geojson(planned, rides))),
        "excel": (
            "navettes.xlsx",
            render_rides_workbook(rides, language=language, sheets=shuttle_sheets(view)),
        ),
        "html": (PAGE_FILE, page.encode("utf-8")),
    }
    if planned.proposal is not None:
        contents["runs"] = ("runs.csv", runs_csv(planned.proposal).encode("utf-8"))
    contents["duties"] = (duties_file(booked.date), json_bytes(duties_document(booked, planned.plan)))
    papers = papers_of(booked, planned.plan, printed=printed, told=told)
    sent = (booked, planned.plan) if messages else None
    files = write_with_papers(contents, papers, out, language=language, messages=sent)
    return WrittenShuttles(files=files, rides=rides, view=view, papers=papers)


def shuttles_json(planned: PlannedShuttles, written: WrittenShuttles) -> dict[str, Any]:
    """What a program wants to know of a planned day; rides and runs stand in the plan file."""
    document = shuttles_document(planned, written.view)
    kept = ("date", "profiles", "orders", "refused", "valid", "promises_broken", "figures", "alone")
    shown = {name: document["shuttles"][name] for name in ("form", "profile", "demand", "groups")}
    return {
        **{name: document[name] for name in kept},
        **shown,
        "runs": len(planned.trips),
        "files": {kind: str(path) for kind, path in written.files.items()},
        **papers_json(written.papers),
    }


def demand_only(day: ShuttleDay) -> dict[str, Any]:
    """The demand table as a document."""
    return {"date": day.date.isoformat(), "demand": [demand_json(one) for one in day.demand]}

"""Plan the week of an input folder and write everything people need of it."""

from __future__ import annotations

import os
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from api.cases.care import care_json
from api.cases.judge import score_json, verdict_json
from api.errors import BadInput, Reason
from api.files.atomic import write_files
from api.files.json_file import json_bytes
from api.words import Language
from matching import Association, InvalidWeek, Week, WeekPlan, read_folder
from matching.model.incomplete import IncompleteVisit
from matching.report import (
    Counters,
    UnservedView,
    WeekView,
    count,
    read_outlines,
    render_csv,
    render_geojson,
    render_html,
    render_workbook,
    spoken_names,
    week_view,
)
from matching.report.to_complete import incomplete_of_week
from routing.model.document import plan_to_json, problem_to_json

#: Name of the file that ``maillon check`` reads.
PLAN_FILE = "plan.json"
_OUTLINES = "communes.geojson"


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A report on disk: its files by kind, the view it shows, the figures at its head."""

    files: dict[str, Path]
    view: WeekView
    counters: Counters


def open_folder(folder: Path) -> Association:
    """The association of an input folder or workbook.

    Raises
    ------
    BadInput: the folder is missing or empty.
    InvalidTables: naming every bad cell.
    """
    return read_folder(input_folder(folder))


def input_folder(folder: Path) -> Path:
    """The folder, if there is something to read in it. Raises BadInput."""
    if not folder.exists():
        raise BadInput(Reason(code="folder.missing", where="FOLDER", seen=str(folder)))
    if folder.is_dir() and not any(_is_table(path) for path in folder.iterdir()):
        raise BadInput(Reason(code="folder.empty", where="FOLDER", seen=str(folder)))
    return folder


def _is_table(path: Path) -> bool:
    return path.suffix.lower() in (".csv", ".xlsx", ".xlsm")


def week_of(text: str) -> Week:
    """The ISO week of that text. Raises BadInput."""
    try:
        return Week.parse(text)
    except InvalidWeek:
        raise BadInput(Reason(code="week.format", where="--week", seen=repr(text))) from None


def outlines_beside(folder: Path) -> Path:
    """Where the borders of the communes of an input folder are: in it, or beside it as in a data pack."""
    inside = folder / _OUTLINES
    return inside if inside.exists() else folder.parent / _OUTLINES


def write_report(
    plan: WeekPlan,
    out: Path,
    *,
    outlines: Path,
    language: Language,
    tables: Path | None = None,
    section: str = "",
) -> Written:
    """Write page, workbook, CSV, GeoJSON and plan document into ``out``, all of them or none.

    ``section`` is one more part of the page, as HTML.

    ``tables`` is the folder the plan was made from; the plan document names it, for the papers.
    """
    view = week_view(plan, outlines=read_outlines(outlines))
    contents: dict[str, tuple[str, bytes]] = {
        "plan": (PLAN_FILE, json_bytes(plan_document(plan, tables=_seen_from(out, tables)))),
        "csv": ("interventions.csv", render_csv(view, language=language).encode("utf-8")),
        "geojson": ("tournees.geojson", json_bytes(render_geojson(view))),
        "excel": ("planning.xlsx", render_workbook(view, language=language)),
        "html": ("rapport.html", render_html(view, language=language, section=section).encode("utf-8")),
    }
    write_files(out, dict(contents.values()))
    files = {kind: out / name for kind, (name, _) in contents.items()}
    return Written(files=files, view=view, counters=count(view))


def _seen_from(out: Path, tables: Path | None) -> str | None:
    """Path of the tables from the output folder, so that both may be moved together."""
    if tables is None:
        return None
    try:
        return Path(os.path.relpath(tables.resolve(), out.resolve())).as_posix()
    except ValueError:  # on another drive there is no way from one to the other
        return str(tables.resolve())


def plan_document(plan: WeekPlan, *, tables: str | None = None) -> dict[str, Any]:
    """The planned week as one JSON document that can be judged again by itself, in words.

    ``tables`` says where the tables are, seen from the folder of the document.
    """
    week = plan.week
    names = spoken_names(week)
    return {
        "maillon": "week-plan",
        "version": 1,
        "week": str(week.week),
        "epoch": week.clock.start.isoformat(),
        "time_zone": week.association.settings.time_zone,
        "synthetic": week.synthetic,
        **({} if tables is None else {"tables": tables}),
        "names": {"task": dict(names.task), "shift": dict(names.shift), "person": dict(names.person)},
        "problem": problem_to_json(week.problem),
        "plan": plan_to_json(plan.plan),
        "incomplete": [_incomplete_json(one) for one in incomplete_of_week(week)],
        "verdict": verdict_json(plan.verdict, week.problem, epoch=week.clock.start, names=names),
    }


def _incomplete_json(one: IncompleteVisit) -> dict[str, Any]:
    """A visit to complete: what is known of it, and why it is not planned."""
    return {**asdict(one), "day": None if one.day is None else one.day.isoformat()}


def _unserved_json(one: UnservedView) -> dict[str, Any]:
    """A visit left to fill as the report tells it; ``maillon explain --json`` has the numbers."""
    return {
        "visit": one.key,
        "change": None if one.change is None else asdict(one.change),
        "reasons": [asdict(reason) for reason in one.reasons],
    }


def result_json(plan: WeekPlan, written: Written) -> dict[str, Any]:
    """What a program wants to know of a planned week."""
    counters, solution = written.counters, plan.solution
    return {
        "week": str(plan.week.week),
        "files": {kind: str(path) for kind, path in written.files.items()},
        "visits": {
            "asked": counters.asked,
            "planned": counters.planned,
            "unserved": counters.unserved,
            "unserved_by_level": counters.unserved_by_level,
        },
        "seconds_of_visits": counters.service,
        "seconds_of_travel": counters.travel,
        "metres": counters.metres,
        "euros": round(counters.euros, 2),
        "valid": plan.verdict.valid,
        "breaches": [{"fr": one.fr, "en": one.en} for one in written.view.breaches],
        "unserved": [_unserved_json(one) for one in written.view.unserved],
        "notices": [
            {"fr": one.text.fr, "en": one.text.en, "warning": one.warning} for one in written.view.notices
        ],
        "care": care_json(plan),
        "score": score_json(plan.verdict.score),
        "search": None
        if solution is None
        else {
            "seconds": round(solution.seconds, 3),
            "iterations": solution.iterations,
            "first_feasible_s": solution.first_feasible_s,
            "optimal": solution.optimal,
        },
    }

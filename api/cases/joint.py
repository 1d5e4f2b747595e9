"""A day of visits and rides in one plan, from tables to a report on disk."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from api.cases.ride_papers import papers_json, write_beside
from api.cases.roads import read_roads, roads_of
from api.files.json_file import json_bytes
from matching.joint import JointBook, JointDay, JointPlan, joint_day, read_joint_book
from matching.joint.papers import JointPapers, joint_paper_files, joint_papers
from matching.joint.report import JointView, joint_document, joint_json, joint_view, render_joint_html
from matching.rides.fleet import MODE
from routing.travel.source import Sources
from routing.words import Language

PLAN_FILE = "ensemble.json"
PAGE_FILE = "rapport.html"


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenDay:
    """The files of a report by kind, and what they show; the papers stand beside them."""

    files: dict[str, Path]
    view: JointView
    papers: JointPapers


def open_joint(
    folder: Path,
    rides: Path | None,
    day: date,
    *,
    between: bool,
    asked: Sources | None = None,
    tell: Callable[[str, str], None] = lambda file, mode: None,
) -> tuple[JointBook, JointDay]:
    """The book of one folder or two, and one day of it.

    Parameters
    ----------
    asked: sources of ``--roads``; None: those of the setting ``roads`` of ``folder``.
    tell: given the file and the mode before each network is read.

    Raises
    ------
    InvalidTables, InvalidProblem: with every bad cell or figure. BadInput: the same of the roads.
    """
    book = read_joint_book(folder, rides=rides)
    sources = roads_of(book.association.settings.roads, folder=folder, asked=asked)
    modes = {worker.mode for worker in book.association.workers} | {MODE, "walking"}
    read_roads(modes, sources, tell=tell)
    return book, joint_day(book, day, between=between, roads=sources)


def write_joint(planned: JointPlan, out: Path, *, printed: datetime, language: Language) -> WrittenDay:
    """Write page, document and papers into ``out``, all of them or none.

    ``printed`` (aware) stands on every sheet as the moment it is issued.

    Raises
    ------
    BadInput: a folder cannot be made or written.
    """
    view = joint_view(planned)
    contents = {
        "plan": (PLAN_FILE, json_bytes(joint_document(planned, view))),
        "html": (PAGE_FILE, render_joint_html(view, language=language).encode("utf-8")),
    }
    papers = joint_papers(planned, printed=printed)
    files = write_beside(contents, dict(joint_paper_files(papers, language=language)), out)
    return WrittenDay(files=files, view=view, papers=papers)


def day_json(planned: JointPlan, written: WrittenDay) -> dict[str, Any]:
    """What a program wants to know of a planned day."""
    return {
        **joint_json(written.view),
        "valid": planned.valid,
        "files": {kind: str(path) for kind, path in written.files.items()},
        "papers": {
            **papers_json(written.papers.rides),
            "carers": [sheet.key for sheet in written.papers.carers.printed_carers],
            "notices_to_carers": [notice.key for notice in written.papers.brought],
        },
    }

"""What a planned day of rides hands out, beside its report: for pooled rides and for shuttles alike."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from api.cases.tcrp import message_files
from api.files.atomic import writable_folder, write_files
from matching.papers import Stamp
from matching.report.bilingual import Bilingual
from matching.rides import BookedDay
from matching.rides.papers import RidePapers, ride_paper_files, ride_papers, ride_version
from routing.rides import RidePlan
from routing.words import Language


def papers_of(
    booked: BookedDay, plan: RidePlan, *, printed: datetime, told: Mapping[str, tuple[Bilingual, ...]] = {}
) -> RidePapers:
    """The papers; ``printed`` stands on every run sheet as the moment it is issued, ``told`` are reasons of
    refusals for passengers, by request.
    """
    stamp = Stamp(version=ride_version(booked.date, plan), printed=printed)
    return ride_papers(booked, plan, stamp=stamp, told=told)


def write_with_papers(
    contents: dict[str, tuple[str, bytes]],
    papers: RidePapers,
    out: Path,
    *,
    language: Language,
    messages: tuple[BookedDay, RidePlan] | None = None,
) -> dict[str, Path]:
    """Write a report and its papers, all of them or none; the paths of the report by kind.

    Parameters
    ----------
    contents: file name and bytes of the report, by kind.
    messages: the day whose TCRP 210 messages are written too.

    Raises
    ------
    BadInput: a folder cannot be made or written.
    """
    printable = dict(ride_paper_files(papers, language=language))
    printable |= message_files(*messages) if messages else {}
    return write_beside(contents, printable, out)


def write_beside(
    contents: dict[str, tuple[str, bytes]], printable: Mapping[str, bytes], out: Path
) -> dict[str, Path]:
    """Write a report (file name and bytes by kind) and what is printed beside it (bytes by path).

    All of it or none. Returns the paths of the report by kind.

    Raises
    ------
    BadInput: a folder cannot be made or written.
    """
    for folder in dict.fromkeys(out.joinpath(*name.split("/")).parent for name in printable):
        writable_folder(folder)
    write_files(out, {**dict(contents.values()), **printable})
    return {kind: out / name for kind, (name, _) in contents.items()}


def papers_json(papers: RidePapers) -> dict[str, object]:
    """What a program wants to know of the papers."""
    return {
        "version": papers.stamp.version,
        "sheets": [{"number": one.number, "driver": one.key} for one in papers.sheets],
        "notices": len(papers.notices),
    }

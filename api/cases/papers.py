"""Print the papers of a planned week: reopen the plan with its tables, write each file whole."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from api.cases.base import read_published
from api.cases.week import PLAN_FILE, input_folder, open_folder
from api.errors import BadInput, Reason
from api.files.atomic import writable_folder, write_files
from api.files.json_file import read_json
from api.words import Language
from matching import Association, WeekPlan, WeekProblem
from matching.base import base_from_json
from matching.base.reference import reference_of_base
from matching.papers import (
    KINDS,
    Kind,
    OtherTables,
    Papers,
    Published,
    Stamp,
    paper_files,
    papers,
    published,
    published_of_reference,
    reopen,
    version_of,
)
from matching.report import week_view
from routing.words import Names

#: Ids shown of each kind of disagreement between plan and tables.
_SHOWN = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Printing:
    """What to print and how. ``label`` None takes a version made from the plan."""

    printed: datetime
    only: tuple[Kind, ...] = KINDS
    label: str | None = None
    language: Language = "fr"


def tables_of(plan: Path, given: Path | None) -> Path:
    """The folder of tables: the one given, else the one the plan names, seen from the plan's own folder.

    Raises
    ------
    BadInput: there is none, or it cannot be read.
    """
    if given is not None:
        return input_folder(given)
    file = existing(plan)
    document = read_json(file)
    named = document.get("tables") if isinstance(document, dict) else None
    if not isinstance(named, str):
        raise BadInput(Reason(code="papers.no_tables", where=str(file), seen="-"))
    return input_folder(file.parent / named)


def existing(path: Path) -> Path:
    """The file of a plan. Raises BadInput when there is none."""
    file = plan_file(path)
    if not file.is_file():
        raise BadInput(Reason(code="file.missing", where=str(file), seen="-"))
    return file


def plan_file(path: Path) -> Path:
    """The plan of a folder that ``plan`` wrote, or the file itself."""
    return path / PLAN_FILE if path.is_dir() else path


def reopen_file(path: Path, association: Association) -> WeekPlan:
    """The planned week of a file, with the tables it was made from.

    Raises
    ------
    BadInput: the file cannot be read, or the tables are not those of the plan: all that differs.
    InvalidPlan, InvalidProblem: with every fault of the document.
    """
    known = read_published(existing(path))
    try:
        return reopen(association, known)
    except OtherTables as error:
        raise BadInput(
            *(
                Reason(code=f"papers.{one.kind}", where=str(path), seen=_listed(one.ids))
                for one in error.mismatches
            )
        ) from None


def _listed(ids: Sequence[str]) -> str:
    more = f" … ({len(ids)})" if len(ids) > _SHOWN else ""
    return ", ".join(ids[:_SHOWN]) + more


def read_since(path: Path, *, week: WeekProblem) -> Published:
    """What people were told by a plan published before, or what they expect by a base plan.

    Raises
    ------
    BadInput: the file cannot be read, or is of another week than ``week``.
    InvalidPlan, InvalidProblem, InvalidBase: with every fault of the document.
    """
    document = read_json(existing(path))
    if isinstance(document, dict) and document.get("maillon") == "base-plan":
        return published_of_reference(week, reference_of_base(week, base_from_json(document)))
    known = read_published(existing(path))
    if known.week != week.week:
        raise BadInput(Reason(code="papers.other_week", where="--since", seen=str(known.week)))
    names = read_json(plan_file(path)).get("names")
    told = names if isinstance(names, dict) else {}
    return published(
        known.problem,
        known.plan,
        names=Names(task=_texts(told.get("task")), person=_texts(told.get("person"))),
        clock=known.clock,
    )


def _texts(value: object) -> dict[str, str]:
    if not isinstance(value, dict):
        return {}
    return {key: text for key, text in value.items() if isinstance(text, str)}


def printed_at(text: str | None, zone: str, now: Callable[[], datetime]) -> datetime:
    """The moment written, in that zone, or now. Raises BadInput."""
    if text is None:
        return now().astimezone(ZoneInfo(zone))
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise BadInput(Reason(code="papers.printed", where="--printed", seen=repr(text))) from None
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=ZoneInfo(zone))


def gather(
    plan: WeekPlan, printing: Printing, *, others: Sequence[WeekPlan] = (), since: Published | None = None
) -> Papers:
    """Everything to print. Raises BadInput when a week is given twice."""
    weeks = [known.week.week for known in (plan, *others)]
    twice = sorted({str(week) for week in weeks if weeks.count(week) > 1})
    if twice:
        raise BadInput(Reason(code="papers.same_week", where="--also", seen=", ".join(twice)))
    stamp = Stamp(version=printing.label or version_of(plan), printed=printing.printed)
    return papers(plan, stamp=stamp, others=others, since=since)


def write_papers(found: Papers, plan: WeekPlan, out: Path, printing: Printing) -> list[Path]:
    """Write the files into ``out``, all of them or none; returns their paths.

    Raises
    ------
    BadInput: a folder cannot be made or written.
    """
    contents = dict(paper_files(found, week_view(plan), only=printing.only, language=printing.language))
    written = [out.joinpath(*name.split("/")) for name in contents]
    for folder in dict.fromkeys(path.parent for path in written):
        writable_folder(folder)
    write_files(out, contents)
    return written


def read_tables(folder: Path) -> Association:
    """The association of the tables. Raises BadInput and InvalidTables."""
    return open_folder(folder)

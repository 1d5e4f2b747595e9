"""``maillon papers``: everything to hand out on Monday morning, from a planned week."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from api.cli.exits import Exit
from api.cli.options import AsJson, Lang, Language, Out
from api.cli.run import command
from api.cli.talk import Talk
from api.errors import everything_wrong
from api.files.atomic import writable_place
from api.words import say

if TYPE_CHECKING:
    from api.cases.papers import Printing
    from matching import WeekPlan
    from matching.papers import Papers, Published


#: Where ``plan --papers`` writes, beside the report.
PAPERS_FOLDER = "papiers"


class Only(StrEnum):
    """Kinds of papers that can be asked for alone."""

    carers = "carers"
    clients = "clients"
    office = "office"
    wall = "wall"
    calendars = "calendars"
    map = "map"


PlanPath = Annotated[Path, typer.Argument(metavar="PLAN", help="help.papers_plan", show_default=False)]
Tables = Annotated[
    Path | None, typer.Option("--avec", "--with", help="help.papers_tables", show_default=False)
]
SincePlan = Annotated[
    Path | None, typer.Option("--since", "--depuis", help="help.papers_since", show_default=False)
]
Also = Annotated[list[Path] | None, typer.Option("--also", help="help.papers_also", show_default=False)]
OnlyThese = Annotated[list[Only] | None, typer.Option("--only", help="help.papers_only", show_default=False)]
Label = Annotated[str | None, typer.Option("--label", help="help.papers_label", show_default=False)]
WithPapers = Annotated[bool, typer.Option("--papers", help="help.with_papers")]
Printed = Annotated[str | None, typer.Option("--printed", help="help.papers_printed", show_default=False)]


@dataclass(frozen=True, slots=True, kw_only=True)
class PapersRequest:
    """What to print, from which files, and where to write it."""

    plan: Path
    out: Path
    tables: Path | None = None
    since: Path | None = None
    also: tuple[Path, ...] = ()
    only: tuple[str, ...] = ()
    label: str | None = None
    printed: str | None = None


def papers(
    plan: PlanPath,
    out: Out = Path("papiers"),
    tables: Tables = None,
    since: SincePlan = None,
    also: Also = None,
    only: OnlyThese = None,
    label: Label = None,
    printed: Printed = None,
    as_json: AsJson = False,
    lang: Language = Lang.fr,
) -> int:
    """Write the papers of a planned week."""
    request = PapersRequest(
        plan=plan,
        out=out,
        tables=tables,
        since=since,
        also=tuple(also or ()),
        only=tuple(one.value for one in only or ()),
        label=label,
        printed=printed,
    )
    return command("papers", lang.value, as_json, lambda talk: _papers(request, talk))


def _papers(
    request: PapersRequest, talk: Talk, *, now: Callable[[], datetime] = lambda: datetime.now(UTC)
) -> Exit:
    from api.cases import papers as case
    from matching.papers import KINDS

    # The plan itself is looked at to find its tables, unless they are given.
    named = (request.since, request.plan if request.tables is not None else None)
    asked = [path for path in (*named, *request.also) if path is not None]
    everything_wrong(
        lambda: case.tables_of(request.plan, request.tables),
        *(partial(case.existing, path) for path in asked),
        lambda: writable_place(request.out),
        lambda: case.printed_at(request.printed, "UTC", now),
    )
    folder = case.tables_of(request.plan, request.tables)
    talk.say("papers.reading", plan=request.plan, folder=folder)
    association = case.read_tables(folder)
    plan = case.reopen_file(request.plan, association)
    others = [case.reopen_file(path, association) for path in request.also]
    since = None if request.since is None else case.read_since(request.since, week=plan.week)
    printing = case.Printing(
        printed=case.printed_at(request.printed, association.settings.time_zone, now),
        only=tuple(kind for kind in KINDS if not request.only or kind in request.only),
        label=request.label,
        language=talk.language,
    )
    return _write(plan, request, printing, others, since, talk)


def _write(
    plan: WeekPlan,
    request: PapersRequest,
    printing: Printing,
    others: Sequence[WeekPlan],
    since: Published | None,
    talk: Talk,
) -> Exit:
    from api.cases import papers as case

    found = case.gather(plan, printing, others=others, since=since)
    files = case.write_papers(found, plan, request.out, printing)
    lines = [*told(found, talk), *(f"  {path}" for path in files if path.parent == request.out)]
    if "carers" in printing.only:
        lines.append(say("papers.private", talk.language))
    if found.changes is not None:
        changes = say("papers.changes", talk.language, count=len(found.changes), plan=request.since)
        lines = [changes, *(f"- {change.said.said(talk.language)}" for change in found.changes), *lines]
    return talk.result(Exit.DONE, papers_json(found, files), lines)


def papers_beside(
    plan: WeekPlan, out: Path, talk: Talk, *, others: Sequence[WeekPlan] = (), since: Path | None = None
) -> list[str]:
    """The papers of a week that has just been planned, into a sub-folder of its report.

    ``since`` is the base or the published plan it was planned after: the papers tell what changed.
    """
    from api.cases import papers as case

    zone = plan.week.association.settings.time_zone
    moment = case.printed_at(None, zone, lambda: datetime.now(UTC))
    printing = case.Printing(printed=moment, language=talk.language)
    known = None if since is None else case.read_since(since, week=plan.week)
    found = case.gather(plan, printing, others=others, since=known)
    case.write_papers(found, plan, out / PAPERS_FOLDER, printing)
    return [*told(found, talk), say("papers.private", talk.language), f"  {out / PAPERS_FOLDER}"]


def told(found: Papers, talk: Talk) -> list[str]:
    """What was written, in a few lines."""
    opened = sum(len(one.keys) for one in found.opened)
    return [
        say(
            "papers.written",
            talk.language,
            sheets=len(found.printed_carers),
            months=len(found.clients),
            version=found.stamp.version,
        ),
        say("papers.opened", talk.language, count=opened),
        say("papers.calls", talk.language, count=len(found.calls)),
    ]


def papers_json(found: Papers, files: Sequence[Path]) -> dict[str, Any]:
    """What a program wants to know of the papers; nothing of it opens a door."""
    return {
        "week": found.week,
        "version": found.stamp.version,
        "printed": found.stamp.printed.isoformat(),
        "files": [str(path) for path in files],
        "sheets": len(found.printed_carers),
        "months": len(found.clients),
        "unserved": sum(len(one.keys) for one in found.opened),
        "calls": [
            {
                "key": call.key,
                "name": call.name,
                "phone": call.phone,
                "topics": [{"fr": topic.fr, "en": topic.en} for topic in call.topics],
            }
            for call in found.calls
        ],
        "changes": None
        if found.changes is None
        else [{"fr": change.said.fr, "en": change.said.en} for change in found.changes],
    }

"""``maillon check``: an assigned week as it is, a plan judged again by the referee, or a GTFS-Flex feed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.check_feed import FEED_FILE, check_gtfs
from api.cli.check_week import WEEK_FILES, check_assigned_week
from api.cli.exits import Exit
from api.cli.options import AsJson, Lang, Language
from api.cli.run import command
from api.cli.talk import Talk
from api.errors import BadInput, Reason
from api.words import say

if TYPE_CHECKING:
    from api.cases.check import Checked

CheckedFile = Annotated[Path, typer.Argument(metavar="FILE", help="help.checked_file", show_default=False)]
ProblemFile = Annotated[Path | None, typer.Option("--problem", help="help.problem_file", show_default=False)]
WithTables = Annotated[
    Path | None,
    typer.Option("--avec", "--with", metavar="FOLDER", help="help.check_tables", show_default=False),
]
OneWeek = Annotated[
    str | None, typer.Option("--week", "--semaine", help="help.check_week", show_default=False)
]
Layout = Annotated[
    str | None, typer.Option("--profil", "--profile", help="help.check_profile", show_default=False)
]
PageFolder = Annotated[Path | None, typer.Option("--out", help="help.check_out", show_default=False)]


def check(
    file: CheckedFile,
    tables: WithTables = None,
    week: OneWeek = None,
    profile: Layout = None,
    out: PageFolder = None,
    problem: ProblemFile = None,
    as_json: AsJson = False,
    lang: Language = Lang.fr,
) -> int:
    """Check an assigned week or a feed, or judge a plan document, by the file's ending."""

    def work(talk: Talk) -> Exit:
        if file.suffix.lower() == FEED_FILE:
            week_options = {"--avec": tables, "--week": week, "--profil": profile, "--out": out}
            _refuse(file, {**week_options, "--problem": problem})
            return check_gtfs(file, talk)
        if not _is_week(file):
            _refuse(file, {"--avec": tables, "--week": week, "--profil": profile, "--out": out})
            return _check(file, problem, talk)
        _refuse(file, {"--problem": problem})
        return check_assigned_week(file, tables=tables, week=week, profile=profile, out=out, talk=talk)

    return command("check", lang.value, as_json, work)


def _refuse(file: Path, options: Mapping[str, object]) -> None:
    """Refuse the options given that mean nothing for this kind of file."""
    idle = [name for name, value in options.items() if value is not None]
    if idle:
        raise BadInput(Reason(code="check.options", where=str(file), seen=", ".join(idle)))


def _is_week(file: Path) -> bool:
    """A spreadsheet or text table is a week; anything else is a plan document."""
    return file.suffix.lower() in WEEK_FILES


def _check(path: Path, problem: Path | None, talk: Talk) -> Exit:
    from api.cases.check import check_file
    from api.cases.judge import score_json, verdict_json

    found = check_file(path, problem=problem)
    document = {
        "plan": str(path),
        "agrees": found.agrees,
        "claimed": None if found.claimed is None else score_json(found.claimed),
        "stranded": [asdict(fault) for fault in found.stranded],
        "false": [asdict(claim) for claim in found.false],
        **verdict_json(found.verdict, found.problem, epoch=found.epoch, names=found.names),
    }
    return talk.result(Exit.DONE if found.good else Exit.UNSOLVED, document, [*_lines(found, path, talk)])


def _lines(found: Checked, path: Path, talk: Talk) -> Iterator[str]:
    """The verdict in sentences."""
    from routing.words import Speaker

    speaker = Speaker.of(found.problem, language=talk.language, epoch=found.epoch, names=found.names)
    score = found.verdict.score
    breaches = found.verdict.breaches
    count = len(breaches) + len(found.stranded)
    yield say("check.breaches" if count else "check.legal", talk.language, plan=path, count=count)
    yield from (f"- [{speaker.rule(breach.rule)}] {speaker.breach(breach)}" for breach in breaches)
    for fault in found.stranded:
        yield "- " + say("check.stranded", talk.language, where=fault.where, seen=fault.seen)
    yield say(
        "check.levels",
        talk.language,
        hard=score.hard,
        essential=score.essential,
        ordinary=score.ordinary,
        soft=speaker.amount(score.soft),
    )
    yield from (f"  {speaker.part(term, amount)}" for term, amount in score.parts.items())
    if found.claimed is not None and found.claimed.levels != score.levels:
        yield say("check.differs", talk.language, written=found.claimed.levels, found=score.levels)
    for claim in found.false:
        yield say("check.false", talk.language, **asdict(claim))

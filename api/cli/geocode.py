"""``maillon geocode``: positions of the addresses of a file. The only command that sends addresses out."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from api.cli.exits import Exit
from api.cli.interrupt import keeping_best
from api.cli.options import AsJson, Lang, Language
from api.cli.run import command
from api.cli.talk import Talk
from api.words import say

if TYPE_CHECKING:
    from api.cases.geocode import GeocodeRequest
    from matching.locating.outcome import Outcome


class Geocoding(StrEnum):
    """Services that can be asked."""

    ban = "ban"
    nominatim = "nominatim"


File = Annotated[Path, typer.Argument(metavar="FILE", help="help.geocode.file", show_default=False)]
Copy = Annotated[Path | None, typer.Option("--out", help="help.geocode.out", show_default=False)]
ServiceName = Annotated[Geocoding, typer.Option("--service", help="help.geocode.service")]
Domain = Annotated[str | None, typer.Option("--domain", help="help.geocode.domain", show_default=False)]
Agent = Annotated[str | None, typer.Option("--user-agent", help="help.geocode.agent", show_default=False)]
ColumnNames = Annotated[
    list[str] | None, typer.Option("--column", help="help.geocode.column", show_default=False)
]
SheetName = Annotated[str | None, typer.Option("--sheet", help="help.geocode.sheet", show_default=False)]
Score = Annotated[float, typer.Option("--least-score", help="help.geocode.score")]
Pace = Annotated[float | None, typer.Option("--per-second", help="help.geocode.pace", show_default=False)]
Again = Annotated[bool, typer.Option("--again", help="help.geocode.again")]
Replace = Annotated[bool, typer.Option("--replace", help="help.geocode.replace")]


def geocode(
    file: File,
    out: Copy = None,
    service: ServiceName = Geocoding.ban,
    domain: Domain = None,
    user_agent: Agent = None,
    column: ColumnNames = None,
    sheet: SheetName = None,
    least_score: Score = 0.5,
    per_second: Pace = None,
    again: Again = False,
    replace: Replace = False,
    as_json: AsJson = False,
    lang: Language = Lang.fr,
) -> int:
    """Add positions to a copy of a file of addresses."""

    def work(talk: Talk) -> Exit:
        from api.cases.geocode import GeocodeRequest  # here, so that --help need not load pandas

        request = GeocodeRequest(
            file=file,
            out=out,
            service=service.value,
            domain=domain,
            user_agent=user_agent,
            columns=tuple(column or ()),
            sheet=sheet,
            least_score=least_score,
            per_second=per_second,
            again=again,
            replace=replace,
        )
        return geocode_file(request, talk)

    return command("geocode", lang.value, as_json, work)


def geocode_file(request: GeocodeRequest, talk: Talk) -> Exit:
    """Do what the command asks: check, ask, write the copy, tell each row that failed."""
    from api.cases.geocode import locate_table, open_table, outcome_json

    opened = open_table(request)
    count = len(opened.grid.numbers)
    talk.say(
        "geocode.start",
        rows=count,
        columns=" + ".join(opened.address),
        service=request.domain or request.service,
    )
    with (
        keeping_best(lambda: talk.say("geocode.kept")) as stop,
        Progress(
            TextColumn("{task.description}"),
            BarColumn(bar_width=28),
            MofNCompleteColumn(),
            console=talk.log,
            transient=True,
            disable=not talk.log.is_terminal,
        ) as bar,
    ):
        task = bar.add_task(say("geocode.meter", talk.language), total=count)
        outcome = locate_table(
            opened,
            request,
            language=talk.language,
            stop=stop,
            told=lambda row: bar.update(task, completed=row),
        )
    code = _exit_code(outcome, interrupted=stop())
    return talk.result(code, outcome_json(outcome, request), _lines(outcome, request, talk))


def _exit_code(outcome: Outcome, *, interrupted: bool) -> Exit:
    if interrupted:
        return Exit.INTERRUPTED
    if outcome.failures:
        return Exit.PARTIAL if outcome.located or outcome.kept else Exit.UNSOLVED
    return Exit.DONE


def _lines(outcome: Outcome, request: GeocodeRequest, talk: Talk) -> list[str]:
    language = talk.language
    counts = outcome.by_precision
    lines = [
        say(
            "geocode.done",
            language,
            number=counts.get("number", 0),
            street=counts.get("street", 0),
            commune=counts.get("commune", 0),
            kept=len(outcome.kept),
            failed=len(outcome.failures),
        )
    ]
    lines += [
        say("geocode.row", language, row=one.row, why=one.sentence(language)) for one in outcome.failures
    ]
    if counts.get("commune"):
        rows = [str(row) for row, precision in outcome.located.items() if precision == "commune"]
        lines.append(say("geocode.commune", language, rows=", ".join(rows)))
    return [*lines, say("geocode.written", language, file=request.target)]

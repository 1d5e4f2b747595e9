"""``maillon import``: a schedule as its owner has it becomes the input folder of ``maillon plan``."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.exits import Exit
from api.cli.import_rides import PROFILE as MESSAGES
from api.cli.import_rides import import_messages
from api.cli.options import AsJson, Lang, Language
from api.cli.run import command
from api.cli.talk import Talk
from api.errors import BadInput, Complaint, Reason, complaints_of, everything_wrong, summary
from api.files.atomic import writable_place
from api.words import say

if TYPE_CHECKING:
    from api.cases.importing import Opened
    from matching.imports import Imported
    from matching.imports.assigned import AssignedWeek
    from matching.tables.limits import Limits

#: Guesses shown on the screen; all of them are in the file beside the tables.
SHOWN = 20

File = Annotated[Path, typer.Argument(metavar="FILE", help="help.import_file", show_default=False)]
Out = Annotated[Path, typer.Option("--out", help="help.out")]
ProfileName = Annotated[
    str | None, typer.Option("--profil", "--profile", help="help.profile", show_default=False)
]
KeepGood = Annotated[bool, typer.Option("--garder-le-bon", "--keep-good", help="help.keep_good")]
ImportWeek = Annotated[
    str | None, typer.Option("--semaine", "--week", help="help.import_week", show_default=False)
]
With = Annotated[Path | None, typer.Option("--avec", "--with", help="help.with", show_default=False)]
Allowed = Annotated[Path | None, typer.Option("--tolerances", help="help.tolerances", show_default=False)]
Recurring = Annotated[bool, typer.Option("--recurrent", "--recurring", help="help.recurring")]


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportRequest:
    """What to read, what to complete it with, where to write."""

    file: Path
    out: Path
    profile: str | None = None
    keep_good: bool = False
    week: str | None = None
    folder: Path | None = None
    tolerances: Path | None = None
    recurring: bool = False


def import_file(
    file: File,
    out: Out = Path("tables"),
    profile: ProfileName = None,
    keep_good: KeepGood = False,
    week: ImportWeek = None,
    folder: With = None,
    tolerances: Allowed = None,
    recurring: Recurring = False,
    as_json: AsJson = False,
    lang: Language = Lang.fr,
) -> int:
    """Import a schedule file."""
    request = ImportRequest(
        file=file,
        out=out,
        profile=profile,
        keep_good=keep_good,
        week=week,
        folder=folder,
        tolerances=tolerances,
        recurring=recurring,
    )
    if profile == MESSAGES:
        return command("import", lang.value, as_json, lambda talk: _messages(request, talk))
    return command("import", lang.value, as_json, lambda talk: import_and_write(request, talk))


def _messages(request: ImportRequest, talk: Talk) -> Exit:
    given = {
        "--garder-le-bon": request.keep_good,
        "--semaine": request.week,
        "--avec": request.folder,
        "--tolerances": request.tolerances,
        "--recurrent": request.recurring,
    }
    idle = [name for name, value in given.items() if value]
    if idle:
        raise BadInput(Reason(code="import.options", where=f"--profil {MESSAGES}", seen=", ".join(idle)))
    return import_messages(request.file, request.out, talk)


def import_and_write(request: ImportRequest, talk: Talk, *, limits: Limits | None = None) -> Exit:
    """The work of the command. A file with a bad row writes nothing but the copy to correct.

    ``limits`` replace the usual ones, for tests.
    """
    from api.cases import importing as case
    from api.cases.week import input_folder, week_of
    from matching.tables.limits import USUAL_LIMITS

    folder, week = request.folder, request.week
    today = datetime.now(UTC).astimezone().date()
    everything_wrong(
        lambda: None if week is None else week_of(week),
        lambda: None if folder is None else input_folder(folder),
        lambda: writable_place(request.out),
    )
    talk.say("import.reading", file=request.file)
    opened = case.open_schedule(
        request.file,
        profile=request.profile,
        week=None if week is None else week_of(week),
        folder=folder,
        tolerances=request.tolerances,
        today=today,
        limits=limits or USUAL_LIMITS,
    )
    reading = opened.reading
    nothing_good = not any(entry.kind == "visit" for entry in reading.entries)
    if reading.faults and (nothing_good or not request.keep_good):
        return _refused(opened, request, talk)
    imported, weeks = case.import_schedule(opened, recurring=request.recurring)
    files = case.write_import(opened, imported, weeks, request.out, talk.language)
    document = {
        **case.import_json(opened, talk.language),
        "faults": [one.as_json() for one in _complaints(opened, talk)],
        "assumed": [default.text(talk.language) for default in imported.defaults],
        "tolerances": [
            {
                "service": one.service,
                "level": one.allowance.level,
                "minutes": one.allowance.minutes,
                "word": one.allowance.word,
                "known": one.known,
            }
            for one in imported.allowances
        ],
        "files": {kind: str(path) for kind, path in files.items()},
    }
    lines = _told(opened, imported, weeks, talk)
    lines += [f"  {path}" for kind, path in files.items() if kind != "folder"]
    lines.append(say("import.next", talk.language, folder=request.out, week=_last_week(opened)))
    return talk.result(Exit.PARTIAL if reading.faults else Exit.DONE, document, lines)


def _refused(opened: Opened, request: ImportRequest, talk: Talk) -> Exit:
    """Tell every fault, and write the copy that shows them."""
    from api.cases import importing as case

    complaints = _complaints(opened, talk)
    copy = case.copy_to_correct(opened, request.out, talk.language)
    document = {
        **case.import_json(opened, talk.language),
        "faults": [one.as_json() for one in complaints],
        "files": {} if copy is None else {"copy": str(copy)},
    }
    talk.line(summary(complaints, talk.language))
    lines = [say("import.nothing", talk.language)]
    if copy is not None:
        lines.append(say("import.copy", talk.language, path=copy))
    if not request.keep_good:
        lines.append(say("import.keep_good", talk.language))
    return talk.result(Exit.BAD_INPUT, document, lines)


def _complaints(opened: Opened, talk: Talk) -> tuple[Complaint, ...]:
    from matching import InvalidTables

    return complaints_of(InvalidTables(opened.reading.faults), talk.language)


def _told(opened: Opened, imported: Imported, weeks: tuple[AssignedWeek, ...], talk: Talk) -> list[str]:
    """What was read, what was guessed, what was assumed, for people."""
    from api.cases import importing as case

    reading, language = opened.reading, talk.language
    visits = [entry for entry in reading.entries if entry.kind == "visit"]
    lines = [
        say(
            "import.read",
            language,
            file=reading.file,
            profile=reading.profile,
            visits=len(visits),
            people=len(reading.people),
            clients=len(reading.clients),
        )
    ]
    guesses = case.grouped_guesses(reading)
    if guesses:
        lines.append(say("import.guesses", language, count=len(guesses)))
        for group in guesses[:SHOWN]:
            times = "" if group.count == 1 else f" (× {group.count})"
            lines.append(f"  {group.guess.sentence(language)}{times}")
        if len(guesses) > SHOWN:
            lines.append("  " + say("faults.more", language, count=len(guesses) - SHOWN))
    lines += _tolerances(imported, talk)
    if imported.defaults:
        lines.append(say("import.assumed", language))
        lines += [f"  {default.text(language)}" for default in imported.defaults]
    outside = sum(len(one.outside) for one in weeks)
    if outside:
        lines.append("  " + say("import.outside_hours", language, count=outside))
    if reading.faults:
        lines.append(say("import.to_complete", language, count=len(imported.association.incomplete)))
        talk.line(summary(_complaints(opened, talk), language))
    return lines


def _tolerances(imported: Imported, talk: Talk) -> list[str]:
    """Each service with its priority and its tolerance."""
    from matching.words import say as said

    language = talk.language
    lines = [say("import.tolerances", language)]
    for one in imported.allowances:
        word = one.allowance.word
        because = (
            said("because.folder", language)
            if one.known
            else said("because.none", language)
            if word is None
            else said("because.word", language, word=word)
        )
        lines.append(
            "  "
            + said(
                "read_as.tolerance",
                language,
                service=one.service,
                level=said(f"level.{one.allowance.level}", language),
                minutes=one.allowance.minutes,
                because=because,
            )
        )
    return lines


def _last_week(opened: Opened) -> str:
    from matching.imports.assigned import weeks_of

    return str(weeks_of(opened.reading)[-1])

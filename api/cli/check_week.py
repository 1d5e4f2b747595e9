"""``maillon check WEEK.xlsx``: an assigned week checked as it is, in words."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from api.cli.exits import Exit
from api.cli.talk import Talk
from api.errors import everything_wrong
from api.files.atomic import writable_folder
from api.words import say

if TYPE_CHECKING:
    from matching.checking import Checked

#: Endings of files that hold a week rather than a plan document.
WEEK_FILES = (".xlsx", ".xlsm", ".xls", ".ods", ".csv", ".tsv", ".txt")

#: Lines of each kind that a terminal shows; the page and the list have them all.
_SHOWN = 40
_SHOWN_GUESSES = 12


def check_assigned_week(
    file: Path,
    *,
    tables: Path | None,
    week: str | None,
    profile: str | None,
    out: Path | None,
    talk: Talk,
) -> Exit:
    """Check the week of a file; 0 nothing found, 1 something found, 3 nothing found but cells unread."""
    from api.cases import check_week as case  # here, so that --help need not load pandas
    from api.cases.week import week_of

    everything_wrong(
        lambda: None if week is None else week_of(week),
        lambda: None if out is None else writable_folder(out),
    )
    request = case.WeekRequest(
        file=file,
        tables=tables,
        week=week,
        profile=profile,
        today=datetime.now(tz=ZoneInfo("Europe/Paris")).date(),
    )
    talk.say("check_week.start", file=file)
    checked = case.check_assigned(request)
    files = {} if out is None else case.write_check(checked, out, language=talk.language)
    lines = [*_lines(checked, talk), *_file_lines(files, talk)]
    code = Exit.UNSOLVED if checked.findings else Exit.PARTIAL if checked.reading.faults else Exit.DONE
    return talk.result(code, case.check_json(checked, files), lines)


def _lines(checked: Checked, talk: Talk) -> list[str]:
    from matching.checking.groups import guess_groups
    from matching.report import bilingual

    language, reading = talk.language, checked.reading
    guesses = guess_groups(reading.guesses, language)
    title = "check_week.found" if checked.findings else "check_week.clean"
    lines = [
        say(
            "check_week.read",
            language,
            file=reading.file,
            period=bilingual.period(checked.days[0], checked.days[-1]).said(language)
            if checked.days
            else "-",
            visits=sum(entry.kind == "visit" for entry in reading.entries),
            people=len(reading.people),
            clients=len(reading.clients),
        ),
        say(title, language, count=len(checked.findings)),
        *_some([finding.sentence(language) for finding in checked.findings], _SHOWN, talk),
    ]
    if reading.faults:
        lines.append(say("check_week.unread", language, count=len(reading.faults)))
        lines += _some([fault.sentence(language) for fault in reading.faults], _SHOWN, talk)
    if checked.unmade:
        lines.append(say("check_week.unmade", language))
        lines += [f"- {one.text(language)}" for one in checked.unmade]
    if guesses:
        lines.append(say("check_week.guesses", language, count=len(guesses)))
        lines += _some([f"[{group.places}] {group.text}" for group in guesses], _SHOWN_GUESSES, talk)
    return lines


def _some(sentences: list[str], most: int, talk: Talk) -> list[str]:
    lines = [f"- {sentence}" for sentence in sentences[:most]]
    if len(sentences) > most:
        lines.append(say("check_week.more", talk.language, count=len(sentences) - most))
    return lines


def _file_lines(files: dict[str, Path], talk: Talk) -> list[str]:
    if not files:
        return [say("check_week.hint", talk.language)]
    lines = [f"  {path}" for kind, path in files.items() if kind != "html"]
    return [*lines, say("plan.open", talk.language, path=files["html"].resolve())]

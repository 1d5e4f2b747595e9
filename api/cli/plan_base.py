"""``maillon plan --base``, ``--depuis`` and ``--month``: base plus exceptions, a week or a month."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.exits import Exit
from api.cli.interrupt import keeping_best
from api.cli.meter import Meter
from api.cli.talk import Talk
from api.errors import BadInput, Reason
from api.files.atomic import writable_folder
from api.words import say

if TYPE_CHECKING:
    from api.cases.week import Written
    from matching import Association, Week, WeekPlan
    from matching.base import BasedPlan, BasePlan, PublishedWeek
    from matching.base.effort import Effort
    from matching.base.month import MonthWeek

BaseFile = Annotated[Path | None, typer.Option("--base", help="help.base_file", show_default=False)]
Since = Annotated[Path | None, typer.Option("--depuis", "--since", help="help.since", show_default=False)]
Freeze = Annotated[
    str | None, typer.Option("--figer-avant", "--freeze-before", help="help.freeze", show_default=False)
]
MonthText = Annotated[str | None, typer.Option("--month", help="help.month", show_default=False)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """What is planned: a week or a month, freely or after a base or a published plan.

    ``week`` may be left out with ``since``, whose week it is.
    """

    week: str | None = None
    month: str | None = None
    base: Path | None = None
    since: Path | None = None
    freeze: str | None = None


def check_span(span: Span) -> None:
    """Raise BadInput when the options contradict each other."""
    given = [name for name in ("week", "month") if getattr(span, name) is not None]
    if len(given) == 2:
        raise BadInput(Reason(code="span.both", where="--week, --month", seen=f"{span.week}, {span.month}"))
    if not given and span.since is None:
        raise BadInput(Reason(code="span.none", where="--week", seen="-"))
    if span.base is not None and span.since is not None:
        seen = f"{span.base}, {span.since}"
        raise BadInput(Reason(code="span.references", where="--base, --depuis", seen=seen))
    if span.since is not None and span.month is not None:
        raise BadInput(Reason(code="span.month_since", where="--month, --depuis", seen=span.month))
    if span.freeze is not None:
        if span.since is None:
            raise BadInput(Reason(code="freeze.alone", where="--figer-avant", seen=span.freeze))
        moment_of(span.freeze)


def moment_of(text: str) -> datetime:
    """The local date and time of that text. Raises BadInput."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        moment = None
    if moment is None or moment.tzinfo is not None:
        raise BadInput(Reason(code="freeze.format", where="--figer-avant", seen=text))
    return moment


@dataclass(frozen=True, slots=True, kw_only=True)
class References:
    """The base or published plan asked for, read."""

    base: BasePlan | None = None
    published: PublishedWeek | None = None
    freeze: datetime | None = None

    @property
    def given(self) -> bool:
        """Whether the week is planned after anything."""
        return self.base is not None or self.published is not None

    @property
    def week(self) -> Week | None:
        """The week of the published plan."""
        return None if self.published is None else self.published.week


def read_references(span: Span) -> References:
    """Read the files that the options name.

    Raises
    ------
    BadInput: a file cannot be read, the published plan is of another week, or nothing of it is frozen.
    InvalidPlan, InvalidProblem: with every fault of a document.
    """
    from api.cases.base import read_base, read_published
    from api.cases.week import week_of

    if span.base is not None:
        return References(base=read_base(span.base))
    if span.since is None:
        return References()
    published = read_published(span.since)
    if span.week is not None and week_of(span.week) != published.week:
        raise BadInput(Reason(code="span.other_week", where="--depuis", seen=str(published.week)))
    freeze = None if span.freeze is None else moment_of(span.freeze)
    if freeze is not None and freeze.date() not in published.week.days:
        raise BadInput(Reason(code="freeze.outside", where="--figer-avant", seen=str(span.freeze)))
    return References(published=published, freeze=freeze)


def plan_week_after(
    association: Association, week: Week, references: References, effort: Effort
) -> BasedPlan:
    """The week as base and exceptions, or as the published plan and what changed since."""
    from matching.base import plan_from_base, plan_since

    if references.published is not None:
        return plan_since(association, references.published, freeze=references.freeze, effort=effort)
    assert references.base is not None
    return plan_from_base(association, week, references.base, effort=effort)


def tell_exceptions(based: BasedPlan, out: Path, talk: Talk) -> list[str]:
    """Write the exceptions, and say them."""
    from api.cases.base import write_exceptions
    from matching.base.telling import Telling

    write_exceptions(based, out, language=talk.language)
    return list(Telling(based.plan.week, talk.language).lines(based.changes))


Report = Callable[["WeekPlan", Path], "Written"]


def plan_month_and_write(
    association: Association,
    month_text: str,
    base: BasePlan | None,
    *,
    out: Path,
    effort_of: Callable[..., Effort],
    report: Report,
    strict: bool,
    talk: Talk,
) -> Exit:
    """Plan each week of a month, a report in a folder of its own each, then the month's summary."""
    from api.cases.base import month_json, month_of, write_month
    from matching.base import plan_month
    from matching.base.month_table import month_lines

    month = month_of(month_text)
    count = len(month.weeks)
    started: list[str] = []

    def finished(one: MonthWeek) -> None:
        from matching.base import BasedPlan

        week = str(one.plan.week.week)
        folder = writable_folder(out / week)
        report(one.plan, folder)
        if one.changes is not None:
            for line in tell_exceptions(BasedPlan(plan=one.plan, changes=one.changes), folder, talk)[:1]:
                talk.line(line)
        started.append(week)
        talk.say("month.week", week=week, number=len(started), count=count, served=one.plan.totals.served)

    with keeping_best(lambda: talk.say("plan.kept")) as stop, Meter(talk) as meter:
        found = plan_month(
            association, month, base=base, effort=effort_of(progress=meter, cancel=stop), done=finished
        )
    files = write_month(found, out, language=talk.language)
    code = _month_code(found.unserved, all(one.plan.verdict.valid for one in found.weeks), stop(), strict)
    lines = [
        say("month.done", talk.language, month=month, planned=found.served, unserved=found.unserved),
        *month_lines(found, talk.language),
        say("plan.open", talk.language, path=files["html"].resolve()),
    ]
    names = {kind: str(path) for kind, path in files.items()}
    return talk.result(code, {**month_json(found), "files": names}, lines)


def _month_code(unserved: int, valid: bool, interrupted: bool, strict: bool) -> Exit:
    if not valid:
        return Exit.UNSOLVED
    if interrupted:
        return Exit.INTERRUPTED
    return Exit.PARTIAL if strict and unserved else Exit.DONE

"""``maillon joint``: visits and pooled rides of one day in one plan, from tables to a report."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.exits import Exit
from api.cli.interrupt import keeping_best
from api.cli.limits import check_limit, limit_said, prepare
from api.cli.meter import Meter
from api.cli.options import AsJson, Folder, Iterations, Lang, Language, Out, Roads, Seconds, Seed, Strict
from api.cli.papers import Printed
from api.cli.rides import DateText
from api.cli.run import command
from api.cli.talk import Talk
from api.errors import everything_wrong
from api.files.atomic import writable_place
from api.words import say

if TYPE_CHECKING:
    from api.cases.joint import WrittenDay
    from matching.joint import JointDay
    from matching.joint.papers import JointPapers


class LegChoice(StrEnum):
    """Where in a tour rides are offered."""

    ends = "ends"
    between = "between"


RidesFolder = Annotated[Path | None, typer.Option("--rides", help="help.joint_rides", show_default=False)]
Where = Annotated[LegChoice, typer.Option("--legs", help="help.joint_legs")]


@dataclass(frozen=True, slots=True, kw_only=True)
class JointRequest:
    """What to plan, how long, where to write. Seconds or iterations, not both; 60 seconds when neither."""

    folder: Path
    rides: Path | None
    date: str | None
    legs: LegChoice
    out: Path
    seconds: float | None
    iterations: int | None
    seed: int
    strict: bool
    roads: str | None = None
    printed: str | None = None


def joint(
    folder: Folder,
    date: DateText = None,
    rides: RidesFolder = None,
    legs: Where = LegChoice.ends,
    out: Out = Path("ensemble"),
    seconds: Seconds = None,
    iterations: Iterations = None,
    seed: Seed = 0,
    roads: Roads = None,
    strict: Strict = False,
    printed: Printed = None,
    as_json: AsJson = False,
    lang: Language = Lang.fr,
) -> int:
    """Plan the visits of a day and the rides that bring carers and clients, together."""
    request = JointRequest(
        folder=folder,
        rides=rides,
        date=date,
        legs=legs,
        out=out,
        seconds=seconds,
        iterations=iterations,
        seed=seed,
        strict=strict,
        roads=roads,
        printed=printed,
    )
    return command("joint", lang.value, as_json, lambda talk: joint_and_write(request, talk))


def joint_and_write(
    request: JointRequest, talk: Talk, *, now: Callable[[], datetime] = lambda: datetime.now(UTC)
) -> Exit:
    """The work of the command; ``now`` replaces the clock, for tests."""
    from api.cases import joint as case  # here, so that --help need not load pandas
    from api.cases.papers import printed_at
    from api.cases.rides import date_of
    from api.cases.roads import asked_roads
    from api.cases.week import input_folder
    from matching.joint import plan_joint_day
    from routing.model.run import Limit

    everything_wrong(
        lambda: check_limit(request),
        lambda: date_of(request.date),
        lambda: input_folder(request.folder),
        lambda: request.rides is None or input_folder(request.rides),
        lambda: writable_place(request.out),
        lambda: printed_at(request.printed, "UTC", now),
        lambda: asked_roads(request.roads),
    )
    day = _opened(request, talk)
    prepare(talk)
    talk.say("rides.start", date=day.date.isoformat(), limit=limit_said(request, talk))
    counted = request.iterations is not None
    limit = Limit(iterations=request.iterations) if counted else Limit(seconds=request.seconds or 60.0)
    with keeping_best(lambda: talk.say("plan.kept")) as stop, Meter(talk) as meter:
        planned = plan_joint_day(day, limit=limit, seed=request.seed, progress=meter, cancel=stop)
    talk.say("plan.writing", folder=request.out)
    zone = day.book.association.settings.time_zone
    written = case.write_joint(
        planned, request.out, printed=printed_at(request.printed, zone, now), language=talk.language
    )
    lines = [*joint_lines(written, talk), *papers_lines(written.papers, talk)]
    return talk.result(_exit(request, written, stop()), case.day_json(planned, written), lines)


def _opened(request: JointRequest, talk: Talk) -> JointDay:
    """The day asked for, read with its roads, and told."""
    from api.cases import joint as case
    from api.cases.rides import date_of
    from api.cases.roads import asked_roads

    talk.say("read.folder", folder=request.folder)
    book, day = case.open_joint(
        request.folder,
        request.rides,
        date_of(request.date),
        between=request.legs is LegChoice.between,
        asked=asked_roads(request.roads),
        tell=lambda file, mode: talk.say("read.roads", file=file, mode=mode),
    )
    talk.say(
        "joint.read",
        visits=len(day.week.visits),
        on_foot=len({day.week.periods[shift].worker for shift in day.joint.carried}),
        rides=len(day.booked.asked),
        vehicles=len(book.rides.vehicles),
    )
    return day


def _exit(request: JointRequest, written: WrittenDay, interrupted: bool) -> Exit:
    view = written.view
    if view.breaches or (view.asked and not view.served):
        return Exit.UNSOLVED
    if interrupted:
        return Exit.INTERRUPTED
    open_ = view.open_visits or view.open_rides or view.flags
    return Exit.PARTIAL if request.strict and open_ else Exit.DONE


def papers_lines(papers: JointPapers, talk: Talk) -> list[str]:
    """How many sheets and notices were written, of which version, and what must not go round."""
    sheets = papers.carers.printed_carers
    made = say(
        "joint.papers",
        talk.language,
        sheets=len(papers.rides.sheets),
        carers=len(sheets),
        notices=len(papers.rides.notices) + len(papers.brought),
        version=papers.rides.stamp.version,
    )
    return [made, *([say("papers.private", talk.language)] if sheets else [])]


def joint_lines(written: WrittenDay, talk: Talk) -> list[str]:
    """The day in a few lines: figures, what to arrange, where to look."""
    from matching.report.bilingual import euros, kilometres

    view, language = written.view, talk.language
    return [
        say("joint.served", language, served=view.served, asked=view.asked, brought=view.brought),
        say("joint.workers", language, usable=view.usable, present=view.without_vehicle, rides=view.rides),
        say(
            "joint.cost",
            language,
            vehicles=view.vehicles_out,
            distance=kilometres(view.metres).said(language),
            fleet=euros(view.fleet_euros).said(language),
            cost=euros(view.euros).said(language),
        ),
        *(f"! {one.who} : {one.what} — {one.rule.said(language)}" for one in view.flags),
        *(f"! {one.said(language)}" for one in view.notices),
        say("plan.breaches" if view.breaches else "plan.legal", language, count=len(view.breaches)),
        *(f"- {breach.said(language)}" for breach in view.breaches),
        *(f"  {path}" for kind, path in written.files.items() if kind != "html"),
        say("plan.open", language, path=written.files["html"]),
    ]

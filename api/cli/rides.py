"""``maillon rides``: a day of pooled rides from tables to a report."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.exits import Exit
from api.cli.interrupt import keeping_best
from api.cli.limits import check_limit, limit_of, limit_said, prepare
from api.cli.meter import Meter
from api.cli.options import AsJson, Iterations, Lang, Language, Out, Roads, Seconds, Seed, Strict
from api.cli.papers import Printed
from api.cli.run import command
from api.cli.talk import Talk
from api.errors import everything_wrong
from api.files.atomic import writable_place
from api.words import say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from matching.rides import BookedDay
    from matching.rides.papers import RidePapers
    from matching.rides.report import RidesView
    from routing.rides.planning import RideSolver

RideFolder = Annotated[Path, typer.Argument(metavar="FOLDER", help="help.rides_folder", show_default=False)]
DateText = Annotated[str | None, typer.Option("--date", help="help.date", show_default=False)]
Messages = Annotated[bool, typer.Option("--tcrp210", help="help.tcrp210")]
Compared = Annotated[bool, typer.Option("--compare/--no-compare", help="help.solo")]


@dataclass(frozen=True, slots=True, kw_only=True)
class RidesRequest:
    """What to plan, how long, where to write. Seconds or iterations, not both; 60 seconds when neither."""

    folder: Path
    date: str | None
    out: Path
    seconds: float | None
    iterations: int | None
    seed: int
    strict: bool
    compared: bool = True
    roads: str | None = None
    outlines: Path | None = None
    printed: str | None = None
    messages: bool = False


def rides(
    folder: RideFolder,
    date: DateText = None,
    out: Out = Path("trajets"),
    seconds: Seconds = None,
    iterations: Iterations = None,
    seed: Seed = 0,
    compared: Compared = True,
    roads: Roads = None,
    strict: Strict = False,
    printed: Printed = None,
    messages: Messages = False,
    as_json: AsJson = False,
    lang: Language = Lang.fr,
) -> int:
    """Plan the rides of one day of a folder of tables."""
    request = RidesRequest(
        folder=folder,
        date=date,
        out=out,
        seconds=seconds,
        iterations=iterations,
        seed=seed,
        strict=strict,
        compared=compared,
        roads=roads,
        printed=printed,
        messages=messages,
    )
    return command("rides", lang.value, as_json, lambda talk: rides_and_write(request, talk))


def demo_rides(out: Path, *, seconds: float | None, iterations: int | None, seed: int, talk: Talk) -> Exit:
    """Plan the day shipped with the project."""
    from scenarios.rides.generate import DAY
    from scenarios.rides.pack import FOLDER
    from scenarios.territory.packs import COMMUNES_FILE

    request = RidesRequest(
        folder=FOLDER,
        date=DAY,
        out=out,
        seconds=seconds,
        iterations=iterations,
        seed=seed,
        strict=False,
        outlines=COMMUNES_FILE,
    )
    return rides_and_write(request, talk)


def rides_and_write(
    request: RidesRequest,
    talk: Talk,
    *,
    solver: RideSolver | None = None,
    now: Callable[[], datetime] = lambda: datetime.now(UTC),
) -> Exit:
    """The work of the command; ``solver`` replaces the engine and ``now`` the clock, for tests."""
    from api.cases import rides as case  # here, so that --help need not load pandas
    from api.cases.papers import printed_at
    from api.cases.roads import asked_roads
    from api.cases.week import input_folder, outlines_beside
    from matching.rides.planning import EXPLAIN_SHARE, plan_day

    everything_wrong(
        lambda: check_limit(request),
        lambda: case.date_of(request.date),
        lambda: input_folder(request.folder),
        lambda: writable_place(request.out),
        lambda: printed_at(request.printed, "UTC", now),
        lambda: asked_roads(request.roads),
    )
    booked = _opened(request, talk)
    if solver is None:
        prepare(talk)
    talk.say("rides.start", date=booked.date.isoformat(), limit=limit_said(request, talk))
    limit = limit_of(request)
    with keeping_best(lambda: talk.say("plan.kept")) as stop, Meter(talk) as meter:
        planned = plan_day(
            booked,
            limit=limit,
            seed=request.seed,
            compared=request.compared,
            progress=meter,
            cancel=stop,
            enough=lasting(None if limit.seconds is None else EXPLAIN_SHARE * limit.seconds),
            stage=lambda stage: talk.say(f"rides.stage.{stage}"),
            solver=solver,
        )
    talk.say("plan.writing", folder=request.out)
    written = case.write_rides(
        planned,
        request.out,
        outlines=request.outlines or outlines_beside(request.folder),
        printed=printed_at(request.printed, booked.book.settings.time_zone, now),
        language=talk.language,
        messages=request.messages,
    )
    lines = [*summary_lines(written.view, written.files, talk), papers_line(written.papers, talk)]
    code = exit_of(written.view, strict=request.strict, interrupted=stop())
    return talk.result(code, case.rides_json(planned, written), lines)


def _opened(request: RidesRequest, talk: Talk) -> BookedDay:
    """The day asked for, read with its roads, and told."""
    from api.cases import rides as case
    from api.cases.roads import asked_roads

    talk.say("read.folder", folder=request.folder)
    book, booked = case.open_day(
        request.folder,
        case.date_of(request.date),
        asked=asked_roads(request.roads),
        tell=lambda file, mode: talk.say("read.roads", file=file, mode=mode),
    )
    refused = len({one.request for one in booked.turned_away})
    talk.say("rides.read", requests=len(booked.asked), vehicles=len(book.vehicles), turned_away=refused)
    return booked


def lasting(seconds: float | None) -> Callable[[], bool]:
    """Asked again and again: whether so many seconds have passed since the first time; None: never."""
    ends: list[float] = []

    def over() -> bool:
        if seconds is None:
            return False
        ends.append(monotonic() + seconds)
        return monotonic() > ends[0]

    return over


def exit_of(view: RidesView, *, strict: bool, interrupted: bool) -> Exit:
    """What a day of rides amounts to: broken or nobody carried, stopped, people refused, done."""
    if view.breaches or (view.refused and not view.carried):
        return Exit.UNSOLVED
    if interrupted:
        return Exit.INTERRUPTED
    return Exit.PARTIAL if strict and view.refused else Exit.DONE


def papers_line(papers: RidePapers, talk: Talk) -> str:
    """How many sheets and notices were written, and of which version."""
    return say(
        "rides.papers",
        talk.language,
        sheets=len(papers.sheets),
        notices=len(papers.notices),
        version=papers.stamp.version,
    )


def summary_lines(view: RidesView, files: Mapping[str, Path], talk: Talk) -> list[str]:
    """The figures of a planned day of rides, what the referee says, and the files."""
    from matching.report.bilingual import euros, kilometres
    from matching.rides.report.words import word

    language = talk.language
    served = say(
        "rides.served",
        language,
        carried=view.carried,
        asked=view.asked,
        ordered=view.ordered,
        refused=view.refused,
        cap=view.by_ride_time,
    )
    cost = say(
        "rides.cost",
        language,
        vehicles=view.vehicles,
        distance=kilometres(view.metres).said(language),
        empty=kilometres(view.empty_metres).said(language),
        cost=euros(view.euros).said(language),
    )
    compared = (
        say(
            "rides.compared",
            language,
            what=word(row.code).said(language),
            shared=row.shared.said(language),
            alone=row.alone.said(language),
            difference=row.difference.said(language),
        )
        for row in view.compare
    )
    return [
        *(say("rides.profile", language, profile=one.said(language)) for one in view.profiles),
        served,
        cost,
        *compared,
        *([say("rides.not_explained", language, count=view.unexplained)] if view.unexplained else []),
        say("plan.breaches" if view.breaches else "plan.legal", language, count=len(view.breaches)),
        *(f"- {breach.said(language)}" for breach in view.breaches),
        *(f"  {path}" for kind, path in files.items() if kind != "html"),
        say("plan.open", language, path=files["html"]),
    ]

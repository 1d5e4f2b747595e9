"""``maillon shuttles``: shift shuttles of a day, from employers' files to a report."""

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
from api.cli.limits import check_limit, limit_of, limit_said, prepare
from api.cli.meter import Meter
from api.cli.options import AsJson, Iterations, Lang, Language, Out, Seconds, Seed, Strict
from api.cli.papers import Printed
from api.cli.rides import (
    Compared,
    DateText,
    Messages,
    exit_of,
    lasting,
    papers_line,
    summary_lines,
)
from api.cli.run import command
from api.cli.talk import Talk
from api.errors import everything_wrong
from api.files.atomic import writable_place
from api.words import say

if TYPE_CHECKING:
    from api.cases.shuttles import WrittenShuttles
    from matching.shuttles.day import ShuttleDay
    from matching.shuttles.planning import PlannedShuttles
    from routing.rides.planning import RideSolver


class FormName(StrEnum):
    """The forms of supply."""

    door = "door"
    points = "points"
    fixed = "fixed"


ShuttleFolder = Annotated[
    Path, typer.Argument(metavar="FOLDER", help="help.shuttles_folder", show_default=False)
]
FormOption = Annotated[FormName, typer.Option("--form", help="help.form")]
Profile = Annotated[str, typer.Option("--profile", help="help.ride_profile")]
Walk = Annotated[int, typer.Option("--walk", help="help.walk", min=0, max=5000)]
AllLegs = Annotated[bool, typer.Option("--all", help="help.all_legs")]
DemandOnly = Annotated[bool, typer.Option("--demand", help="help.demand_only")]
Beside = Annotated[list[Path] | None, typer.Option("--beside", help="help.beside", show_default=False)]
Spread = Annotated[int, typer.Option("--spread", help="help.spread", min=0)]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShuttlesRequest:
    """What to plan, how long, where to write. Seconds or iterations, not both; 60 seconds when neither."""

    folder: Path
    date: str | None
    out: Path
    seconds: float | None
    iterations: int | None
    seed: int
    strict: bool
    form: str = "door"
    profile: str = "navette de poste"
    walk: int = 600
    covered: bool = False
    demand: bool = False
    spread: int = 0
    compared: bool = True
    outlines: Path | None = None
    printed: str | None = None
    messages: bool = False
    beside: tuple[Path, ...] = ()


def shuttles(
    folder: ShuttleFolder,
    date: DateText = None,
    form: FormOption = FormName.door,
    profile: Profile = "navette de poste",
    walk: Walk = 600,
    covered: AllLegs = False,
    demand: DemandOnly = False,
    out: Out = Path("navettes"),
    seconds: Seconds = None,
    iterations: Iterations = None,
    seed: Seed = 0,
    spread: Spread = 0,
    beside: Beside = None,
    compared: Compared = True,
    strict: Strict = False,
    printed: Printed = None,
    messages: Messages = False,
    as_json: AsJson = False,
    lang: Language = Lang.fr,
) -> int:
    """Plan the shift shuttles of one day."""
    request = ShuttlesRequest(
        folder=folder,
        date=date,
        out=out,
        seconds=seconds,
        iterations=iterations,
        seed=seed,
        strict=strict,
        form=form.value,
        profile=profile,
        walk=walk,
        covered=covered,
        demand=demand,
        spread=spread,
        compared=compared,
        printed=printed,
        messages=messages,
        beside=tuple(beside or ()),
    )
    return command("shuttles", lang.value, as_json, lambda talk: shuttles_and_write(request, talk))


def shuttles_and_write(
    request: ShuttlesRequest,
    talk: Talk,
    *,
    solver: RideSolver | None = None,
    now: Callable[[], datetime] = lambda: datetime.now(UTC),
) -> Exit:
    """The work of the command; ``solver`` replaces the engine and ``now`` the clock, for tests."""
    from api.cases import shuttles as case  # here, so that --help need not load pandas
    from api.cases.papers import printed_at
    from api.cases.rides import date_of
    from api.cases.week import input_folder, outlines_beside

    everything_wrong(
        lambda: check_limit(request),
        lambda: date_of(request.date),
        lambda: input_folder(request.folder),
        lambda: printed_at(request.printed, "UTC", now),
        lambda: None if request.demand else writable_place(request.out),
    )
    day = _opened(request, talk)
    if request.demand:
        return talk.result(Exit.DONE, case.demand_only(day), _demand_lines(day, talk))
    if solver is None:
        prepare(talk)
    with keeping_best(lambda: talk.say("plan.kept")) as stop, Meter(talk) as meter:
        planned = _planned(day, request, talk, meter=meter, stop=stop, solver=solver)
    talk.say("plan.writing", folder=request.out)
    written = case.write_shuttles(
        planned,
        request.out,
        outlines=request.outlines or outlines_beside(request.folder),
        printed=printed_at(request.printed, day.book.fleet.settings.time_zone, now),
        language=talk.language,
        messages=request.messages,
    )
    lines = _summary(planned, written, talk)
    code = exit_of(written.rides, strict=request.strict, interrupted=stop())
    return talk.result(code, case.shuttles_json(planned, written), lines)


def _opened(request: ShuttlesRequest, talk: Talk) -> ShuttleDay:
    """The service day asked for, with what is known of the days around, and told."""
    from api.cases import shuttles as case
    from api.cases.rides import date_of

    talk.say("read.folder", folder=request.folder)
    date = date_of(request.date)
    busy = case.known_duties(date, request.out, request.beside)
    terms = case.terms_of(request)
    day = case.open_day(request.folder, date, terms=terms, spread=request.spread, busy=busy)
    _tell_read(day, talk)
    return day


def _planned(
    day: ShuttleDay,
    request: ShuttlesRequest,
    talk: Talk,
    *,
    meter: Meter,
    stop: Callable[[], bool],
    solver: RideSolver | None,
) -> PlannedShuttles:
    from matching.shuttles.planning import EXPLAINING, plan_shuttles

    talk.say("rides.start", date=day.date.isoformat(), limit=limit_said(request, talk))
    limit = limit_of(request)
    return plan_shuttles(
        day,
        limit=limit,
        seed=request.seed,
        compared=request.compared,
        progress=meter,
        cancel=stop,
        enough=None if limit.seconds is None else lasting(EXPLAINING * limit.seconds),
        solver=solver,
    )


def _tell_read(day: ShuttleDay, talk: Talk) -> None:
    talk.say(
        "shuttles.read",
        workers=len({leg.worker.id for leg in day.legs}),
        shifts=len(day.legs) // 2,
        legs=sum(leg.line is None for leg in day.legs),
        all=len(day.legs),
    )

    for known in sorted(day.busy.days):
        tours = sum(one.day == known for one in day.busy.engagements)
        talk.say("shuttles.busy", date=known.isoformat(), tours=tours)


def _demand_lines(day: ShuttleDay, talk: Talk) -> list[str]:
    return [
        say(
            "shuttles.demand",
            talk.language,
            zone=one.zone,
            start=f"{one.start // 60:02d}:{one.start % 60:02d}",
            workers=one.workers,
            out=one.out_uncovered,
            home=one.home_uncovered,
        )
        for one in day.demand
    ]


def _summary(planned: PlannedShuttles, written: WrittenShuttles, talk: Talk) -> list[str]:
    spares = [group.tightest for group in planned.groups if group.tightest is not None]
    runs = say(
        "shuttles.runs",
        talk.language,
        runs=len(planned.trips),
        vehicles=written.rides.vehicles,
        spare=min(spares, default="-"),
    )
    warnings = [f"! {one.said(talk.language)}" for one in written.view.warnings]
    return [
        *_demand_lines(planned.day, talk),
        runs,
        *warnings,
        *summary_lines(written.rides, written.files, talk),
        papers_line(written.papers, talk),
    ]

"""``maillon book``: a day of live booking, simulated or from a file of events."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.exits import Exit
from api.cli.interrupt import keeping_best
from api.cli.limits import check_limit, prepare
from api.cli.meter import Meter
from api.cli.options import AsJson, Iterations, Lang, Language, Seconds, Seed
from api.cli.rides import DateText
from api.cli.run import command
from api.cli.talk import Talk
from api.errors import everything_wrong
from api.files.atomic import writable_place
from api.words import Language as Spoken
from api.words import say

if TYPE_CHECKING:
    from api.cases.book import LivedDay
    from routing.rides.live.call_figures import CallFigures
    from routing.rides.live.figures import ClassFigures
    from routing.rides.planning import RideSolver

BookFolder = Annotated[
    Path | None, typer.Argument(metavar="[FOLDER]", help="help.book_folder", show_default=False)
]
Events = Annotated[Path | None, typer.Option("--events", help="help.events", show_default=False)]
Calls = Annotated[int, typer.Option("--calls", help="help.calls", min=0, max=5000)]
Replan = Annotated[int, typer.Option("--replan", help="help.replan", min=0, max=1440)]
Gap = Annotated[
    float | None, typer.Option("--max-gap", help="help.max_gap", min=0, max=100, show_default=False)
]
WaitGap = Annotated[
    float | None, typer.Option("--max-wait-gap", help="help.max_wait_gap", min=0, show_default=False)
]
BookOut = Annotated[Path | None, typer.Option("--out", help="help.book_out", show_default=False)]


@dataclass(frozen=True, slots=True, kw_only=True)
class BookRequest:
    """What day, and what happens on it."""

    folder: Path | None
    date: str | None
    events: Path | None
    calls: int
    replan: int
    max_gap: float | None
    max_wait_gap: float | None
    out: Path | None
    seconds: float | None
    iterations: int | None
    seed: int


def book(
    folder: BookFolder = None,
    date: DateText = None,
    events: Events = None,
    calls: Calls = 40,
    replan: Replan = 0,
    max_gap: Gap = None,
    max_wait_gap: WaitGap = None,
    out: BookOut = None,
    seconds: Seconds = None,
    iterations: Iterations = None,
    seed: Seed = 0,
    as_json: AsJson = False,
    lang: Language = Lang.fr,
) -> int:
    """Live booking on one day."""
    request = BookRequest(
        folder=folder,
        date=date,
        events=events,
        calls=calls,
        replan=replan,
        max_gap=max_gap,
        max_wait_gap=max_wait_gap,
        out=out,
        seconds=seconds,
        iterations=iterations,
        seed=seed,
    )
    return command("book", lang.value, as_json, lambda talk: live_through(request, talk))


def live_through(request: BookRequest, talk: Talk, *, solver: RideSolver | None = None) -> Exit:
    """The work of the command; ``solver`` replaces the engine, for tests."""
    from api.cases import book as case  # here, so that --help need not load pandas
    from api.cases import rides
    from api.cases.week import input_folder
    from matching.rides.live import open_book
    from routing.model.run import Limit
    from scenarios.rides.generate import DAY
    from scenarios.rides.pack import FOLDER

    folder = request.folder or FOLDER
    text = request.date or (DAY if request.folder is None else None)
    everything_wrong(
        lambda: check_limit(request),
        lambda: rides.date_of(text),
        lambda: input_folder(folder),
        lambda: None if request.out is None else writable_place(request.out),
        lambda: None if request.events is None else case.events_of(request.events),
    )
    events = None if request.events is None else case.events_of(request.events)
    talk.say("read.folder", folder=folder)
    _, booked = rides.open_day(folder, rides.date_of(text))
    if solver is None:
        prepare(talk)
    counted = request.iterations is not None
    limit = Limit(iterations=request.iterations) if counted else Limit(seconds=request.seconds or 5.0)
    talk.say("book.opening", requests=len(booked.rides.requests))
    with keeping_best(lambda: talk.say("plan.kept")) as stop, Meter(talk) as meter:
        live = open_book(booked, limit=limit, seed=request.seed, progress=meter, cancel=stop, solver=solver)
    state = live.desk.state
    talk.say("book.living", rides=len({state.passages.get(task, task) for task in state.promises}))
    if events is not None:
        day = case.from_events(live, events, limit=Limit(iterations=400))
    else:
        day = case.simulated(
            live, seed=request.seed, calls=request.calls, replan_minutes=request.replan, solver=solver
        )
    files = {} if request.out is None else case.write_day(day, request.out, language=talk.language)
    code = _exit(request, day)
    return talk.result(code, case.day_json(day, files, talk.language), _lines(request, day, files, talk))


def _exit(request: BookRequest, day: LivedDay) -> Exit:
    if not day.verdict.sound:
        return Exit.UNSOLVED
    return Exit.PARTIAL if day.turned_down or _too_far(request, day) else Exit.DONE


def _too_far(request: BookRequest, day: LivedDay) -> list[str]:
    """Codes of the gaps between classes that are larger than asked for."""
    waits = request.max_wait_gap
    found = []
    if request.max_gap is not None and 100 * day.figures.gap() > request.max_gap:
        found.append("book.gap")
    if waits is not None and day.figures.wait_gap() > waits * 60:
        found.append("book.wait_gap")
    return found


def _lines(request: BookRequest, day: LivedDay, files: dict[str, Path], talk: Talk) -> list[str]:
    from matching.report.bilingual import euros, hours, kilometres, percent
    from matching.rides.live.telling import turned_down_text
    from routing.units import to_euros

    language, figures = talk.language, day.figures
    lines = [line.said(language) for line in day.lines]
    lines += [turned_down_text(one).said(language) for one in day.turned_down]
    classes = figures.classes.items()
    lines += ["", *(_class_line(name, one, language) for name, one in classes)]
    lines.append(
        say(
            "book.figures",
            language,
            distance=kilometres(figures.metres).said(language),
            empty=kilometres(figures.empty_metres).said(language),
            cost=euros(to_euros(figures.fleet_cost + figures.taxi_cost)).said(language),
            gap=percent(figures.gap()).said(language),
            waits=hours(round(figures.wait_gap())).said(language),
        )
    )
    lines += [_calls_line(figures.calls, language)] if figures.calls.booked else []
    limits = {"book.gap": request.max_gap, "book.wait_gap": request.max_wait_gap}
    lines += [say(code, language, limit=f"{limits[code]:g}") for code in _too_far(request, day)]
    wrong = [*day.verdict.broken_by_planner, *day.verdict.faults]
    judged = "book.sound" if not wrong else "book.wrong"
    lines.append(say(judged, language, events=figures.broken_by_event, count=len(wrong)))
    lines += [f"- {text}" for text in wrong]
    return [*lines, *(f"  {path}" for path in files.values())]


def _calls_line(calls: CallFigures, spoken: Spoken) -> str:
    """What became of the open returns."""
    from matching.report.bilingual import hours

    mean = "—" if calls.mean_wait is None else hours(round(calls.mean_wait)).said(spoken)
    return say(
        "book.calls",
        spoken,
        booked=calls.booked,
        called=calls.called,
        refused=calls.refused,
        mean=mean,
        longest=hours(calls.longest_wait).said(spoken) if calls.carried else "—",
        silent=calls.not_called,
        released=calls.released,
    )


def _class_line(name: str, one: ClassFigures, spoken: Spoken) -> str:
    from matching.report.bilingual import hours
    from matching.rides.live.words import word

    mean = "—" if one.mean_wait is None else hours(round(one.mean_wait)).fr
    return say(
        "book.class",
        spoken,
        name=word(f"class.{name}").said(spoken),
        asked=one.asked,
        accepted=one.accepted,
        refused=sum(one.refused.values()),
        cancelled=one.cancelled,
        absent=one.absent,
        broken=one.broken,
        wait=mean,
    )

"""``maillon plan``: a week (or each week of a month) from tables to a report."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from api.cli.exits import Exit
from api.cli.explain import explained
from api.cli.interrupt import keeping_best
from api.cli.limits import DEFAULT_SECONDS, check_limit, limit_said, prepare
from api.cli.meter import Meter
from api.cli.options import (
    AsJson,
    Folder,
    Iterations,
    Lang,
    Language,
    Out,
    Roads,
    Seconds,
    Seed,
    Strict,
    WeekText,
)
from api.cli.papers import WithPapers, papers_beside
from api.cli.plan_base import (
    BaseFile,
    Freeze,
    MonthText,
    References,
    Since,
    Span,
    check_span,
    plan_month_and_write,
    plan_week_after,
    read_references,
    tell_exceptions,
)
from api.cli.plan_told import exit_code, summary_lines
from api.cli.run import command
from api.cli.talk import Talk
from api.errors import everything_wrong
from api.files.atomic import writable_place

if TYPE_CHECKING:
    from api.cases.week import Written
    from matching import Association, WeekPlan
    from matching.base import Effort
    from matching.planning.plan import Solver
    from routing.travel.source import Sources

#: Of the seconds asked for, the share for one day planned once more together with the rides.
JOINT_SHARE = 0.12
#: Of the seconds asked for, the share for explaining what is left unserved; the search has the rest.
EXPLAIN_SHARE = 0.1


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanRequest:
    """What to plan, how long, where to write. Seconds or iterations, not both; 60 seconds when neither."""

    folder: Path
    week: str | None
    out: Path
    seconds: float | None
    iterations: int | None
    seed: int
    strict: bool
    month: str | None = None
    base: Path | None = None
    since: Path | None = None
    freeze: str | None = None
    roads: str | None = None
    papers: bool = False
    joint: date | None = None

    @property
    def span(self) -> Span:
        """What is planned, and after what."""
        return Span(week=self.week, month=self.month, base=self.base, since=self.since, freeze=self.freeze)


def plan(
    folder: Folder,
    week: WeekText = None,
    month: MonthText = None,
    base: BaseFile = None,
    since: Since = None,
    freeze: Freeze = None,
    out: Out = Path("semaine"),
    seconds: Seconds = None,
    iterations: Iterations = None,
    seed: Seed = 0,
    roads: Roads = None,
    strict: Strict = False,
    papers: WithPapers = False,
    as_json: AsJson = False,
    lang: Language = Lang.fr,
) -> int:
    """Plan the week, or the month, of a folder of tables."""
    request = PlanRequest(
        folder=folder,
        week=week,
        month=month,
        base=base,
        since=since,
        freeze=freeze,
        out=out,
        seconds=seconds,
        iterations=iterations,
        seed=seed,
        strict=strict,
        roads=roads,
        papers=papers,
    )
    return command("plan", lang.value, as_json, lambda talk: plan_and_write(request, talk))


def plan_and_write(request: PlanRequest, talk: Talk, *, solver: Solver | None = None) -> Exit:
    """The work of ``plan`` and ``demo``; ``solver`` replaces the engine, for tests."""
    from api.cases import week as case  # here, so that --help need not load pandas
    from api.cases.base import month_of
    from api.cases.roads import asked_roads

    everything_wrong(
        lambda: check_limit(request),
        lambda: check_span(request.span),
        lambda: request.week is None or case.week_of(request.week),
        lambda: request.month is None or month_of(request.month),
        lambda: case.input_folder(request.folder),
        lambda: writable_place(request.out),
        lambda: asked_roads(request.roads),
    )
    references = read_references(request.span)
    association = _opened(request, talk)
    roads = _roads(request, association, talk)
    if solver is None:
        prepare(talk)
    effort = partial(_effort, request, solver, roads)
    if request.month is not None:
        return _month(request, association, references, talk, effort)
    return _week(request, association, references, talk, effort)


def _opened(request: PlanRequest, talk: Talk) -> Association:
    from api.cases import week as case

    talk.say("read.folder", folder=request.folder)
    association = case.open_folder(request.folder)
    talk.say(
        "read.done",
        workers=len(association.workers),
        clients=len(association.clients),
        lines=len(association.care_lines),
        posts=len(association.posts),
    )
    return association


def _roads(request: PlanRequest, association: Association, talk: Talk) -> Sources:
    """Where travel times come from, read before any search."""
    from api.cases.roads import asked_roads, read_roads, roads_of

    setting = association.settings.roads
    sources = roads_of(setting, folder=request.folder, asked=asked_roads(request.roads))
    modes = {worker.mode for worker in association.workers}
    read_roads(modes, sources, tell=lambda file, mode: talk.say("read.roads", file=file, mode=mode))
    return sources


def _share(request: PlanRequest, share: float) -> float | None:
    """A share of the seconds asked for; None in counted mode."""
    if request.iterations is not None:
        return None
    return share * (DEFAULT_SECONDS if request.seconds is None else request.seconds)


def _effort(request: PlanRequest, solver: Solver | None, roads: Sources, **watching: Any) -> Effort:
    from matching.base import Effort

    return Effort(
        seconds=_share(request, 1 - EXPLAIN_SHARE - (JOINT_SHARE if request.joint else 0)),
        iterations=request.iterations,
        seed=request.seed,
        solver=solver,
        roads=roads,
        **watching,
    )


def _month(
    request: PlanRequest,
    association: Association,
    references: References,
    talk: Talk,
    effort_of: Callable[..., Effort],
) -> Exit:
    assert request.month is not None
    talk.say("plan.start_month", month=request.month, limit=limit_said(request, talk))
    return plan_month_and_write(
        association,
        request.month,
        references.base,
        out=request.out,
        effort_of=effort_of,
        report=_reporting(request, talk, told=[]),
        strict=request.strict or bool(association.incomplete),
        talk=talk,
    )


def _week(
    request: PlanRequest,
    association: Association,
    references: References,
    talk: Talk,
    effort_of: Callable[..., Effort],
) -> Exit:
    from api.cases import week as case
    from api.cases.base import exceptions_json

    week, out = references.week or case.week_of(request.week or ""), request.out
    talk.say("plan.start", week=week, limit=limit_said(request, talk))
    told: list[str] = []
    with keeping_best(lambda: talk.say("plan.kept")) as stop, Meter(talk) as meter:
        effort = effort_of(progress=meter, cancel=stop)
        if references.given:
            talk.say("base.first", reference=request.base or request.since)
            based = plan_week_after(association, week, references, effort)
            found = based.plan
        else:
            found = effort.plan_week(association, week)
    section = _section(request, found, talk, told=told)
    talk.say("plan.writing", folder=out)
    written = _reporting(request, talk, told=told, section=section)(found, out)
    if references.given:
        told += tell_exceptions(based, out, talk)
    code = exit_code(
        valid=found.verdict.valid,
        planned=written.counters.planned,
        unserved=written.counters.unserved,
        interrupted=stop(),
        # What an import could not read is missing from the plan, whether or not anyone asked.
        strict=request.strict or "incomplete" in written.counters.unserved_by_level,
    )
    document = case.result_json(found, written)
    if references.given:
        document |= {"exceptions": exceptions_json(based)}
    return talk.result(code, document, [*summary_lines(written, talk), *told])


def _section(request: PlanRequest, found: WeekPlan, talk: Talk, *, told: list[str]) -> str:
    """The joint plan of the day asked for, as HTML; empty when none is. What it says is added to ``told``."""
    if request.joint is None:
        return ""
    from api.cli.joint_section import JOINT_MOVES, day_section

    moves = request.iterations or JOINT_MOVES
    made = day_section(found, request.folder, request.joint, moves=moves, seed=request.seed, talk=talk)
    told.extend(made.lines)
    return made.html


def _reporting(
    request: PlanRequest, talk: Talk, *, told: list[str], section: str = ""
) -> Callable[[WeekPlan, Path], Written]:
    """Writes a week's report and, when asked, its papers, whose months know the weeks written before.

    What the papers hold is added to ``told``; ``section`` is one more part of the page.
    """
    from api.cases import week as case

    outlines = case.outlines_beside(request.folder)
    earlier: list[WeekPlan] = []
    after = request.base or request.since

    def report(found: WeekPlan, out: Path) -> Written:
        found = explained(found, seconds=_share(request, EXPLAIN_SHARE), talk=talk)
        written = case.write_report(
            found,
            out,
            outlines=outlines,
            language=talk.language,
            tables=request.folder,
            section=section,
        )
        if request.papers:
            told.extend(papers_beside(found, out, talk, others=earlier, since=after))
        earlier.append(found)
        return written

    return report

"""``maillon plan`` and ``maillon demo``: a week from tables to a report."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from api.cli.exits import Exit
from api.cli.interrupt import keeping_best
from api.cli.meter import Meter
from api.cli.options import AsJson, Folder, Iterations, Lang, Language, Out, Seconds, Seed, Strict, WeekText
from api.cli.run import command
from api.cli.talk import Talk
from api.errors import BadInput, Reason, everything_wrong
from api.files.atomic import writable_folder
from api.words import say

if TYPE_CHECKING:
    from matching.planning.plan import Solver

DEMO_WEEK = "2026-W48"
DEFAULT_SECONDS = 60.0


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanRequest:
    """What to plan, how long, where to write. Seconds or iterations, not both; 60 seconds when neither."""

    folder: Path
    week: str
    out: Path
    seconds: float | None
    iterations: int | None
    seed: int
    strict: bool


def plan(
    folder: Folder,
    week: WeekText,
    out: Out = Path("semaine"),
    seconds: Seconds = None,
    iterations: Iterations = None,
    seed: Seed = 0,
    strict: Strict = False,
    as_json: AsJson = False,
    lang: Language = Lang.fr,
) -> int:
    """Plan the week of a folder of tables."""
    request = PlanRequest(
        folder=folder, week=week, out=out, seconds=seconds, iterations=iterations, seed=seed, strict=strict
    )
    return command("plan", lang.value, as_json, lambda talk: plan_and_write(request, talk))


def demo(
    out: Out = Path("demo"),
    seconds: Seconds = None,
    iterations: Iterations = None,
    seed: Seed = 0,
    as_json: AsJson = False,
    lang: Language = Lang.fr,
) -> int:
    """Plan the reference week shipped with the project."""

    def work(talk: Talk) -> Exit:
        from scenarios.territory.packs import REFERENCE_PACK

        request = PlanRequest(
            folder=REFERENCE_PACK.folder,
            week=DEMO_WEEK,
            out=out,
            seconds=seconds,
            iterations=iterations,
            seed=seed,
            strict=False,
        )
        return plan_and_write(request, talk)

    return command("demo", lang.value, as_json, work)


def plan_and_write(request: PlanRequest, talk: Talk, *, solver: Solver | None = None) -> Exit:
    """The work of both commands; ``solver`` replaces the engine, for tests."""
    from api.cases import week as case  # here, so that --help need not load pandas

    everything_wrong(
        lambda: _check_limit(request),
        lambda: case.week_of(request.week),
        lambda: case.input_folder(request.folder),
        lambda: writable_folder(request.out),
    )
    week, out = case.week_of(request.week), request.out
    talk.say("read.folder", folder=request.folder)
    association = case.open_folder(request.folder)
    talk.say(
        "read.done",
        workers=len(association.workers),
        clients=len(association.clients),
        lines=len(association.care_lines),
        posts=len(association.posts),
    )
    if solver is None:
        prepare(talk)
    talk.say("plan.start", week=week, limit=_limit_said(request, talk))
    with keeping_best(lambda: talk.say("plan.kept")) as stop, Meter(talk) as meter:
        import matching

        found = matching.plan_week(
            association,
            week,
            seconds=request.seconds,
            iterations=request.iterations,
            seed=request.seed,
            progress=meter,
            cancel=stop,
            solver=solver,
        )
    talk.say("plan.writing", folder=out)
    outlines = case.outlines_beside(request.folder)
    written = case.write_report(found, out, outlines=outlines, language=talk.language)
    code = _exit_code(
        valid=found.verdict.valid,
        planned=written.counters.planned,
        unserved=written.counters.unserved,
        interrupted=stop(),
        strict=request.strict,
    )
    return talk.result(code, case.result_json(found, written), _summary(written, talk))


def prepare(talk: Talk) -> None:
    """Load the search kernels, saying so: the first time on a machine they are compiled."""
    from api.cases.engine import warm

    talk.say("warm.start")
    began = monotonic()
    warm()
    talk.say("warm.done", seconds=f"{monotonic() - began:.1f}")


def _check_limit(request: PlanRequest) -> None:
    seen = f"--seconds {request.seconds} --iterations {request.iterations}"
    if request.seconds is not None and request.iterations is not None:
        raise BadInput(Reason(code="limit.both", where="--seconds, --iterations", seen=seen))
    given = request.seconds if request.seconds is not None else request.iterations
    # The comparison also refuses nan.
    if given is not None and not 0 < given < 1e9:
        raise BadInput(Reason(code="limit.range", where="--seconds, --iterations", seen=str(given)))


def _limit_said(request: PlanRequest, talk: Talk) -> str:
    if request.iterations is not None:
        return say("limit.iterations", talk.language, iterations=request.iterations)
    seconds = DEFAULT_SECONDS if request.seconds is None else request.seconds
    return say("limit.seconds", talk.language, seconds=f"{seconds:g}")


def _exit_code(*, valid: bool, planned: int, unserved: int, interrupted: bool, strict: bool) -> Exit:
    if not valid or (unserved and not planned):
        return Exit.UNSOLVED
    if interrupted:
        return Exit.INTERRUPTED
    return Exit.PARTIAL if strict and unserved else Exit.DONE


def _summary(written: object, talk: Talk) -> list[str]:
    from api.cases.week import Written
    from matching.report.bilingual import euros, hours, kilometres

    assert isinstance(written, Written)
    counters, language = written.counters, talk.language
    breaches = written.view.breaches
    return [
        say(
            "plan.served",
            language,
            planned=counters.planned,
            asked=counters.asked,
            unserved=counters.unserved,
        ),
        say(
            "plan.cost",
            language,
            cost=euros(counters.euros).said(language),
            distance=kilometres(counters.metres).said(language),
            work=hours(counters.service).said(language),
        ),
        say("plan.breaches" if breaches else "plan.legal", language, count=len(breaches)),
        *(f"- {breach.said(language)}" for breach in breaches),
        *(f"  {path}" for kind, path in written.files.items() if kind != "html"),
        say("plan.open", language, path=written.files["html"].resolve()),
    ]

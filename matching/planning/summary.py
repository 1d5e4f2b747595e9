"""A week in a few lines, and a speaker that knows its people by name."""

from __future__ import annotations

from collections.abc import Iterator

from matching.planning.aside import is_aside
from matching.planning.result import WeekPlan
from matching.planning.week import WeekProblem
from matching.words import Language, say
from routing.words import Names, Speaker


def speaker(week: WeekProblem, language: Language = "fr") -> Speaker:
    """Says breaches and prices of the week with names and local times instead of ids and seconds."""
    names = Names(
        task={
            visit.id: say(
                "week.visit",
                language,
                service=visit.service,
                title=visit.title,
                day=visit.day.strftime("%d/%m") if language == "fr" else visit.day.isoformat(),
            )
            for visit in week.visits.values()
        }
        | {ref.task: aside.title for ref, aside in week.asides.items() if is_aside(ref.task)},
        shift={period.id: week.workers[period.worker].name for period in week.periods.values()},
        person={worker.id: worker.name for worker in week.workers.values()},
    )
    return Speaker.of(week.problem, language=language, epoch=week.clock.start, names=names)


def summary(plan: WeekPlan, language: Language = "fr") -> str:
    """The week in a few lines: visits, hours, costs, and what the referee has against it."""
    return "\n".join(_lines(plan, language))


def _lines(plan: WeekPlan, language: Language) -> Iterator[str]:
    totals = plan.totals
    voice = speaker(plan.week, language)
    if plan.week.synthetic:
        yield say("week.synthetic", language)
    yield say(
        "week.served",
        language,
        week=plan.week.week,
        served=totals.served,
        visits=totals.visits,
        unserved=sum(totals.unserved.values()),
    )
    if totals.shortened:
        yield say("week.shortened", language, count=totals.shortened)
    yield say(
        "week.hours",
        language,
        workers=totals.workers,
        service=_hours(totals.service),
        travel=_hours(totals.travel),
        waiting=_hours(totals.waiting),
        km=round(totals.metres / 1000),
    )
    yield say("week.cost", language, amount=voice.amount(plan.verdict.score.soft))
    parts = plan.verdict.score.parts
    for cost in plan.costs:
        yield f"  {voice.part(cost.term, parts[cost.term])}"
    if plan.verdict.breaches:
        yield say("week.breaches", language, count=len(plan.verdict.breaches))
        for breach in plan.verdict.breaches:
            yield f"  {voice.breach(breach)}"


def _hours(seconds: int) -> int:
    return round(seconds / 3600)

"""``maillon explain``: why visits are left to fill, person by person, and the smallest change that works."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.check import ProblemFile
from api.cli.exits import Exit
from api.cli.options import AsJson, Lang, Language
from api.cli.run import command
from api.cli.talk import Talk
from api.words import LANGUAGES, say

if TYPE_CHECKING:
    from api.cases.explain import Explained
    from matching import WeekPlan
    from routing.explain import Explanation
    from routing.explain.telling import Teller

PlanFile = Annotated[Path, typer.Argument(metavar="PLAN", help="help.plan_file", show_default=False)]
VisitText = Annotated[str | None, typer.Argument(metavar="VISIT", help="help.visit", show_default=False)]
Seconds = Annotated[float, typer.Option("--seconds", help="help.explain_seconds", min=0)]

#: Persons told of each visit when all visits are asked for; the others are counted.
NEAREST = 3


def explain(
    plan: PlanFile,
    visit: VisitText = None,
    seconds: Seconds = 120.0,
    problem: ProblemFile = None,
    as_json: AsJson = False,
    lang: Language = Lang.fr,
) -> int:
    """Explain one visit, or all unserved ones."""

    def work(talk: Talk) -> Exit:
        return _explain(plan, visit, seconds, problem, talk)

    return command("explain", lang.value, as_json, work)


def explained(plan: WeekPlan, *, seconds: float | None, talk: Talk) -> WeekPlan:
    """A planned week with its unserved visits explained, within ``seconds`` (None: time plays no part)."""
    from matching.explaining import explain_week

    if not plan.unserved:
        return plan
    talk.say("explain.start", count=len(plan.unserved))
    end = None if seconds is None else monotonic() + seconds
    found = explain_week(plan, enough=lambda: end is not None and monotonic() > end)
    left = sum(row.explanation is None for row in found.unserved)
    if left:
        talk.say("explain.shortened", count=left)
    return found


def _explain(path: Path, visit: str | None, seconds: float, problem: Path | None, talk: Talk) -> Exit:
    from api.cases.explain import explain_file, explanation_json

    end = monotonic() + seconds
    found = explain_file(path, visit=visit, problem=problem, enough=lambda: monotonic() > end)
    tellers = {language: found.teller(language) for language in LANGUAGES}
    document = {
        "plan": str(path),
        "explanations": [explanation_json(one, tellers, found.checked.plan) for one in found.explanations],
        "not_explained": list(found.left),
    }
    lines = [*_lines(found, tellers[talk.language], talk, whole=visit is not None)]
    return talk.result(Exit.PARTIAL if found.left else Exit.DONE, document, lines)


def _lines(found: Explained, teller: Teller, talk: Talk, *, whole: bool) -> Iterator[str]:
    if not found.explanations:
        yield say("explain.nothing", talk.language)
    for number, one in enumerate(found.explanations):
        if number:
            yield ""
        yield from _visit(one, found, teller, talk, whole=whole)
    if found.left:
        yield ""
        yield say("explain.left", talk.language, count=len(found.left))


def _visit(one: Explanation, found: Explained, teller: Teller, talk: Talk, *, whole: bool) -> Iterator[str]:
    """The visit, what would serve it, then who stands where, the nearest first."""
    speaker = found.speaker(talk.language)
    yield f"{speaker.show(one.task, 'task')} [{one.task}]"
    if one.task in found.checked.plan.unserved:
        yield f"  → {teller.remedy(one)}"
    else:
        yield f"  {say('explain.instead', talk.language)}"
    if one.group:
        yield f"  {teller.group(one)}"
    lines = teller.lines(one)
    shown = lines if whole else lines[:NEAREST]
    for line in shown:
        yield f"  - {line.text}"
    others = sum(len(line.persons) for line in lines[len(shown) :])
    if others:
        yield say("explain.others", talk.language, count=others)

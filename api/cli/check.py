"""``maillon check``: a plan judged again by the referee."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from api.cli.exits import Exit
from api.cli.options import AsJson, Lang, Language
from api.cli.run import command
from api.cli.talk import Talk
from api.words import say

PlanFile = Annotated[Path, typer.Argument(metavar="PLAN", help="help.plan_file", show_default=False)]
ProblemFile = Annotated[Path | None, typer.Option("--problem", help="help.problem_file", show_default=False)]


def check(
    plan: PlanFile, problem: ProblemFile = None, as_json: AsJson = False, lang: Language = Lang.fr
) -> int:
    """Judge a plan file."""
    return command("check", lang.value, as_json, lambda talk: _check(plan, problem, talk))


def _check(path: Path, problem: Path | None, talk: Talk) -> Exit:
    from api.cases.check import check_file
    from api.cases.judge import score_json, verdict_json
    from routing.words import Speaker

    found = check_file(path, problem=problem)
    speaker = Speaker.of(found.problem, language=talk.language, epoch=found.epoch, names=found.names)
    score = found.verdict.score
    breaches = found.verdict.breaches
    title = "check.breaches" if breaches else "check.legal"
    lines = [
        say(title, talk.language, plan=path, count=len(breaches)),
        *(f"- [{speaker.rule(breach.rule)}] {speaker.breach(breach)}" for breach in breaches),
        say(
            "check.levels",
            talk.language,
            hard=score.hard,
            essential=score.essential,
            ordinary=score.ordinary,
            soft=speaker.amount(score.soft),
        ),
        *(f"  {speaker.part(term, amount)}" for term, amount in score.parts.items()),
    ]
    if not found.agrees and found.claimed is not None:
        claimed, true = found.claimed.levels, score.levels
        lines.append(say("check.differs", talk.language, written=claimed, found=true))
    document = {
        "plan": str(path),
        "agrees": found.agrees,
        "claimed": None if found.claimed is None else score_json(found.claimed),
        **verdict_json(found.verdict, found.problem, epoch=found.epoch, names=found.names),
    }
    return talk.result(Exit.DONE if found.good else Exit.UNSOLVED, document, lines)

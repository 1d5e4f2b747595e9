"""Have a plan judged by the referee, and say its verdict in words and in JSON."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from typing import Any

from routing.model.plan import Plan, Score
from routing.model.problem import Problem
from routing.referee import Verdict, audit
from routing.words import Names, Speaker


def judge(problem: Problem, plan: Plan) -> Verdict:
    """The referee's verdict. Raises InvalidPlan when the plan names things the problem does not have."""
    return audit(problem, plan)


def verdict_json(
    verdict: Verdict, problem: Problem, *, epoch: datetime | None = None, names: Names | None = None
) -> dict[str, Any]:
    """A verdict as a JSON object; each breach carries its numbers and its sentence in both languages."""
    french, english = (
        Speaker.of(problem, language=language, epoch=epoch, names=names) for language in ("fr", "en")
    )
    return {
        "valid": verdict.valid,
        "score": score_json(verdict.score),
        "parts": [
            {
                "term": term,
                "amount": amount,
                "fr": french.part(term, amount),
                "en": english.part(term, amount),
            }
            for term, amount in verdict.score.parts.items()
        ],
        "breaches": [
            {
                "code": breach.code,
                "rule": breach.rule,
                "shift": breach.shift,
                "tasks": list(breach.tasks),
                "details": dict(breach.details),
                "fr": french.breach(breach),
                "en": english.breach(breach),
            }
            for breach in verdict.breaches
        ],
    }


def score_json(score: Score) -> dict[str, Any]:
    """The levels of a score, worst first, and its parts."""
    return {**asdict(score), "parts": dict(score.parts)}

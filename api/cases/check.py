"""Judge a plan file again: find its problem, call the referee, compare the score it claims."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from api.cases.judge import judge
from api.errors import BadInput, Reason
from api.files.json_file import read_json
from matching.joint.judging import FalseClaim, judged_day
from matching.joint.report.shape import KIND as JOINT
from routing.errors import Fault
from routing.model.document import plan_from_json, problem_from_json
from routing.model.plan import Plan, Score
from routing.model.problem import Problem
from routing.referee import Verdict
from routing.words import Names

PROBLEM_FILE = "problem.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """A plan file and what the referee says of it.

    ``claimed`` is the score written in the file, None when it has none; ``epoch`` and ``names`` let
    sentences show clock times and people. Of a day of visits and rides, ``stranded`` is where a worker cannot
    be where the plan has her, and ``false`` what else the file claims that does not hold.
    """

    problem: Problem
    plan: Plan
    verdict: Verdict
    claimed: Score | None
    epoch: datetime | None = None
    names: Names = field(default_factory=Names)
    stranded: tuple[Fault, ...] = ()
    false: tuple[FalseClaim, ...] = ()

    @property
    def agrees(self) -> bool:
        """Whether the claimed score, if any, is the referee's, and nothing else is claimed that is false."""
        same = self.claimed is None or self.claimed.levels == self.verdict.score.levels
        return same and not self.false

    @property
    def good(self) -> bool:
        """No breach, nobody stranded, and no false claim."""
        return self.verdict.valid and not self.stranded and self.agrees


def check_file(path: Path, *, problem: Path | None = None) -> Checked:
    """Judge the plan of a file, with the problem given, embedded, or beside it.

    Raises
    ------
    BadInput: a file cannot be read, is no plan, or has no problem.
    InvalidProblem, InvalidPlan: with every fault of the document.
    """
    document = read_json(path)
    kind = document.get("maillon") if isinstance(document, dict) else type(document).__name__
    if isinstance(document, dict) and kind == JOINT:
        return _joint(document, path, problem)
    if not isinstance(document, dict) or kind not in ("plan", "week-plan", "solution", "rides"):
        raise BadInput(Reason(code="plan.kind", where=str(path), seen=repr(kind)[:80]))
    written = document if kind == "plan" else document.get("plan")
    judged = problem_from_json(_problem_of(document, path, problem))
    plan = plan_from_json(written)
    return Checked(
        problem=judged,
        plan=plan,
        verdict=judge(judged, plan),
        claimed=plan.score if isinstance(written, dict) and "score" in written else None,
        epoch=_epoch(document),
        names=_names(document.get("names")),
    )


def _joint(document: dict[str, Any], path: Path, problem: Path | None) -> Checked:
    """A day of visits and rides, which holds its problem and the terms of its rides."""
    if problem is not None:
        raise BadInput(Reason(code="check.joint_problem", where=str(path), seen=f"--problem {problem}"))
    judged = judged_day(document)
    return Checked(
        problem=judged.joint.problem,
        plan=judged.plan,
        verdict=judged.verdict,
        claimed=judged.claimed,
        epoch=judged.epoch,
        names=_names(document.get("names")),
        stranded=judged.stranded,
        false=judged.false,
    )


def _problem_of(document: dict[str, Any], path: Path, given: Path | None) -> Any:
    if given is not None:
        found = read_json(given)
    elif "problem" in document:
        return document["problem"]
    elif (path.parent / PROBLEM_FILE).exists():
        found = read_json(path.parent / PROBLEM_FILE)
    else:
        raise BadInput(Reason(code="plan.no_problem", where=str(path), seen="-"))
    # A week-plan file may be given as the problem of another plan.
    embedded = isinstance(found, dict) and found.get("maillon") == "week-plan"
    return found.get("problem") if embedded else found


def _epoch(document: dict[str, Any]) -> datetime | None:
    """The horizon start in its zone; None when the file says none that can be used."""
    try:
        moment = datetime.fromisoformat(document["epoch"])
        return moment.astimezone(ZoneInfo(document["time_zone"])) if moment.tzinfo else None
    except (KeyError, TypeError, ValueError, OSError, ZoneInfoNotFoundError):
        return None


def _names(value: object) -> Names:
    """Names of the file, without whatever is no text."""
    if not isinstance(value, dict):
        return Names()
    task, shift, person = (_texts(value.get(kind)) for kind in ("task", "shift", "person"))
    return Names(task=task, shift=shift, person=person)


def _texts(value: object) -> dict[str, str]:
    if not isinstance(value, dict):
        return {}
    return {key: text for key, text in value.items() if isinstance(text, str)}

"""Explain what a plan file leaves out: read it, ask the engine, say it in words and in JSON."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from api.cases.check import Checked, check_file
from api.errors import BadInput, Reason
from matching.explaining import UNOBTAINABLE
from routing.explain import Candidate, Explainer, Explanation, Remedy
from routing.explain.telling import Teller
from routing.model.plan import Plan
from routing.rules.findings import Breach
from routing.words import Language, Speaker

#: Names shown to someone who named no visit that exists, or several.
SHOWN = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Explained:
    """A plan file with the explanations asked for; ``left`` are unserved visits not explained, for time."""

    checked: Checked
    explanations: tuple[Explanation, ...]
    left: tuple[str, ...] = ()

    def speaker(self, language: Language) -> Speaker:
        """Says what is found."""
        found = self.checked
        return Speaker.of(found.problem, language=language, epoch=found.epoch, names=found.names)

    def teller(self, language: Language) -> Teller:
        """Says the explanations."""
        return Teller(self.speaker(language), self.checked.plan)


def explain_file(
    path: Path, *, visit: str | None, problem: Path | None = None, enough: Callable[[], bool]
) -> Explained:
    """Explain one visit of a plan file, or every unserved one until there has been ``enough``.

    Parameters
    ----------
    visit: id of the visit, or a part of its id or name that only one has.

    Raises
    ------
    BadInput: a file cannot be read, is no plan, or the visit is unknown or not the only one.
    InvalidProblem, InvalidPlan: with every fault of the document.
    """
    checked = check_file(path, problem=problem)
    explainer = Explainer(checked.problem, checked.plan, unobtainable=UNOBTAINABLE)
    wanted = explainer.unserved if visit is None else (find_visit(checked, visit),)
    explanations: list[Explanation] = []
    for number, task in enumerate(wanted):
        if enough() and number:
            return Explained(
                checked=checked, explanations=tuple(explanations), left=tuple(wanted[number:])
            )  # fmt: skip
        explanations.append(explainer.explain(task))
    return Explained(checked=checked, explanations=tuple(explanations))


def find_visit(checked: Checked, text: str) -> str:
    """Id of the visit that ``text`` means; an unserved one where several could be meant. Raises BadInput."""
    ids = [task.id for task in checked.problem.tasks]
    if text in ids:
        return text
    names = checked.names.task
    found = [one for one in ids if text.casefold() in f"{one} {names.get(one, '')}".casefold()]
    unserved = set(checked.plan.unserved)
    close = [one for one in found if one in unserved] or found
    if len(close) == 1:
        return close[0]
    shown = ", ".join(close[:SHOWN]) + (" …" if len(close) > SHOWN else "")
    if not close:
        raise BadInput(Reason(code="visit.unknown", where="VISIT", seen=repr(text)))
    raise BadInput(Reason(code="visit.several", where="VISIT", seen=f"{text!r} : {shown}"))


def explanation_json(
    explanation: Explanation, tellers: Mapping[Language, Teller], before: Plan
) -> dict[str, Any]:
    """An explanation as a JSON object, each statement with its numbers and its sentence in both languages."""
    remedy = explanation.remedy
    return {
        "visit": explanation.task,
        "together_with": list(explanation.group),
        "candidates": [_candidate(explanation.task, one, tellers) for one in explanation.candidates],
        "change": None if remedy is None else _remedy(remedy, before),
        "cut": explanation.cut,
        **{language: teller.remedy(explanation) for language, teller in tellers.items()},
    }


def _candidate(task: str, candidate: Candidate, tellers: Mapping[Language, Teller]) -> dict[str, Any]:
    slot = candidate.slot
    return {
        "person": candidate.person,
        "outcome": candidate.outcome,
        "shift": candidate.shift,
        "rule": None if candidate.breach is None else candidate.breach.rule,
        "breach": None if candidate.breach is None else _breach(candidate.breach),
        "slot": None if slot is None else {**asdict(slot), "short": slot.short},
        "instead": candidate.instead,
        "cost": candidate.cost,
        "proved": candidate.proved,
        **{language: teller.candidate(task, candidate) for language, teller in tellers.items()},
    }


def _breach(breach: Breach) -> dict[str, Any]:
    return {
        "code": breach.code,
        "shift": breach.shift,
        "tasks": list(breach.tasks),
        "details": dict(breach.details),
    }


def _remedy(remedy: Remedy, before: Plan) -> dict[str, Any]:
    """The change, and what it moves: every halt that another shift does, or at another time."""
    old = _halts(before)
    return {
        "code": remedy.code,
        "trouble": remedy.trouble,
        "details": dict(remedy.details),
        "moves": [
            {"task": task, "stop": stop, "shift": shift, "start": start}
            for (task, stop), (shift, start) in sorted(_halts(remedy.plan).items())
            if old.get((task, stop)) != (shift, start)
        ],
        "levels": list(remedy.plan.score.levels),
    }


def _halts(plan: Plan) -> dict[tuple[str, int], tuple[str, int]]:
    return {(halt.task, halt.stop): (tour.shift, halt.start) for tour in plan.tours for halt in tour.halts}

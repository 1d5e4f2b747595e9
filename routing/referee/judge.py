"""The referee: judges a plan from scratch, whoever made it, with none of the search's code."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from routing.model.plan import Plan, Score
from routing.model.problem import Problem
from routing.referee.reading import read
from routing.referee.structure import structure
from routing.rules.audits import audits_of
from routing.rules.findings import Breach, Finding, Price


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What the referee says of a plan.

    Attributes
    ----------
    breaches: every hard rule broken, each time it is, structure first, then rule by rule.
    score: the plan's score as recomputed; its ``hard`` level is the number of breaches.
    prices: every amount the score sums, with whoever causes it; zero amounts left out.
    """

    breaches: tuple[Breach, ...]
    score: Score
    prices: tuple[Price, ...]

    @property
    def valid(self) -> bool:
        """No hard rule is broken."""
        return not self.breaches


def audit(problem: Problem, plan: Plan) -> Verdict:
    """Judge a plan: recompute every leg, check every rule, price everything.

    The plan may come from the search, a person or another system. Departures and service starts are
    taken as written; all else is recomputed, and each entry that cannot be is a breach.

    Raises
    ------
    InvalidPlan: the plan names things the problem does not have; all are listed.
    """
    record = read(problem, plan)
    findings: list[Finding] = [*structure(record)]
    for room in audits_of(problem):
        findings.extend(room(problem, record))
    breaches = tuple(found for found in findings if isinstance(found, Breach))
    prices = tuple(found for found in findings if isinstance(found, Price) and found.amount)
    return Verdict(breaches=breaches, score=_score(len(breaches), prices), prices=prices)


def _score(hard: int, prices: Iterable[Price]) -> Score:
    levels = {"essential": 0, "ordinary": 0, "soft": 0}
    parts: dict[str, int] = {}
    for price in prices:
        levels[price.level] += price.amount
        if price.level == "soft":
            parts[price.term] = parts.get(price.term, 0) + price.amount
    return Score(
        hard=hard,
        essential=levels["essential"],
        ordinary=levels["ordinary"],
        soft=levels["soft"],
        parts={term: amount for term, amount in parts.items() if amount},
    )

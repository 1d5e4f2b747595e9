"""The unserved visits of a planned week explained, the most urgent first, within bounds that are said."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from matching.planning.gates import CLOSED_ACT
from matching.planning.result import UnservedVisit, WeekPlan
from routing.explain import Explainer

#: Abilities that nobody can be hired for: an act that the law closes stays closed whoever comes.
UNOBTAINABLE = frozenset({CLOSED_ACT})

#: Visits explained for a report, and tours tried for the change of each, at most.
MOST_EXPLAINED = 100
EFFORT = 400

_LEVELS = {"essential": 0, "ordinary": 1}


def explain_week(
    plan: WeekPlan, *, most: int = MOST_EXPLAINED, enough: Callable[[], bool] = lambda: False
) -> WeekPlan:
    """The plan with the explanation of each unserved visit, essential ones first, then the earliest.

    Parameters
    ----------
    most: visits explained at most; without ``enough`` the result is the same on any machine.
    enough: asked before each visit but the first; once it is True the rest keep their short reasons.
    """
    if not plan.unserved:
        return plan
    explainer = Explainer(plan.week.problem, plan.plan, unobtainable=UNOBTAINABLE, effort=EFFORT)
    explained: dict[str, UnservedVisit] = {}
    for row in sorted(plan.unserved, key=_urgency)[:most]:
        if explained and enough():
            break
        explained[row.visit.id] = replace(row, explanation=explainer.explain(row.visit.id))
    return replace(plan, unserved=tuple(explained.get(row.visit.id, row) for row in plan.unserved))


def _urgency(row: UnservedVisit) -> tuple[int, float, str]:
    return _LEVELS.get(row.visit.level, 2), row.earliest.timestamp(), row.visit.id

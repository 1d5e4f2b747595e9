"""Everything before a moment stays as published: nothing else may begin before it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from matching.planning.gates import CLOSED_ACT
from routing.model.problem import Problem
from routing.rules.abilities.spec import Abilities, Need
from routing.rules.contract import Rule
from routing.rules.windows.spec import StopWindows, Windows


def not_before(problem: Problem, moment: int, *, kept: Collection[str]) -> Problem:
    """The problem in which only the tasks of ``kept`` begin before ``moment`` (horizon seconds).

    A task that may begin at no later time is closed to everybody: it stays unserved.
    """
    rule = problem.rule(Windows)
    rows = () if rule is None else rule.rows
    narrow = {row.stop: _later(row, moment) for row in rows if row.stop.task not in kept}
    closed = frozenset(stop.task for stop, row in narrow.items() if not row.windows)

    def frozen(rule: Rule) -> Rule:
        if isinstance(rule, Windows):
            later = (narrow.get(row.stop, row) for row in rule.rows)
            return Windows(
                rows=tuple(new if new.windows else old for new, old in zip(later, rule.rows, strict=True))
            )
        return _closing(rule, closed) if isinstance(rule, Abilities) and closed else rule

    return replace(problem, rules=tuple(frozen(one) for one in problem.rules))


def _later(row: StopWindows, moment: int) -> StopWindows:
    left = ((max(opening, moment), close) for opening, close in row.windows if close >= moment)
    return replace(row, windows=tuple(left))


def _closing(rule: Abilities, closed: frozenset[str]) -> Abilities:
    needs = {need.task: need for need in rule.needs}
    for task in closed:
        before = needs.get(task, Need(task=task))
        needs[task] = replace(before, all_of=(*before.all_of, CLOSED_ACT))
    return replace(rule, needs=tuple(needs.values()))

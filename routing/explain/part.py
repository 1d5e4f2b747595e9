"""A large problem cut down to a few tours, so that the referee's word on them does not cost a whole plan."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import fields, replace
from types import MappingProxyType
from typing import Any

from routing.model.link import Link
from routing.model.problem import Problem
from routing.model.shift import Shift
from routing.model.task import Task
from routing.rules.contract import Rule

Rows = Mapping[str, tuple[Any, ...]]


class Parts:
    """Parts of one problem.

    A rule's rows that name a task, a shift or a person stay when that one is in the part; everything else of
    a rule stays. A part is not checked again: it may only be judged.

    Parameters
    ----------
    rules, shifts: values that stand in for the problem's own, by code and by id.
    base: parts of the problem without those: what is not replaced is not sorted again.
    """

    def __init__(
        self,
        problem: Problem,
        *,
        rules: Mapping[str, Rule],
        shifts: Mapping[str, Shift],
        base: Parts | None = None,
    ) -> None:
        self._problem, self._shifts = problem, shifts
        own = {rule.code: rule for rule in problem.rules}
        self._rules = {**own, **rules}
        known = {} if base is None else base._sorted
        self._sorted: dict[str, list[tuple[str, str, Rows]]] = {
            code: rows for code, rows in known.items() if code not in rules
        }
        self._links: dict[str, list[Link]] = _by_task(problem.links) if base is None else base._links
        self._order: dict[str, Task] = (
            {task.id: task for task in problem.tasks} if base is None else base._order
        )

    def of(self, tasks: Collection[str], shifts: Collection[str]) -> Problem:
        """The problem of those tasks and shifts alone, in that order."""
        persons = {self._shifts[shift].person for shift in shifts}
        kept = {"task": tasks, "stop": tasks, "shift": shifts, "person": persons}
        rules = tuple(self._cut(rule, kept) for rule in self._rules.values())
        links = dict.fromkeys(link for task in tasks for link in self._links.get(task, ()))
        values = {
            "tasks": tuple(self._order[task] for task in tasks),
            "shifts": tuple(self._shifts[shift] for shift in shifts),
            "links": tuple(links),
            "rules": rules,
            "_by_code": MappingProxyType({rule.code: rule for rule in rules}),
        }
        part = object.__new__(Problem)
        for one in fields(Problem):
            object.__setattr__(part, one.name, values.get(one.name, getattr(self._problem, one.name)))
        return part

    def _cut(self, rule: Rule, kept: Mapping[str, Collection[str]]) -> Rule:
        """The rule with the rows of the part."""
        cut: dict[str, Any] = {}
        for name, about, rows in self._rows(rule):
            cut[name] = tuple(row for key in dict.fromkeys(kept[about]) for row in rows.get(key, ()))
        return replace(rule, **cut) if cut else rule  # type: ignore[type-var]

    def _rows(self, rule: Rule) -> list[tuple[str, str, Rows]]:
        """The rule's lists of rows, each by what its rows are about."""
        if rule.code not in self._sorted:
            found: list[tuple[str, str, Rows]] = []
            for one in fields(rule):  # type: ignore[arg-type]
                rows = getattr(rule, one.name)
                about = _about(rows)
                if about is not None:
                    found.append((one.name, about, _keyed(rows, about)))
            self._sorted[rule.code] = found
        return self._sorted[rule.code]


def _about(rows: object) -> str | None:
    """What every row of a list is about; None when it is no list of such rows."""
    if isinstance(rows, tuple) and rows:
        for name in ("task", "stop", "shift", "person"):
            if all(hasattr(row, name) for row in rows):
                return name
    return None


def _keyed(rows: tuple[Any, ...], about: str) -> Rows:
    found: dict[str, list[Any]] = {}
    for row in rows:
        value = getattr(row, about)
        found.setdefault(value.task if about == "stop" else value, []).append(row)
    return {key: tuple(own) for key, own in found.items()}


def _by_task(links: Iterable[Link]) -> dict[str, list[Link]]:
    found: dict[str, list[Link]] = {}
    for link in links:
        for task in {link.first.task, link.second.task}:
            found.setdefault(task, []).append(link)
    return found

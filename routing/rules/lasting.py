"""How long each halt of a tour lasts, in plain Python: for the referee, the explanations and CP-SAT.

A halt lasts as long as its stop says, unless a rule says otherwise: because of who serves it, or because of
where that person comes from. A room that does so has in its ``audit.py``

* ``lasting(problem, rule)``: a function of a :class:`Visit` and of what the rooms before made of its
  duration; it returns what this room makes of it.

The search has its own form of the same (``routing/search/stays.py``), filled by the rooms' kernels.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import TypeAlias

from routing.model.problem import Problem
from routing.model.task import StopRef
from routing.rules.audits import room_of
from routing.rules.contract import Rule


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """A stop with a place, in a tour.

    Attributes
    ----------
    person: who serves it.
    place: its place id. before: that of the visit before it in the tour, pauses left out; None at the first.
    """

    ref: StopRef
    person: str
    place: str
    before: str | None


Stay: TypeAlias = Callable[[Visit, int], int]


class Lasting:
    """Durations of the halts of tours of one problem.

    Parameters
    ----------
    rules: values that stand in for the problem's own, by code.
    """

    def __init__(self, problem: Problem, rules: Mapping[str, Rule] | None = None) -> None:
        self._tasks = {task.id: task for task in problem.tasks}
        own = {rule.code: rule for rule in problem.rules}
        self._stays = tuple(_stays(problem, {**own, **(rules or {})}))

    def along(self, person: str, refs: Sequence[StopRef]) -> tuple[int, ...]:
        """Duration of each of these stops, served in that order by that person."""
        found: list[int] = []
        before: str | None = None
        for ref in refs:
            found.append(self.of(person, ref, before=before))
            before = self._tasks[ref.task].stops[ref.stop].place or before
        return tuple(found)

    def of(self, person: str, ref: StopRef, *, before: str | None) -> int:
        """Duration of one stop, behind a visit at the place of id ``before`` or first (None)."""
        stop = self._tasks[ref.task].stops[ref.stop]
        lasting = stop.duration
        if stop.place is not None:
            visit = Visit(ref=ref, person=person, place=stop.place, before=before)
            for stay in self._stays:
                lasting = stay(visit, lasting)
        return lasting


def _stays(problem: Problem, rules: Mapping[str, Rule]) -> Iterator[Stay]:
    for rule in rules.values():
        audit = import_module(f"{room_of(type(rule))}.audit")
        if hasattr(audit, "lasting"):
            yield audit.lasting(problem, rule)

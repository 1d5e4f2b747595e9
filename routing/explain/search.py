"""What a search for a remedy starts from, and what every trial of it shares."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from routing.errors import InvalidProblem
from routing.explain.candidate import present
from routing.explain.case import mark
from routing.explain.effort import Effort
from routing.explain.slots import shortage
from routing.explain.state import State
from routing.explain.survey import Fit, Miss, survey
from routing.model.plan import Plan
from routing.model.problem import Problem
from routing.model.shift import Shift
from routing.model.task import Task
from routing.referee import Verdict, audit
from routing.units import HOUR

#: A shift that lacks more time than this is not asked to change by the steps of the list.
REACH = 2 * HOUR


@dataclass(frozen=True, kw_only=True)
class Search:
    """One unserved task, and where everybody stands.

    Attributes
    ----------
    group: tasks that must be served with the task, both or none.
    persons: the shifts of each person.
    fits: the places there are already, the cheapest first; misses: the shifts that have none.
    verdict: the referee's on the plan as it is.
    unobtainable: abilities no worker can be hired for.
    """

    state: State
    task: Task
    group: frozenset[str]
    persons: Mapping[str, Sequence[Shift]]
    fits: Sequence[Fit]
    misses: Sequence[Miss]
    verdict: Verdict
    effort: Effort
    unobtainable: frozenset[str] = frozenset()

    @cached_property
    def movable(self) -> list[Miss]:
        """The shifts that may take the task if something else moves, the nearest first."""
        every = [miss for miss in self.misses if miss.kind in ("time", "rule")]
        return sorted(every, key=lambda miss: (miss.kind == "time", miss.short))

    @cached_property
    def near(self) -> list[Shift]:
        """The shifts that no rule keeps from the task for good and that little time separates from it."""
        found: list[tuple[int, int, Shift]] = []
        for number, shift in enumerate(one for shifts in self.persons.values() for one in shifts):
            if self.state.case.refusal(self.task, shift, self.state.around) is None:
                short = shortage(self.state, self.task, shift)
                if short is not None and short <= REACH:
                    found.append((short, number, shift))
        return [shift for _, _, shift in sorted(found, key=lambda one: one[:2])]

    def fit(self, state: State, task: Task, shift: Shift) -> Fit | None:
        """A place for a task on a shift; counted."""
        if not present(state, task, shift) or state.case.refusal(task, shift, state.around) is not None:
            return None
        self.effort.spend()
        found = survey(state, task, shift, forgiven=self.missing(state, task))
        return found if isinstance(found, Fit) else None

    def missing(self, state: State, task: Task) -> frozenset[str]:
        """Tasks of the group nobody serves yet, but for this one."""
        rest = self.group | {self.task.id}
        return frozenset(name for name in rest if name != task.id and state.shift_of(name) is None)

    def completed(self, state: State) -> State | None:
        """The state with the rest of the group served too; None when somebody finds no place."""
        for name in sorted(self.missing(state, self.task)):
            task = state.case.tasks[name]
            shifts = (shift for shifts in self.persons.values() for shift in shifts)
            fits = (self.fit(state, task, state.case.shifts[shift.id]) for shift in shifts)
            found = next((fit for fit in fits if fit is not None), None)
            if found is None:
                return None
            state = found.made(state)
        return state

    def judged(self, state: State) -> tuple[Problem, Plan] | None:
        """The problem and plan of a state when the change works, its score the referee's; else None."""
        try:
            problem = state.case.whole()
        except InvalidProblem:
            return None
        plan = state.plan()
        verdict = audit(problem, plan)
        known = Counter(mark(breach) for breach in self.verdict.breaches)
        found = Counter(mark(breach) for breach in verdict.breaches)
        left = {name for name in self.state.case.tasks if self.state.shift_of(name) is None}
        works = not found - known and self.task.id not in plan.unserved and set(plan.unserved) <= left
        return (problem, replace(plan, score=verdict.score)) if works else None


def carers(state: State, task: str) -> Iterator[tuple[str, int]]:
    """Who serves a task, and when each stop starts."""
    for halt in state.record.halts.get(task, ()):
        yield halt.shift.person, halt.start
